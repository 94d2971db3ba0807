#include "normalize/taxonomy/load_glossary.h"

#include "support/xml.h"

namespace xxgk {
namespace {

constexpr std::string_view file_name = "glossary.xml", page_file_name = "page.xml", schema_name = "taxonomy.xsd";

BilingualText read_about(const xml::Element& element) {
  BilingualText about;
  if (const auto zh = element.child("zh")) about.zh = zh->text();
  if (const auto en = element.child("en")) about.en = en->text();
  return about;
}

/// The Chinese labels of the forms' keys stand in the forms.
Meanings read_keys(const xml::Element& table, const char* element) {
  Meanings meanings;
  for (const xml::Element& key : table.children(element))
    meanings.emplace(key.attribute_or("key", ""), Meaning{{"", key.attribute_or("label", "")}, read_about(key)});
  return meanings;
}

Meanings read_fields(const xml::Element& table) {
  Meanings meanings;
  for (const xml::Element& field : table.children("field")) {
    meanings.emplace(field.attribute_or("name", ""),
                     Meaning{{field.attribute_or("zh", ""), field.attribute_or("en", "")}, read_about(field)});
  }
  return meanings;
}

TableMeaning read_form_table(const xml::Element& element) {
  return {{{"", element.attribute_or("title", "")}, {}}, read_keys(element, "row"), read_keys(element, "column")};
}

TableMeaning read_export_table(const xml::Element& element) {
  return {{{element.attribute_or("title-zh", ""), element.attribute_or("title-en", "")}, read_about(element)},
          {},
          read_fields(element)};
}

Glossary read_glossary(const xml::Element& root) {
  Glossary glossary;
  for (const xml::Element& table : root.children("form-table"))
    glossary.form_tables.emplace(table.attribute_or("name", ""), read_form_table(table));
  for (const xml::Element& table : root.children("export-table"))
    glossary.export_tables.emplace(table.attribute_or("name", ""), read_export_table(table));
  for (const xml::Element& word : root.children("word"))
    glossary.words.emplace(word.attribute_or("name", ""),
                           BilingualText{word.attribute_or("zh", ""), word.attribute_or("en", "")});
  return glossary;
}

Glossary load_file(std::string_view bytes, std::string_view name, const xml::Schema& schema) {
  const xml::Document document = xml::Document::parse(bytes, name);
  const auto faults = schema.validate(document);
  if (faults.empty()) return read_glossary(document.root());
  throw TaxonomyError(std::string(name) + ":" + std::to_string(faults[0].line) + ": " + faults[0].reason);
}

}  // namespace

Glossary load_glossary(const SchemaFiles& files) {
  const auto file = files.find(file_name), page = files.find(page_file_name);
  const auto schema_file = files.find(schema_name);
  if (file == files.end() || schema_file == files.end()) return {};
  try {
    const xml::Schema schema = xml::Schema::compile(schema_file->second, schema_name);
    Glossary glossary = load_file(file->second, file_name, schema);
    if (page != files.end()) glossary.words.merge(load_file(page->second, page_file_name, schema).words);
    return glossary;
  } catch (const xml::ParseError& error) {
    throw TaxonomyError(error.name() + ":" + std::to_string(error.line()) + ": " + error.reason());
  }
}

}  // namespace xxgk
