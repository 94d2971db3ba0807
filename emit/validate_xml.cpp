// What is wrong with a report's XML: first by its schema, then what a schema cannot say. The door is emit/emit.h.
#include "emit/emit.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "emit/compiled_schema.h"
#include "emit/report_faults.h"
#include "support/xml.h"

namespace xxgk {
namespace {

/// A key that the form asks for, or may have: subtotals are there only where printed.
struct Asked {
  std::string_view key;
  bool optional;
};

std::string quoted(std::string_view name) {
  return std::string("'").append(name).append("'");
}

/// The block of that row, nullptr where the table has none.
const BlockForm* block_of(const TableForm& table, std::string_view row) {
  for (const RowSlot& slot : row_slots(table)) {
    if (slot.row->key == row) return slot.block;
  }
  return nullptr;
}

bool has_column(const BlockForm& block, std::string_view column) {
  return std::ranges::find(block.columns, column, &ColumnForm::key) != block.columns.end();
}

bool has_row(const std::vector<const TableForm*>& editions, std::string_view row) {
  return std::ranges::any_of(editions, [row](const TableForm* table) { return block_of(*table, row) != nullptr; });
}

/// A column of that row in any edition.
bool has_column(const std::vector<const TableForm*>& editions, std::string_view row, std::string_view column) {
  return std::ranges::any_of(editions, [row, column](const TableForm* table) {
    const BlockForm* block = block_of(*table, row);
    return block != nullptr && has_column(*block, column);
  });
}

/// Tests one report that conforms to the schema.
class Examination {
 public:
  explicit Examination(const Taxonomy& taxonomy) : taxonomy_(taxonomy) {}

  std::vector<ReportFault> of(const xml::Element& report) {
    std::vector<xml::Element> tables;
    for (const xml::Element& part : report.children()) {
      if (part.name() != "front" && part.name() != "section" && part.name() != "back") continue;
      for (const xml::Element& table : part.children("table")) tables.push_back(table);
    }
    test_edition(report, tables);
    for (const xml::Element& table : tables) test_table(table);
    return std::move(faults_);
  }

 private:
  void fault(const xml::Element& at, std::string reason) { faults_.push_back({at.line(), std::move(reason)}); }

  /// The table by which the edition is decided says the same as the report.
  void test_edition(const xml::Element& report, const std::vector<xml::Element>& tables) {
    const std::optional<std::string> edition = report.attribute("form");
    const xml::Element* other = nullptr;
    for (const xml::Element& table : tables) {
      const std::string own = table.attribute_or("form", "");
      const Form* form = find_form(taxonomy_, own);
      if (form == nullptr || form->applies_by != table.attribute_or("name", "")) continue;
      if (own == edition) return;
      other = &table;
    }
    if (other == nullptr) return;
    fault(*other, "the report's form is " + (edition ? *edition : "not given") + ", that of its table " +
                      quoted(other->attribute_or("name", "")) + " is " + other->attribute_or("form", ""));
  }

  void test_table(const xml::Element& table) {
    const std::string name = table.attribute_or("name", ""), edition = table.attribute_or("form", "");
    const Form* form = find_form(taxonomy_, edition);
    const TableForm* own = form == nullptr ? nullptr : find_table(*form, name);
    if (own == nullptr) return fault(table, "edition " + edition + " has no table " + quoted(name));
    std::vector<const TableForm*> editions{own};
    for (const Form& each : taxonomy_.forms) {
      const TableForm* same_name = find_table(each, name);
      if (same_name != nullptr && same_name != own) editions.push_back(same_name);
    }
    std::vector<Asked> rows;
    for (const RowSlot& slot : row_slots(*own)) rows.push_back({slot.row->key, slot.row->is_subtotal});
    test_order(table, "row", "key", rows);
    for (const xml::Element& row : table.children("row")) test_row(row, *own, editions);
  }

  /// A row of another edition stands below this edition's header: it may have the columns of either, as many as
  /// printed.
  void test_row(const xml::Element& row, const TableForm& own, const std::vector<const TableForm*>& editions) {
    const std::string key = row.attribute_or("key", "");
    if (!has_row(editions, key)) {
      return fault(row, "table " + quoted(own.name) + " has no row " + quoted(key) + " in any edition");
    }
    const BlockForm* block = block_of(own, key);
    std::vector<Asked> columns;
    if (block != nullptr) {
      for (const ColumnForm& column : block->columns) columns.push_back({column.key, column.is_subtotal});
    }
    test_order(row, "cell", "column", columns);
    for (const xml::Element& cell : row.children("cell")) {
      const std::string column = cell.attribute_or("column", "");
      const auto stands_in = [&column](const BlockForm& any) { return has_column(any, column); };
      const bool below_header = block == nullptr && std::ranges::any_of(own.blocks, stands_in);
      if (!below_header && !has_column(editions, key, column)) {
        fault(cell, "row " + quoted(key) + " has no column " + quoted(column) + " in any edition");
      }
      test_cell(cell);
    }
  }

  /// All that is asked is there, in the form's order. What is not asked may stand anywhere between.
  void test_order(const xml::Element& parent, const std::string& name, const char* attribute,
                  const std::vector<Asked>& asked) {
    std::vector<bool> seen(asked.size(), false);
    std::size_t next = 0;
    for (const xml::Element& child : parent.children(name)) {
      const std::string key = child.attribute_or(attribute, "");
      const auto found = std::ranges::find(asked, key, &Asked::key);
      if (found == asked.end()) continue;
      const std::size_t place = found - asked.begin();
      seen[place] = true;
      if (place < next) fault(child, name + " " + quoted(key) + " stands out of the form's order");
      next = std::max(next, place);
    }
    for (std::size_t place = 0; place < asked.size(); ++place) {
      if (seen[place] || asked[place].optional) continue;
      fault(parent, name + " " + quoted(asked[place].key) + " is not there");
    }
  }

  /// A number stands where the status promises one and nowhere else; so do the characters that were no number.
  void test_cell(const xml::Element& cell) {
    const std::string status = cell.attribute_or("status", "");
    const bool has_text = !cell.text().empty(), has_raw = cell.attribute("raw").has_value();
    const bool promises_text = status.empty() || status == status_name(Status::suspect);
    const std::string words = status.empty() ? "a cell without status" : "a cell of status " + quoted(status);
    if (has_text && !promises_text) fault(cell, words + " holds a number");
    if (!has_text && promises_text) fault(cell, words + " holds no number");
    if (status == status_name(Status::blank) || status == status_name(Status::missing)) {
      if (has_raw) fault(cell, words + " holds characters (raw)");
    } else if (!promises_text && !has_raw) {
      fault(cell, words + " does not say what it holds (raw)");
    }
  }

  const Taxonomy& taxonomy_;
  std::vector<ReportFault> faults_;
};

}  // namespace

std::vector<ReportFault> report_faults(const xml::Document& document, const xml::Schema& schema,
                                       const Taxonomy& taxonomy) {
  std::vector<ReportFault> faults;
  for (xml::Fault& fault : schema.validate(document)) faults.push_back({fault.line, std::move(fault.reason)});
  // What the schema finds wrong would be found again below, in other words.
  return faults.empty() ? Examination(taxonomy).of(document.root()) : faults;
}

std::vector<ReportFault> validate_xml(std::string_view xml, const Taxonomy& taxonomy) {
  const auto schema = compiled_report_schema(taxonomy);
  try {
    return report_faults(xml::Document::parse(xml, "report"), schema, taxonomy);
  } catch (const xml::ParseError& error) {
    return {{error.line(), error.reason()}};
  }
}

}  // namespace xxgk
