// A long table printed in two halves side by side, of which only the cells are left: its rows come by turns from the
// left half and from the right one. Door: StreamHalves.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "normalize/text/lines.h"

namespace xxgk {

/// Puts a row of the left half and the one that stood beside it in one line, as sources that keep their rows have them.
class StreamHalves {
 public:
  /// What the header above the rows that follow says: the same cells twice, where there are two halves.
  void begin_table(std::span<const LineCell> header);

  bool are_there() const { return width_ > 0; }

  /// A row of the table; the whole line where it is the right half of one, nothing where the right half is to come.
  std::optional<Line> whole_line(Line row);

  /// A left half that nothing stood beside.
  std::optional<Line> rest();

 private:
  std::size_t width_ = 0;  ///< cells of a half; 0 where the table is whole
  std::optional<Line> left_;
};

}  // namespace xxgk
