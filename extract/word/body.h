// The text of a part of a Word file as blocks in reading order. Door: BodyReader.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "extract/word/fields.h"
#include "extract/word/grid.h"
#include "extract/word/numbering.h"
#include "extract/word/properties.h"
#include "extract/word/styles.h"
#include "model/document.h"
#include "support/xml_reader.h"

namespace xxgk::extraction {

/// Footnotes and endnotes by their ids; each is given once, since it could be referred to without end.
using Notes = std::map<std::string, std::vector<Block>, std::less<>>;

/// What a part refers to.
struct WordReferences {
  const WordStyles* styles = nullptr;
  ListCounter* counter = nullptr;
  Notes footnotes, endnotes;
  std::function<std::string(const std::string& id)> chart_title;
  std::function<std::string(const std::string& id)> part_name;  ///< empty where it lies outside of the file
};

/// Reads with one grammar what may stand in each other: blocks, tables, paragraphs, runs, text boxes with blocks. Its
/// parts are in body.cpp (blocks and paragraphs), runs.cpp and tables.cpp.
class BodyReader {
 public:
  BodyReader(xml::Reader& reader, WordReferences& references) : reader_(reader), refer_(references) {}

  /// The reader stands at the begin of an element that holds blocks, and is left at its end.
  std::vector<Block> read_blocks();

 private:
  /// Text of a paragraph, its lines parted by line feeds, and what stands beside it.
  struct ParagraphContent {
    Origin origin;
    ParagraphProperties properties;
    LevelledText text;
    TextLevel level = TextLevel::normal;  ///< of the run now read
    std::vector<Block> beside;            ///< pictures and text boxes
    std::vector<Block> notes;             ///< to be printed behind the block that refers to them
  };

  /// A picture or drawing in the making.
  struct Drawing {
    Figure figure;
    bool has_picture = false;
    bool floats = false;  ///< over the text, not in a line of it
  };

  using ReadChild = std::function<void(const xml::Element&)>;

  void read_block(const xml::Element& element, std::vector<Block>& blocks);
  /// Content controls: what they only suggest to be filled in is not shown.
  void read_control(const ReadChild& read_child);
  /// The first choice, which this program knows as well as the fallback.
  void read_alternatives(const ReadChild& read_child);
  void read_unseen(const ReadChild& read_child);

  void read_paragraph(std::vector<Block>& blocks);
  void add_paragraph(ParagraphContent content, std::vector<Block>& blocks);
  std::string list_number_of(const ParagraphProperties& properties) const;
  bool is_heading(const ParagraphProperties& properties) const;
  bool take_caption(const ParagraphProperties& properties, std::string_view text, std::vector<Block>& blocks) const;

  void read_inline(const xml::Element& element, ParagraphContent& content);
  void read_run(ParagraphContent& content);
  void read_run_part(const xml::Element& element, ParagraphContent& content);
  void read_text(ParagraphContent& content);
  void read_field_mark(const xml::Element& element);
  void read_drawing(ParagraphContent& content);
  void read_drawing_part(const xml::Element& element, Drawing& drawing, ParagraphContent& content);
  void read_text_box(ParagraphContent& content);
  void add_note(const xml::Element& element, Notes& notes, ParagraphContent& content) const;
  bool shows() const { return unseen_ == 0 && fields_.shows(); }

  void read_table(std::vector<Block>& blocks);
  void read_table_part(const xml::Element& element, std::vector<WordRow>& rows);
  void read_row(std::vector<WordRow>& rows);
  /// False where the row is none: hidden, or deleted by a tracked change.
  bool read_row_properties(WordRow& row);
  void read_row_part(const xml::Element& element, WordRow& row);
  void read_cell(WordRow& row);
  /// False where the cell was deleted by a tracked change.
  bool read_cell_properties(WordCell& cell);

  xml::Reader& reader_;
  WordReferences& refer_;
  FieldStack fields_;
  int unseen_ = 0;                  ///< elements around whose text is not shown
  int cells_ = 0;                   ///< cells around
  Origin origin_;                   ///< of the paragraph begun last: its number is its line
  std::string carried_;             ///< of paragraphs whose marks were deleted: they go on in the next
  std::vector<Block> after_table_;  ///< notes, and what floats over the cells
};

}  // namespace xxgk::extraction
