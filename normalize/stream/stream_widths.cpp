// See stream_widths.h.
#include "normalize/stream/stream_widths.h"

#include <algorithm>

namespace xxgk {

void StreamWidths::begin_header(std::span<const StreamLabel> labels, std::span<const Part> parts) {
  sums_ = line_ = 0;
  for (std::size_t k = 0; k < labels.size(); ++k) {
    if (parts[k] != Part::header) continue;
    sums_ += labels[k].is_sum;
    if (labels[k].is_of_line_table) line_ = form_.most_in_line();
  }
}

void StreamWidths::begin_table(std::span<const LineCell> header) {
  widest_row_ = 0;
  columns_ = header.size() - 1;
}

void StreamWidths::add_row(std::size_t values) {
  widest_row_ = std::max(widest_row_, values);
}

std::size_t StreamWidths::of_row(const StreamLabel& label) const {
  const std::size_t values = form_.values_of(label.cell.label, columns_);
  const std::size_t with_sums = std::min(values + sums_, std::max(values, form_.most_values()));
  return std::max(values > 0 ? with_sums : 0, widest_row_);
}

}  // namespace xxgk
