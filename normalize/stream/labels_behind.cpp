// See labels_behind.h.
#include "normalize/stream/labels_behind.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>

namespace xxgk {
namespace {

/// Texts, and the values behind them up to `end`.
struct Run {
  std::size_t texts = 0, values = 0, end = 0;
  std::vector<StreamLabel> labels;

  bool ends_in_header() const {
    return !labels.empty() && labels.back().is_column && !labels.back().is_of_line_table && !labels.back().is_row &&
           !ends_in_sum_of_group();
  }

  /// `（五）不予处理` and `小计`: a row of sums, though a header may have such a column too.
  bool ends_in_sum_of_group() const {
    return labels.back().is_sum && labels.size() > 1 && labels[labels.size() - 2].is_group;
  }

  /// The first label is a table's last: what stands behind it, if anything, begins another one.
  bool begins_with_last_row() const {
    if (labels.size() < 2) return end == values;
    return !labels[1].is_row && !labels[1].is_group && labels[1].is_known();
  }

  bool begins_with_row() const { return !labels.empty() && labels.front().is_row && !labels.front().is_heading; }
};

std::vector<Run> runs_of(const std::vector<StreamText>& texts, const StreamLabels& labels) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < texts.size();) {
    Run run{i, i, i, {}};
    while (run.values < texts.size() && texts[run.values].cell.is_text()) ++run.values;
    run.end = run.values;
    while (run.end < texts.size() && !texts[run.end].cell.is_text()) ++run.end;
    run.labels = labels.labels_of(std::span(texts).subspan(i, run.values - i));
    i = run.end;
    runs.push_back(std::move(run));
  }
  return runs;
}

/// How many runs from the header's on have their rows' labels in the next run; 0 where they have not.
std::size_t count_rows(std::span<const Run> runs) {
  if (!runs.front().ends_in_header() || runs.front().end == runs.front().values) return 0;
  for (std::size_t r = 1; r < runs.size(); ++r) {
    if (!runs[r].begins_with_row()) return 0;
    if (runs[r].begins_with_last_row()) return r;
    if (runs[r].labels.size() > 1) return 0;
  }
  return 0;
}

}  // namespace

std::vector<std::size_t> put_labels_first(const std::vector<StreamText>& texts, const StreamLabels& labels) {
  std::vector<std::size_t> order(texts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const std::vector<Run> runs = runs_of(texts, labels);
  for (std::size_t r = 0; r < runs.size(); ++r) {
    for (std::size_t rows = count_rows(std::span(runs).subspan(r)); rows > 0; --rows, ++r) {
      const auto at = [&order](std::size_t i) { return order.begin() + static_cast<std::ptrdiff_t>(i); };
      std::rotate(at(runs[r].values), at(runs[r].end), at(runs[r + 1].texts + runs[r + 1].labels.front().end));
      if (rows == 1) break;
    }
  }
  return order;
}

}  // namespace xxgk
