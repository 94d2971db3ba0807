// See stream_parts.h.
#include "normalize/stream/stream_parts.h"

#include <algorithm>

namespace xxgk {
namespace {

/// A label damaged beyond recognition; the unit behind a label, or words in place of a value; a note, a title.
Part unknown_part(const StreamLabel& label, Part above, const StreamLabel* next, bool before_values) {
  if (label.is_unit && (above == Part::row || above == Part::group)) return Part::behind_label;
  if (above == Part::header && next && (next->is_column || next->is_row)) return Part::header;
  const bool is_short = label.cell.text.size() <= longest_cell_text;
  if ((above == Part::row || above == Part::behind_label) && is_short) return Part::behind_label;
  return before_values ? Part::row : Part::other;
}

/// Words in place of a value stand behind a label that is a row's as well as a group's.
bool has_words(const StreamLabel& label, const StreamLabel* next) {
  return label.is_row && next && !next->is_known() && !next->is_unit && next->cell.label.enumerator.empty() &&
         next->cell.text.size() <= longest_cell_text;
}

Part part_of(const StreamLabel& label, Part above, const StreamLabel* next, bool before_values, bool in_line_table) {
  if (label.is_heading) return Part::heading;
  if (label.is_sum && before_values && above != Part::header) return Part::row;
  if (!label.is_known()) return unknown_part(label, above, next, before_values);
  const bool can_be_row = label.is_row || label.is_group;
  if (label.is_column && (!can_be_row || in_line_table)) return Part::header;
  if (label.is_column && !before_values && (above == Part::header || (next && next->is_column))) return Part::header;
  if (can_be_row) return label.is_group && !before_values && !has_words(label, next) ? Part::group : Part::row;
  return Part::bar;
}

bool is_row(Part part) {
  return part == Part::row || part == Part::group;
}

/// Columns of a header that the form has none of, for other bodies, stand behind its last column or before it. There
/// are no more of them than the first row has values beyond the form's.
void take_columns_of_others(std::span<const StreamLabel> labels, std::vector<Part>& parts, std::size_t cells,
                            const StreamLabels& form) {
  const auto header = std::find(parts.begin(), parts.end(), Part::header);
  const auto row = std::find_if(header, parts.end(), is_row);
  if (row == parts.end()) return;
  std::size_t values = 1;
  for (auto part = row; part != parts.end(); ++part)
    values = std::max(values, form.values_of(labels[static_cast<std::size_t>(part - parts.begin())].cell.label));
  const auto is_unknown = [&](Part part) { return part == Part::other; };
  const auto unknown = static_cast<std::size_t>(std::count_if(header, row, is_unknown));
  if (unknown + values > cells) return;
  for (auto part = header; part != row; ++part) {
    const StreamLabel& label = labels[static_cast<std::size_t>(part - parts.begin())];
    if (*part == Part::other && label.cell.text.size() <= longest_cell_text) *part = Part::header;
  }
}

}  // namespace

std::vector<Part> parts_of(std::span<const StreamLabel> labels, std::size_t values, std::size_t cells,
                           const StreamLabels& form) {
  const auto in_line_table =
      std::count_if(labels.begin(), labels.end(), [](const StreamLabel& label) { return label.is_of_line_table; });
  std::vector<Part> parts;
  for (std::size_t k = 0; k < labels.size(); ++k) {
    const bool before_values = values > 0 && k + 1 == labels.size();
    const Part above = parts.empty() ? Part::other : parts.back();
    const StreamLabel* next = k + 1 < labels.size() ? &labels[k + 1] : nullptr;
    parts.push_back(part_of(labels[k], above, next, before_values, in_line_table > 1));
  }
  take_columns_of_others(labels, parts, cells, form);
  return parts;
}

}  // namespace xxgk
