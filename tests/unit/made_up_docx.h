// Word files made in tests: parts written down as XML, packed by libzip.
#pragma once

#include <zip.h>

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

#include "extract/extract.h"
#include "model/dump.h"

namespace xxgk {

using Parts = std::map<std::string, std::string>;

inline std::string zip_of(const Parts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (zip == nullptr) throw std::runtime_error("no zip");
  for (const auto& [name, bytes] : parts) {
    const zip_int64_t index = zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), 0);
    zip_file_set_mtime(zip, static_cast<zip_uint64_t>(index), 1'600'000'000, 0);
  }
  if (zip_close(zip) != 0) throw std::runtime_error("zip not closed");
  zip_stat_t stat;
  zip_source_stat(target, &stat);
  std::string bytes(stat.size, '\0');
  zip_source_open(target);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

constexpr std::string_view word_name_space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view relationship_types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// A root element of Word's with all the names that tests use.
inline std::string word_xml(const std::string& root, const std::string& inside) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + root + " xmlns:w=\"" + std::string(word_name_space) +
         "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
         " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
         " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
         " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
         " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
         " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
         " xmlns:v=\"urn:schemas-microsoft-com:vml\">" +
         inside + "</w:" + root + ">";
}

inline std::string relationships_xml(const std::map<std::string, std::string>& target_by_type) {
  std::string xml = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  int id = 0;
  for (const auto& [type, target] : target_by_type) {
    xml += "<Relationship Id=\"r" + std::to_string(++id) + "\" Type=\"" + std::string(relationship_types) + type +
           "\" Target=\"" + target + "\"/>";
  }
  return xml + "</Relationships>";
}

/// The parts of a Word file: its body, and other parts by the last word of their type, as `styles`.
inline Parts docx_parts(const std::string& body, const std::map<std::string, std::string>& others = {}) {
  Parts parts;
  std::map<std::string, std::string> targets;
  for (const auto& [type, xml] : others) {
    targets[type] = type + ".xml";
    parts["word/" + type + ".xml"] = xml;
  }
  parts["_rels/.rels"] = relationships_xml({{"officeDocument", "word/document.xml"}});
  parts["word/_rels/document.xml.rels"] = relationships_xml(targets);
  parts["word/document.xml"] = word_xml("document", "<w:body>" + body + "</w:body>");
  return parts;
}

inline std::string docx_of(const std::string& body, const std::map<std::string, std::string>& others = {}) {
  return zip_of(docx_parts(body, others));
}

inline Document read(const std::string& bytes, const ReadOptions& options = {}) {
  return extract(bytes, "a.docx", options);
}

/// The document's dump without its first line, the source.
inline std::string shown(const Document& document) {
  const std::string all = dump(document);
  return all.substr(all.find('\n') + 1);
}

inline std::string shown(const std::string& body, const std::map<std::string, std::string>& others = {}) {
  return shown(read(docx_of(body, others)));
}

inline std::string run(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

/// A paragraph with a text.
inline std::string p(const std::string& text) {
  return "<w:p>" + run(text) + "</w:p>";
}

/// A cell with properties and a text.
inline std::string tc(const std::string& text, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + (text.empty() ? "<w:p/>" : p(text)) + "</w:tc>";
}

inline std::string tr(const std::string& cells, const std::string& properties = "") {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

inline std::string tbl(const std::string& rows) {
  return "<w:tbl><w:tblPr/><w:tblGrid/>" + rows + "</w:tbl>";
}

}  // namespace xxgk
