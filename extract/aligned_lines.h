// What each line is to tables aligned with spaces. Door: AlignedLines.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/fragments.h"
#include "extract/text_lines.h"

namespace xxgk::extraction {

/// The lines of a text, as fragments. Where a line's neighbours matter, left-out lines are passed over.
class AlignedLines {
 public:
  explicit AlignedLines(const TextLines& text);

  std::size_t size() const { return lines_.size(); }
  const FragmentLine& operator[](std::size_t i) const { return lines_[i]; }

  /// Has values, and a label or several values.
  bool is_row(std::size_t i) const { return looks_[i].row; }
  /// No table goes on over this line: the end of a sentence, a contact line, another finder's.
  bool is_break(std::size_t i) const { return looks_[i].prose; }
  bool is_skipped(std::size_t i) const { return looks_[i].skipped; }
  /// Begins like a heading of the first order, `四、`, as some labels do.
  bool is_numbered(std::size_t i) const { return looks_[i].numbered; }
  /// Some of its text stands over the values of the rows next to it.
  bool is_header(std::size_t i) const;

 private:
  struct Look {
    bool row = false, prose = false, skipped = false, numbered = false;
  };

  Look look_at_line(const TextLines& text, std::size_t i) const;
  void find_lone_values();
  double values_begin(std::size_t row) const;

  std::vector<FragmentLine> lines_;
  std::vector<Look> looks_;
};

}  // namespace xxgk::extraction
