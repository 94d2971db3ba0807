// What each line is to tables whose columns are known by where their text stands only. Door: AlignedLines.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/aligned/fragments.h"

namespace xxgk::extraction {

/// What a source knows of a line besides its text.
struct LineStanding {
  bool left_out = false;  ///< nothing of the report: the number of a page
  bool taken = false;     ///< another finder's, or known to be prose
  bool after_gap = false;
};

struct Spacing {
  double space = 1;  ///< the width of one
  double apart = 3;  ///< what is further apart than any spaces within a cell
};

/// The lines of a text or of pages. Where a line's neighbours matter, left-out lines are passed over.
class AlignedLines {
 public:
  /// As many standings as lines.
  AlignedLines(std::vector<FragmentLine> lines, std::vector<LineStanding> standings, Spacing spacing);

  std::size_t size() const { return lines_.size(); }
  double space() const { return spacing_.space; }
  double apart() const { return spacing_.apart; }
  const FragmentLine& operator[](std::size_t i) const { return lines_[i]; }

  /// Has values, and a label or several values.
  bool is_row(std::size_t i) const { return looks_[i].row; }
  /// No table goes on over this line: the end of a sentence, a contact line, another finder's.
  bool is_break(std::size_t i) const { return looks_[i].prose; }
  bool is_skipped(std::size_t i) const { return standings_[i].left_out; }
  bool is_taken(std::size_t i) const { return standings_[i].taken; }
  bool is_after_gap(std::size_t i) const { return standings_[i].after_gap; }
  const LineStanding& standing(std::size_t i) const { return standings_[i]; }
  /// Begins like a heading of the first order, `四、`, as some labels do.
  bool is_numbered(std::size_t i) const { return looks_[i].numbered; }
  /// Some of its text stands over the values of the rows next to it.
  bool is_header(std::size_t i) const;

 private:
  struct Look {
    bool row = false, prose = false, numbered = false;
  };

  Look look_at_line(std::size_t i) const;
  void part_values();
  void part_from_values();
  bool has_value_near(std::size_t i, const Box& box) const;
  bool ends_as_lines_near(std::size_t i, const Box& box) const;
  bool lacks_a_value(std::size_t i, std::size_t fragment) const;
  void find_lone_values();
  bool stands_in_column(std::size_t i) const;
  bool stands_in_label(std::size_t i) const;
  bool ends_label(std::size_t i) const;
  void take_labels_back();
  double values_begin(std::size_t row) const;
  double labels_end(std::size_t row) const;
  double label_end_below(std::size_t row) const;
  double longest_label_near(std::size_t i) const;
  std::optional<std::size_t> row_above(std::size_t i) const;
  std::optional<std::size_t> row_below(std::size_t i) const;
  bool begins_as_label(const Fragment& text, std::size_t row) const;

  std::vector<FragmentLine> lines_;
  std::vector<LineStanding> standings_;
  Spacing spacing_;
  std::vector<Look> looks_;
};

}  // namespace xxgk::extraction
