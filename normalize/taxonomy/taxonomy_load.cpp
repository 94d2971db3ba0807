// Loading of schemas/; see taxonomy_load.h.
#include "normalize/taxonomy/taxonomy_load.h"

#include <algorithm>

#include "normalize/taxonomy/attributes.h"
#include "normalize/taxonomy/load_lexicon.h"
#include "normalize/taxonomy/load_prose.h"
#include "normalize/taxonomy/load_rules.h"
#include "normalize/taxonomy/taxonomy_check.h"
#include "support/embedded.h"
#include "support/xml.h"

namespace xxgk {
namespace {

constexpr std::string_view schema_name = "taxonomy.xsd", forms_folder = "forms/";

Label read_label(const xml::Element& element, const char* attribute) {
  Label label{element.attribute_or(attribute, ""), {}};
  for (const xml::Element& alias : element.children("alias")) label.aliases.push_back(alias.text());
  return label;
}

std::optional<Unit> read_unit(const xml::Element& element) {
  const auto unit = element.attribute("unit");
  if (!unit) return std::nullopt;
  return Unit{*unit, element.attribute_or("printed-unit", "")};
}

void read_columns(const xml::Element& parent, const std::vector<Label>& groups, BlockForm& block) {
  for (const xml::Element& child : parent.children()) {
    if (child.name() == "columns") {
      std::vector<Label> inner = groups;
      inner.push_back(read_label(child, "group"));
      read_columns(child, inner, block);
    } else if (child.name() == "column") {
      block.columns.push_back({child.attribute_or("key", ""), read_label(child, "label"), groups, read_unit(child),
                               is_true(child, "signed"), is_true(child, "subtotal")});
    }
  }
}

void read_rows(const xml::Element& parent, const std::vector<Label>& groups, BlockForm& block) {
  for (const xml::Element& child : parent.children()) {
    if (child.name() == "rows") {
      std::vector<Label> inner = groups;
      inner.push_back(read_label(child, "group"));
      read_rows(child, inner, block);
    } else if (child.name() == "row") {
      block.rows.push_back({child.attribute_or("key", ""), read_label(child, "label"), groups, read_unit(child),
                            is_true(child, "subtotal"), is_true(child, "outlives-form")});
    }
  }
}

TableForm read_table(const xml::Element& element) {
  TableForm table;
  table.name = element.attribute_or("name", "");
  table.section = number_of(element, "section");
  table.title = {element.attribute_or("title", ""), {}};
  if (element.attribute_or("orientation", "rows") == "line") table.orientation = Orientation::line;
  for (const xml::Element& child : element.children("block")) {
    BlockForm block;
    block.bar = {child.attribute_or("bar", ""), {}};
    block.corner = {child.attribute_or("corner", ""), {}};
    if (const auto units = child.child("unit-column")) block.unit_column = read_label(*units, "label");
    read_columns(child, {}, block);
    read_rows(child, {}, block);
    table.blocks.push_back(std::move(block));
  }
  return table;
}

Form read_form(const xml::Element& root) {
  Form form;
  form.edition = root.attribute_or("edition", "");
  form.title = root.attribute_or("title", "");
  form.document = root.attribute_or("document", "");
  form.first_year = number_of(root, "first-year");
  form.last_year = number_of(root, "last-year");
  form.applies_by = root.attribute_or("applies-by", "");
  for (const xml::Element& section : root.children("section")) {
    form.sections.push_back({number_of(section, "number"), read_label(section, "heading")});
  }
  for (const xml::Element& table : root.children("table")) form.tables.push_back(read_table(table));
  return form;
}

std::vector<Equivalence> read_equivalences(const xml::Element& root) {
  std::vector<Equivalence> equivalences;
  for (const xml::Element& e : root.children("equivalence")) {
    equivalences.push_back({e.attribute_or("from-form", ""), e.attribute_or("from", ""), e.attribute_or("except", ""),
                            e.attribute_or("relation", ""), e.attribute_or("to-form", ""), e.attribute_or("to", ""),
                            e.attribute_or("reason", ""), e.attribute_or("reason-zh", "")});
  }
  return equivalences;
}

std::string_view file_at(const SchemaFiles& files, std::string_view path) {
  const auto found = files.find(path);
  if (found == files.end()) throw TaxonomyError("the schemas folder lacks " + std::string(path));
  return found->second;
}

/// Parses one file and holds it against the schema and the root element it must have.
xml::Document parsed(const SchemaFiles& files, std::string_view path, std::string_view root,
                     const std::optional<xml::Schema>& schema) {
  xml::Document document = xml::Document::parse(file_at(files, path), path);
  const auto faults = schema ? schema->validate(document) : std::vector<xml::Fault>{};
  if (!faults.empty()) {
    throw TaxonomyError(std::string(path) + ":" + std::to_string(faults[0].line) + ": " + faults[0].reason);
  }
  if (document.root().name() != root) {
    throw TaxonomyError(std::string(path) + ": holds <" + std::string(document.root().name()) + ">, not <" +
                        std::string(root) + ">");
  }
  return document;
}

/// Without a schema the files are taken to conform.
Taxonomy read_files(const SchemaFiles& files, const std::optional<xml::Schema>& schema) {
  Taxonomy taxonomy;
  for (const auto& [path, bytes] : files) {
    if (!path.starts_with(forms_folder)) continue;
    taxonomy.forms.push_back(read_form(parsed(files, path, "form", schema).root()));
  }
  std::stable_sort(taxonomy.forms.begin(), taxonomy.forms.end(),
                   [](const Form& a, const Form& b) { return a.first_year < b.first_year; });
  taxonomy.lexicon = read_lexicon(parsed(files, "lexicon.xml", "lexicon", schema).root());
  taxonomy.rules = read_rules(parsed(files, "rules.xml", "rules", schema).root());
  taxonomy.equivalences = read_equivalences(parsed(files, "equivalences.xml", "equivalences", schema).root());
  taxonomy.prose = read_prose_words(parsed(files, "prose.xml", "prose", schema).root());
  return taxonomy;
}

}  // namespace

Taxonomy load_taxonomy(const SchemaFiles& files) {
  try {
    Taxonomy taxonomy = read_files(files, xml::Schema::compile(file_at(files, schema_name), schema_name));
    refuse_contradictions(taxonomy);
    return taxonomy;
  } catch (const xml::ParseError& error) {
    throw TaxonomyError(error.name() + ":" + std::to_string(error.line()) + ": " + error.reason());
  }
}

Taxonomy load_embedded_taxonomy() {
  return read_files(embedded_schema_files(), std::nullopt);
}

SchemaFiles embedded_schema_files() {
  SchemaFiles files;
  for (const EmbeddedFile& file : embedded_files()) files.emplace(std::string(file.path), file.bytes);
  return files;
}

}  // namespace xxgk
