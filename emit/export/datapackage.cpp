#include "emit/export/datapackage.h"

#include "emit/export/package_words.h"
#include "emit/tables/table_words.h"
#include "support/json_writer.h"

namespace xxgk::exports {
namespace {

std::string_view frictionless_type(FieldType type) {
  switch (type) {
    case FieldType::text:
      return "string";
    case FieldType::integer:
      return "integer";
    case FieldType::number:
      return "number";
    case FieldType::date:
      return "date";
    case FieldType::boolean:
      return "boolean";
  }
  return "any";
}

void write_titles(JsonWriter& json, const Meaning& meaning) {
  json.member_unless_empty("title", meaning.title.en).member_unless_empty("title_zh", meaning.title.zh);
  json.member_unless_empty("description", meaning.about.en).member_unless_empty("description_zh", meaning.about.zh);
}

void write_list(JsonWriter& json, std::string_view key, const std::vector<std::string>& words) {
  json.key(key).begin_array();
  for (const std::string& word : words) json.text(word);
  json.end_array();
}

void write_constraints(JsonWriter& json, const Column& column) {
  if (!column.required && column.allowed.empty()) return;
  json.key("constraints").begin_object();
  if (column.required) json.key("required").truth(true);
  if (!column.allowed.empty()) write_list(json, "enum", column.allowed);
  json.end_object();
}

class Descriptor {
 public:
  Descriptor(const ExportTables& tables, const Glossary& glossary) : words_(tables, glossary), glossary_(glossary) {}

  std::string of(const AboutPackage& about, const Collection& collection) {
    json_.begin_object();
    write_head(about, collection);
    json_.key("resources").begin_array();
    for (const ExportedFile& file : collection.files()) {
      if (file.table != nullptr) write_resource(file);
    }
    return json_.end_array().end_object().finish();
  }

 private:
  void write_head(const AboutPackage& about, const Collection& collection) {
    const BilingualText title = package_title(about, glossary_), description = package_description(about, glossary_);
    json_.member("profile", "tabular-data-package").member("name", about.name);
    json_.member_unless_empty("title", title.en).member_unless_empty("title_zh", title.zh);
    json_.member_unless_empty("description", description.en).member_unless_empty("description_zh", description.zh);
    json_.member_unless_empty("homepage", about.address);
    const std::string issued = package_issued(about, collection);
    if (!issued.empty()) json_.member("created", issued + "T00:00:00Z");
    json_.key("licenses").begin_array().begin_object();
    json_.member("name", about.licence).member("path", licence_address(about));
    json_.member("title", licence_title(about, glossary_)).end_object().end_array();
    json_.key("sources").begin_array().begin_object();
    json_.member("title", "The reports listed in reports.csv").member("path", "reports.csv").end_object().end_array();
    write_publisher(about);
  }

  void write_publisher(const AboutPackage& about) {
    if (about.publisher.empty()) return;
    json_.key("contributors").begin_array().begin_object();
    json_.member("title", about.publisher).member("role", "publisher").member_unless_empty("email", about.email);
    json_.end_object().end_array();
  }

  void write_resource(const ExportedFile& file) {
    const Table& table = *file.table;
    json_.begin_object().member("name", table.name).member("path", file.path);
    json_.member("profile", "tabular-data-resource");
    write_titles(json_, words_.of(table));
    json_.member("format", "csv").member("mediatype", file.media_type).member("encoding", "utf-8");
    json_.key("bytes").number(static_cast<std::int64_t>(file.bytes)).member("hash", "sha256:" + file.sha256);
    json_.key("dialect").begin_object().member("lineTerminator", "\n").end_object();
    json_.key("schema").begin_object();
    json_.key("fields").begin_array();
    for (const Column& column : table.columns) write_field(table, column);
    json_.end_array();
    json_.key("missingValues").begin_array().text("").end_array();
    write_list(json_, "primaryKey", table.key);
    write_references(table);
    json_.end_object().end_object();
  }

  void write_field(const Table& table, const Column& column) {
    json_.begin_object().member("name", column.name).member("type", frictionless_type(column.type));
    write_titles(json_, words_.of(table, column));
    write_constraints(json_, column);
    json_.end_object();
  }

  void write_references(const Table& table) {
    if (table.references.empty()) return;
    json_.key("foreignKeys").begin_array();
    for (const Reference& reference : table.references) {
      json_.begin_object();
      write_list(json_, "fields", reference.columns);
      json_.key("reference").begin_object().member("resource", reference.table);
      write_list(json_, "fields", reference.columns);
      json_.end_object().end_object();
    }
    json_.end_array();
  }

  TableWords words_;
  const Glossary& glossary_;
  JsonWriter json_;
};

}  // namespace

std::string datapackage(const ExportTables& tables, const Glossary& glossary, const AboutPackage& about,
                        const Collection& collection) {
  return Descriptor(tables, glossary).of(about, collection);
}

}  // namespace xxgk::exports
