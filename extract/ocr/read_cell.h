// What one cell of a scanned table says. Door: CellReader.
#pragma once

#include <optional>
#include <vector>

#include "extract/ocr/cell_crop.h"
#include "extract/ocr/read_number.h"
#include "extract/ocr/second_opinion.h"
#include "extract/page/page_content.h"

namespace xxgk::ocr {

/// A line of a cell as it was read.
struct CellLine {
  extraction::Word word;                            ///< box in dots of the page
  std::optional<ReadNumber> number = std::nullopt;  ///< where it may be one
  /// What all of it says as text, where that was asked already.
  std::optional<extraction::Word> as_text = std::nullopt;
};

class CellReader {
 public:
  CellReader() : text_("chi_sim") {}

  /// A word for each line of the cell. Nothing: the cell holds no ink.
  std::vector<CellLine> read(std::vector<WritingLine> lines);
  /// Once all numbers of the page were read: what the line says in the light of the others.
  extraction::Word judged(const CellLine& line, const SecondOpinion& opinion);
  /// Of writing that stands in a line.
  LineReader& text_reader() { return text_; }
  /// Of numbers that stand in a line.
  NumberReader& number_reader() { return number_; }

 private:
  CellLine read_line(WritingLine line);
  void read_digits(CellLine& read, WritingLine line);
  extraction::Word read_text(const Pix& line);
  Reading witness_of(const WritingLine& line, const std::string& digits);
  void read_with_unit(extraction::Word& word, const CellLine& cell_line, const SecondOpinion& opinion);
  extraction::Word read_upright(const std::vector<WritingLine>& lines);

  NumberReader number_;
  LineReader text_;
};

}  // namespace xxgk::ocr
