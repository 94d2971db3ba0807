// How many values a row of a stream can have, by the form and by the header above it. Door: StreamWidths.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "normalize/stream/stream_labels.h"
#include "normalize/stream/stream_parts.h"
#include "normalize/text/lines.h"

namespace xxgk {

class StreamWidths {
 public:
  explicit StreamWidths(const StreamLabels& form) : form_(form) {}

  /// The run holds a header, which may have several levels.
  void begin_header(std::span<const StreamLabel> labels, std::span<const Part> parts);
  /// A level of the header is complete; the last one is that above the rows.
  void begin_table(std::span<const LineCell> header);
  /// A row of the table is complete, with so many values.
  void add_row(std::size_t values);

  /// As many as the form says, with the header's sums that the form lacks, or as many as another row below the same
  /// header. 0 where the row is none of the form's.
  std::size_t of_row(const StreamLabel& label) const;

  /// The same of a table that is one line of values; 0 where the header is none of such a table.
  std::size_t of_line() const { return line_; }

 private:
  const StreamLabels& form_;
  std::size_t widest_row_ = 0;  ///< below the same header
  std::size_t columns_ = 0;     ///< cells of the header, without the corner above the labels
  std::size_t sums_ = 0;        ///< columns that say 小计 and no more
  std::size_t line_ = 0;
};

}  // namespace xxgk
