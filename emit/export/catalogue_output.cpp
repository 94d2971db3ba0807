#include "emit/export/catalogue_output.h"

#include "emit/export/package_words.h"
#include "emit/tables/table_words.h"
#include "support/csv.h"
#include "support/file_stream.h"

namespace xxgk::exports {
namespace {

constexpr const char* file_name = "catalogue.csv";

const char* type_word(FieldType type) {
  switch (type) {
    case FieldType::text:
      return "type-text";
    case FieldType::integer:
      return "type-integer";
    case FieldType::number:
      return "type-number";
    case FieldType::date:
      return "type-date";
    case FieldType::boolean:
      return "type-boolean";
  }
  return "";
}

class Entry {
 public:
  Entry(const ExportTables& tables, const Glossary& glossary, const AboutPackage& about, const Collection& collection)
      : tables_(tables),
        words_(tables, glossary),
        glossary_(glossary),
        about_(about),
        issued_(package_issued(about, collection)) {}

  std::string text() {
    for (const char* heading :
         {"classification", "resource-name", "resource-code", "provider", "provider-code", "summary", "format", "item",
          "item-code", "item-type", "item-about", "sharing", "openness", "update-cycle", "issue-date", "related"})
      add(word(heading));
    end_row();
    for (const Table* table : tables_.all()) {
      for (const Column& column : table->columns) add_item(*table, column);
    }
    return std::move(text_);
  }

 private:
  const std::string& word(std::string_view name) const { return glossary_.word(name).zh; }

  const std::string& given_or(const std::string& given, std::string_view name) const {
    return given.empty() ? word(name) : given;
  }

  void add(std::string_view field) {
    if (!at_start_) text_ += ',';
    at_start_ = false;
    append_csv_field(text_, field);
  }

  void end_row() {
    text_ += '\n';
    at_start_ = true;
  }

  void add_item(const Table& table, const Column& column) {
    const Meaning& of_table = words_.of(table);
    const Meaning& of_column = words_.of(table, column);
    add(given_or(about_.classification, "classification-value"));
    add(of_table.title.zh);
    add(about_.name + "/" + table.name);
    add(about_.publisher);
    add(about_.publisher_code);
    add(of_table.about.zh);
    add("CSV");
    add(of_column.title.zh);
    add(column.name);
    add(word(type_word(column.type)));
    add(of_column.about.zh);
    add(given_or(about_.sharing, "sharing-value"));
    add(given_or(about_.openness, "openness-value"));
    add(word("update-cycle-value"));
    add(issued_);
    add(related(table));
    end_row();
  }

  std::string related(const Table& table) const {
    std::string codes;
    for (const Reference& reference : table.references)
      codes += (codes.empty() ? "" : " ") + about_.name + "/" + reference.table;
    return codes;
  }

  const ExportTables& tables_;
  TableWords words_;
  const Glossary& glossary_;
  const AboutPackage& about_;
  std::string issued_, text_;
  bool at_start_ = true;
};

}  // namespace

void CatalogueOutput::finish(Collection& collection) {
  FileStream file(collection.path(file_name));
  file.append(Entry(tables_, glossary_, about_, collection).text());
  file.close();
  collection.add_file(file_name, "text/csv");
}

}  // namespace xxgk::exports
