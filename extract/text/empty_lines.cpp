// See empty_lines.h.
#include "extract/text/empty_lines.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace xxgk::extraction {
namespace {

constexpr std::size_t least_width = 2;       // of a row in which cells can be told from gaps
constexpr std::size_t enough_like_it = 2;    // rows as wide, until a width is one of a table
constexpr std::size_t enough_blanks = 2;     // rows with a blank cell among their values
constexpr std::size_t rows_for_a_doubt = 4;  // that must count right for each that does not

/// The values below a label.
struct Row {
  std::size_t begin = 0, end = 0;  ///< lines; `end` is the next label, if there is any
  std::size_t empty = 0;           ///< lines above values
  std::size_t empty_behind = 0;    ///< lines above the next label
  std::size_t values() const { return end - begin; }
  std::size_t cells() const { return values() + empty + empty_behind; }
};

std::vector<Row> rows_of(std::span<const CellLine> lines) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].is_value) continue;
    Row row{i + 1, i + 1};
    while (row.end < lines.size() && lines[row.end].is_value) row.empty += lines[row.end++].empty_above;
    if (row.end < lines.size()) row.empty_behind = lines[row.end].empty_above;
    rows.push_back(row);
  }
  return rows;
}

/// The empty lines that are left where as many as usual stand between any two lines, and around a blank one.
std::vector<CellLine> without_spacing(std::span<const CellLine> lines) {
  std::map<std::size_t, std::size_t> counts;
  for (const CellLine& line : lines) ++counts[line.empty_above];
  const auto by_count = [](const auto& a, const auto& b) { return a.second < b.second; };
  const std::size_t usual = counts.empty() ? 0 : std::ranges::max_element(counts, by_count)->first;
  std::vector<CellLine> rest(lines.begin(), lines.end());
  for (CellLine& line : rest) {
    const std::size_t more = line.empty_above < usual ? 0 : line.empty_above - usual;
    line.empty_above = more % (usual + 1) == 0 ? more / (usual + 1) : 0;
  }
  return rest;
}

class BlankCells {
 public:
  explicit BlankCells(std::vector<CellLine> lines) : lines_(std::move(lines)), rows_(rows_of(lines_)) {
    for (const Row& row : rows_) {
      if (row.values() > 0 && row.empty_behind == 0) ++of_width_[row.cells()];
    }
    for (const auto& [width, count] : of_width_) widest_ = is_width(width) ? width : widest_;
  }

  std::vector<std::size_t> find() const {
    std::vector<std::size_t> blanks(lines_.size(), 0);
    if (!are_cells()) return blanks;
    for (const Row& row : rows_) {
      const std::optional<std::size_t> width = width_of(row);
      if (!width) continue;
      for (std::size_t i = row.begin; i < row.end; ++i) blanks[i] = lines_[i].empty_above;
      if (row.end < lines_.size()) blanks[row.end] = *width - row.values() - row.empty;
    }
    return blanks;
  }

 private:
  bool is_width(std::size_t cells) const {
    const auto found = of_width_.find(cells);
    return cells >= least_width && found != of_width_.end() && found->second >= enough_like_it;
  }

  /// As many cells as most other rows have, with all empty lines or without some above the next label. Where there is
  /// no value, the label may be a group's. A row wider than all others has no fellows.
  std::optional<std::size_t> width_of(const Row& row) const {
    if (row.values() > widest_) return row.values() + row.empty;
    if (row.values() == 0) return row.cells() == widest_ ? std::optional(widest_) : std::nullopt;
    std::optional<std::size_t> best;
    for (std::size_t width = row.values() + row.empty; width <= row.cells(); ++width) {
      if (is_width(width) && (!best || of_width_.at(width) >= of_width_.at(*best))) best = width;
    }
    return best;
  }

  bool are_cells() const {
    std::size_t right = 0, wrong = 0, within = 0;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      // Single values and texts of several lines tell nothing.
      const Row& row = rows_[r];
      if (row.values() < least_width || row.values() >= widest_) continue;
      const bool has_blanks = row.empty > 0 && width_of(row);
      within += has_blanks;
      right += has_blanks || (row.empty_behind > 0 && width_of(row) > row.values());
      wrong += row.empty > 0 ? !has_blanks : row.empty_behind == 0 && is_short(r);
    }
    return within >= enough_blanks && right >= rows_for_a_doubt * wrong;
  }

  /// Next to a row with more cells.
  bool is_short(std::size_t r) const {
    const auto is_longer = [&](std::size_t other) { return rows_[other].cells() > rows_[r].cells(); };
    return (r > 0 && is_longer(r - 1)) || (r + 1 < rows_.size() && is_longer(r + 1));
  }

  std::vector<CellLine> lines_;
  std::vector<Row> rows_;
  std::map<std::size_t, std::size_t> of_width_;  ///< rows without a gap behind, by their cells
  std::size_t widest_ = 0;
};

}  // namespace

std::vector<std::size_t> blank_cells_before(std::span<const CellLine> lines) {
  return BlankCells(without_spacing(lines)).find();
}

}  // namespace xxgk::extraction
