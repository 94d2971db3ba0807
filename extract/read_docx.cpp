// See read_docx.h. Parts are found by their relationships: their names are the writing program's own affair.
#include "extract/read_docx.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/embedded_pictures.h"
#include "extract/text/characters.h"
#include "extract/typed_tables.h"
#include "extract/word/body.h"
#include "extract/word/names.h"
#include "extract/word/office_package.h"
#include "support/xml_reader.h"

namespace xxgk::extraction {
namespace {

/// What kind of archive it is instead.
[[noreturn]] void refuse(const Package& package) {
  if (package.has("OFD.xml")) throw ExtractError(ExtractFault::to_convert, "OFD");
  std::string kind = "zip archive";
  if (package.has("xl/workbook.xml")) kind = "Excel workbook";
  if (package.has("ppt/presentation.xml")) kind = "PowerPoint presentation";
  if (package.has("META-INF/manifest.xml")) kind = "OpenDocument file";
  throw ExtractError(ExtractFault::unknown_kind, kind);
}

std::string main_part(Package& package) {
  const Relationships relationships = package.relationships_of("");
  const Relationship* found = first_of(relationships, "officeDocument");
  const std::string usual = "word/document.xml";
  return found == nullptr ? usual : found->target;
}

/// The texts of a title in a chart, typed or taken from a sheet, without the formula that takes them.
void add_texts(xml::Reader& reader, std::string& title) {
  xml::for_each_child(reader, [&](const xml::Element& element) {
    const bool is_text = element.name() == "t" || element.name() == "v";
    is_text ? void(title += xml::text_inside(reader)) : add_texts(reader, title);
  });
}

/// A Word file's parts, and what they say once they are read.
class WordFile {
 public:
  explicit WordFile(Package& package) : package_(package), name_(main_part(package)) {}

  std::vector<Block> read() {
    const std::optional<std::string> body = package_.read(name_);
    if (!body) refuse(package_);
    relationships_ = package_.relationships_of(name_);
    if (const auto part = read_part("styles")) styles_ = read_styles(*part);
    Numbering numbering;
    if (const auto part = read_part("numbering")) numbering = read_numbering(*part);
    references_.styles = &styles_;
    references_.part_name = [this](const std::string& id) { return part_name(id); };
    references_.chart_title = [this](const std::string& id) { return chart_title(id); };
    references_.footnotes = read_notes("footnotes", numbering);
    references_.endnotes = read_notes("endnotes", numbering);
    counter_.emplace(std::move(numbering), styles_);
    references_.counter = &*counter_;
    return read_body(*body);
  }

 private:
  std::optional<std::string> read_part(std::string_view type) {
    const Relationship* found = first_of(relationships_, type);
    return found == nullptr ? std::nullopt : package_.read(found->target);
  }

  Notes read_notes(std::string_view type, const Numbering& numbering) {
    Notes notes;
    const auto part = read_part(type);
    if (!part) return notes;
    ListCounter counter(numbering, styles_);
    WordReferences references{&styles_, &counter, {}, {}, references_.chart_title, references_.part_name};
    xml::Reader reader(*part, type);
    reader.next();
    xml::for_each_child(reader, [&](const xml::Element& note) {
      const std::string id = note.attribute_or("id", "");
      notes.emplace(id, BodyReader(reader, references).read_blocks());
    });
    return notes;
  }

  std::vector<Block> read_body(const std::string& bytes) {
    xml::Reader reader(bytes, name_);
    if (!reader.next() || !is_word(reader.element(), "document")) refuse(package_);
    std::vector<Block> blocks;
    xml::for_each_child(reader, [&](const xml::Element& element) {
      if (is_word(element, "body")) blocks = BodyReader(reader, references_).read_blocks();
    });
    return blocks;
  }

  std::string part_name(const std::string& id) const {
    const auto found = relationships_.find(id);
    return found == relationships_.end() ? "" : found->second.target;
  }

  /// Without the title of a chart's axes.
  std::string chart_title(const std::string& id) {
    const auto found = relationships_.find(id);
    if (found == relationships_.end() || found->second.type != "chart") return "";
    const std::optional<std::string> part = package_.read(found->second.target);
    if (!part) return "";
    std::string title;
    xml::Reader reader(*part, found->second.target);
    reader.next();
    xml::for_each_child(reader, [&](const xml::Element& chart) {
      if (chart.name() != "chart") return;
      xml::for_each_child(reader, [&](const xml::Element& element) {
        if (element.name() == "title") add_texts(reader, title);
      });
    });
    return title;
  }

  Package& package_;
  std::string name_;
  Relationships relationships_;
  WordStyles styles_;
  std::optional<ListCounter> counter_;
  WordReferences references_;
};

}  // namespace

Document read_docx(std::string_view bytes, const ReadOptions& options) {
  Package package = open_package(bytes, options);
  Document document;
  document.source.read = SourceRead::markup;
  try {
    document.blocks = WordFile(package).read();
  } catch (const xml::ParseError& error) {
    throw ExtractError(ExtractFault::damaged, error.what());
  }
  read_typed_tables(document.blocks, options);
  read_pictures(document, [&package](const std::string& part) { return package.read(part); }, options);
  for (Block& block : document.blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) paragraph->text = trimmed(paragraph->text);
  }
  if (document.blocks.empty()) throw ExtractError(ExtractFault::empty, "a Word file without text");
  return document;
}

}  // namespace xxgk::extraction
