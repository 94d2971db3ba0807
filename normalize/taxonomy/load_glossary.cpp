#include "normalize/taxonomy/load_glossary.h"

#include "support/xml.h"

namespace xxgk {
namespace {

constexpr std::string_view file_name = "glossary.xml", schema_name = "taxonomy.xsd";

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

}  // namespace

Glossary load_glossary(const SchemaFiles& files) {
  const auto file = files.find(file_name);
  const auto schema = files.find(schema_name);
  if (file == files.end() || schema == files.end()) return {};
  try {
    const xml::Document document = xml::Document::parse(file->second, file_name);
    const auto faults = xml::Schema::compile(schema->second, schema_name).validate(document);
    if (faults.empty()) return read_glossary(document.root());
    throw TaxonomyError(std::string(file_name) + ":" + std::to_string(faults[0].line) + ": " + faults[0].reason);
  } catch (const xml::ParseError& error) {
    throw TaxonomyError(error.name() + ":" + std::to_string(error.line()) + ": " + error.reason());
  }
}

}  // namespace xxgk
