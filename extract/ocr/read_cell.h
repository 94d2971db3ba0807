// What one cell of a scanned table says. Door: CellReader.
#pragma once

#include <string>
#include <vector>

#include "extract/ocr/cell_crop.h"
#include "extract/ocr/read_number.h"
#include "extract/page/page_content.h"

namespace xxgk::ocr {

class CellReader {
 public:
  CellReader() : text_("chi_sim") {}

  /// A word for each line of the cell, boxes in dots of the page. Nothing: the cell holds no ink.
  std::vector<extraction::Word> read(const std::vector<WritingLine>& lines);

 private:
  extraction::Word read_line(const WritingLine& line);
  extraction::Word read_text(const WritingLine& line);
  extraction::Word read_upright(const std::vector<WritingLine>& lines);

  NumberReader number_;
  LineReader text_;
};

}  // namespace xxgk::ocr
