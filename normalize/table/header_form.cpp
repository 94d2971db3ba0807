// A header's cells by the form; see header_form.h.
#include "normalize/table/header_form.h"

#include <algorithm>

#include "normalize/labels/likeness.h"

namespace xxgk {

HeaderForm::HeaderForm(const std::vector<ExpectedColumn>& expected, const BlockForm& block, const Folder& folder)
    : expected_(expected), corner_(block.corner, folder), unit_column_(block.unit_column, folder) {}

bool HeaderForm::is_corner(const FoldedLabel& label) const {
  return has_corner() && corner_.similarity_to(label) >= likeness::corner;
}

bool HeaderForm::is_unit_column(const FoldedLabel& label) const {
  return !unit_column_.empty() && unit_column_.similarity_to(label) >= likeness::column;
}

double HeaderForm::column_likeness(const FoldedLabel& label) const {
  double best = 0;
  for (const ExpectedColumn& column : expected_) best = std::max(best, column.label.similarity_to(label));
  return best;
}

double HeaderForm::group_likeness(const FoldedLabel& label) const {
  double best = 0;
  for (const ExpectedColumn& column : expected_) {
    for (const LabelSet& group : column.groups) best = std::max(best, group.similarity_to(label));
  }
  return best;
}

bool HeaderForm::is_group(const FoldedLabel& label) const {
  const double like = group_likeness(label);
  return like >= likeness::column && like > column_likeness(label);
}

bool HeaderForm::reads_as_column(const FoldedLabel& label) const {
  return std::max(column_likeness(label), group_likeness(label)) >= likeness::half;
}

std::vector<std::size_t> HeaderForm::columns_below(const FoldedLabel& group) const {
  std::vector<std::size_t> list;
  for (std::size_t i = 0; i < expected_.size(); ++i) {
    const bool below = std::any_of(expected_[i].groups.begin(), expected_[i].groups.end(), [&](const LabelSet& known) {
      return known.similarity_to(group) >= likeness::column;
    });
    if (below) list.push_back(i);
  }
  return list;
}

int HeaderForm::place_below(const FoldedLabel& label, const std::vector<std::size_t>& columns) const {
  int best = -1;
  double best_like = likeness::half;
  for (std::size_t k = 0; k < columns.size(); ++k) {
    double like = expected_[columns[k]].label.similarity_to(label);
    for (const LabelSet& group : expected_[columns[k]].groups) like = std::max(like, group.similarity_to(label));
    if (like <= best_like) continue;
    best_like = like;
    best = static_cast<int>(k);
  }
  return best;
}

std::vector<const LineCell*> header_cells(const Line& line, const Header& header, const HeaderForm& form) {
  std::vector<const LineCell*> cells;
  for (const LineCell& cell : line.cells) {
    if (!cell.is_blank() && !header.is_corner(cell, form) && !form.is_unit_column(cell.label)) cells.push_back(&cell);
  }
  return cells;
}

Leaf leaf_of(const LineCell& cell, int column) {
  return {without_spaces(cell.text), cell.label, {}, {}, column, cell.origin.confidence.has_value()};
}

}  // namespace xxgk
