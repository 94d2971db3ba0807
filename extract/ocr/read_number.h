// The digits of one line of a cell. Door: NumberReader.
#pragma once

#include <vector>

#include "extract/ocr/cell_crop.h"
#include "extract/ocr/engine.h"

namespace xxgk::ocr {

/// Reads lines whose glyphs are digits and points. The engine errs now and then on one picture of a line and rarely in
/// the same way on another: the line is shown to it at several sizes until one reading is sure.
class NumberReader {
 public:
  NumberReader() : engine_("eng") {}

  /// What one look at the line says: digits without marks.
  Reading glance(const WritingLine& line);
  /// All readings that were had, the first look's among them, the best first; empty where the line was read as nothing.
  std::vector<Reading> read(const WritingLine& line, Reading first);

 private:
  Reading read_once(const Pix& picture);
  Reading read_twice(const Pix& line);

  LineReader engine_;
};

}  // namespace xxgk::ocr
