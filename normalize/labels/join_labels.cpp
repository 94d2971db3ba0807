// Joining broken labels; see join_labels.h.
#include "normalize/labels/join_labels.h"

#include <algorithm>

#include "normalize/labels/likeness.h"

namespace xxgk {
namespace {

/// The two texts are halves of one label: together they are much more like one of the form's than either alone.
bool are_halves(const LineCell& upper, const LineCell& lower, bool values_above, const LabelBook& book) {
  const double together = book.best(joined(upper.label, lower.label)).similarity;
  if (together < likeness::joined) return false;
  const double above = book.best(upper.label, likeness::faint).similarity,
               below = book.best(lower.label, likeness::faint).similarity;
  // The first half may itself be a short wording of the label.
  if (together >= likeness::exact && !values_above && below < likeness::clear) return true;
  return together > std::max(above, below) + likeness::joining_gain;
}

void append_text(LineCell& cell, const LineCell& more) {
  cell.label = joined(cell.label, more.label);
  cell.text += more.text;
}

/// The line's first cell that is not empty is words: nothing would be lost in front of them.
bool begins_with_text(const Line& line) {
  const auto first =
      std::find_if(line.cells.begin(), line.cells.end(), [](const LineCell& cell) { return !cell.is_blank(); });
  return first != line.cells.end() && first->is_text() && !first->label.words.empty();
}

/// Tries to join the second line into the first, or the first into the second (whose values then follow). True where
/// done.
bool join_lines(Line& upper, Line& lower, const LabelBook& book) {
  const std::size_t a = upper.last_text(), b = lower.first_text();
  if (a == upper.cells.size() || !begins_with_text(lower) ||
      !are_halves(upper.cells[a], lower.cells[b], upper.count_values() > 0, book))
    return false;
  if (upper.count_values() == 0) {
    // `危及“三安全` / `一稳定” | 0 | 0`: the row goes on where the broken cell ended.
    LineCell whole = upper.cells[a];
    append_text(whole, lower.cells[b]);
    std::vector<LineCell> cells(upper.cells.begin(), upper.cells.begin() + static_cast<std::ptrdiff_t>(a));
    cells.push_back(std::move(whole));
    cells.insert(cells.end(), lower.cells.begin() + static_cast<std::ptrdiff_t>(b) + 1, lower.cells.end());
    upper.cells = std::move(cells);
  } else if (lower.count_values() == 0 && lower.count_texts() == 1) {
    append_text(upper.cells[a], lower.cells[b]);
  } else {
    return false;
  }
  upper.is_paragraph = upper.is_paragraph && lower.is_paragraph;
  upper.merged.insert(upper.merged.end(), lower.merged.begin(), lower.merged.end());
  return true;
}

/// A label in three pieces, the middle one alone in its line.
bool are_thirds(const Line& first, const Line& second, const Line& third, const LabelBook& book) {
  const std::size_t a = first.last_text(), c = third.first_text();
  const LineCell* middle = second.sole_text();
  if (a == first.cells.size() || !middle || middle->label.words.empty() || !begins_with_text(third)) return false;
  if (first.count_values() > 0 && third.count_values() > 0) return false;
  const FoldedLabel whole = joined(joined(first.cells[a].label, middle->label), third.cells[c].label);
  const double below = std::max(book.best(middle->label, likeness::faint).similarity,
                                book.best(third.cells[c].label, likeness::faint).similarity);
  return book.best(whole).similarity >= likeness::exact && below < likeness::clear;
}

/// The second line's first text continues the first line's only one; what follows it comes along.
void join_texts(Line& upper, const Line& lower) {
  LineCell whole = *upper.sole_text();
  const std::size_t b = lower.first_text();
  append_text(whole, lower.cells[b]);
  upper.cells = {std::move(whole)};
  upper.cells.insert(upper.cells.end(), lower.cells.begin() + static_cast<std::ptrdiff_t>(b) + 1, lower.cells.end());
  upper.is_paragraph = upper.is_paragraph && lower.is_paragraph;
  upper.merged.insert(upper.merged.end(), lower.merged.begin(), lower.merged.end());
}

}  // namespace

FoldedLabel joined(const FoldedLabel& a, const FoldedLabel& b) {
  // An enumerator inside was none: `第二十条第` + `一)项`.
  return {a.words + b.enumerator + b.words, a.enumerator};
}

std::vector<Line> join_broken_labels(std::vector<Line> lines, const LabelBook& book) {
  std::vector<Line> result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i + 2 < lines.size() && are_thirds(lines[i], lines[i + 1], lines[i + 2], book)) {
      join_texts(lines[i + 1], lines[i + 2]);
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i) + 2);
    }
    if (!result.empty() && join_lines(result.back(), lines[i], book)) continue;
    result.push_back(std::move(lines[i]));
  }
  return result;
}

}  // namespace xxgk
