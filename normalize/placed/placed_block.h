// A table whose reader knows where each text stands and not which belong together: a label's lines stand above, on and
// below the line of its row's values. Its lines are parted here into header, rows and the pieces of the stub.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "normalize/text/lines.h"

namespace xxgk {

/// A text of the stub, or of a header.
struct Piece {
  const LineCell* cell = nullptr;
  std::size_t line = 0;      ///< index into the block's lines
  bool is_unit = false;      ///< stands between labels and values and is neither
  bool is_pushed = false;    ///< touches what stands before it, which may have pushed it there
  bool names_group = false;  ///< like a group's label no less than like a row's
  bool used = false;         ///< it is part of some label, or of none
};

/// Pieces put together as one label, from top to bottom.
struct PieceRun {
  std::vector<std::size_t> pieces;  ///< indices into PlacedBlock::pieces
  FoldedLabel label;
  std::string text;
};

struct PlacedBlock {
  std::span<const Line> lines;
  int first_column = 0, columns = 0;  ///< those of values
  std::size_t header_end = 0;         ///< the lines above the first row
  std::vector<std::size_t> rows;      ///< lines with values, or with units
  std::vector<Piece> pieces;          ///< of the stub, below the header

  bool is_row(std::size_t line) const;
  /// The lines that stand below each other with this one. What stood beside them follows as lines of its own, and no
  /// label goes on there.
  std::pair<std::size_t, std::size_t> half_with(std::size_t line) const;
  /// Pieces below each other that may be one label, each begun with `first`: the piece alone, with the next one, and so
  /// on. None goes beyond line `end`. Labels of groups between the others are among them, or passed over.
  std::vector<PieceRun> runs_from(std::size_t first, std::size_t end) const;

 private:
  void add_whole_lines(std::vector<PieceRun>& runs, std::size_t first, std::size_t end) const;
  void extend(std::vector<PieceRun>& runs, std::size_t end, bool pass_groups) const;
  bool may_go_on(std::size_t upper, std::size_t lower) const;
  bool may_be_pushed_off(std::size_t pushed, const LineCell& other) const;
};

/// The lines of one table have places and make rows: what is to be done here.
bool is_placed(std::span<const Line> lines);

PlacedBlock part_block(std::span<const Line> lines, const Lexicon& lexicon);

/// Two texts stand below each other as lines of one cell do: flush, with an indent of the first one, or with their
/// middles in line.
bool are_stacked(const LineCell& upper, const LineCell& lower);

/// Adds a piece to a run.
void append(PieceRun& run, std::size_t index, const LineCell& cell);

}  // namespace xxgk
