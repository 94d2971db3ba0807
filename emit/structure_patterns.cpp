// Patterns of structure; the door is emit/structure_patterns.h. They say what emit/validate_xml.cpp tests, in XPath.
#include "emit/structure_patterns.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "model/report.h"

namespace xxgk {
namespace {

/// True where `value` is one of the words of `list`.
std::string is_one_of(const std::string& list, const std::string& value) {
  return "contains(' " + list + " ',concat(' '," + value + ",' '))";
}

void add_word(std::string& list, const std::string& word) {
  if (!list.empty()) list += ' ';
  list += word;
}

void add_alternative(std::string& test, const std::string& alternative) {
  if (!test.empty()) test += " or ";
  test += alternative;
}

/// True at the table of that name and edition, seen through `path`.
std::string is_table(const std::string& path, const std::string& name, const std::string& edition) {
  return path + "@name='" + name + "' and " + path + "@form='" + edition + "'";
}

enum class Which { all, asked };

template <typename Entry>
std::string keys_of(const std::vector<Entry>& entries, Which which) {
  std::string keys;
  for (const Entry& entry : entries) {
    if (which == Which::all || !entry.is_subtotal) add_word(keys, entry.key);
  }
  return keys;
}

std::string rows_of(const TableForm& table, Which which) {
  std::string keys;
  for (const BlockForm& block : table.blocks) {
    const std::string rows = keys_of(block.rows, which);
    if (!rows.empty()) add_word(keys, rows);
  }
  return keys;
}

std::size_t words_in(const std::string& list) {
  return list.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(list, ' ')) + 1;
}

/// Calls `visit(form, table)` for every table of every edition.
template <typename Visit>
void for_each_table(const Taxonomy& taxonomy, Visit visit) {
  for (const Form& form : taxonomy.forms) {
    for (const TableForm& table : form.tables) visit(form, table);
  }
}

void add_once(std::vector<std::string>& words, const std::string& word) {
  if (std::ranges::find(words, word) == words.end()) words.push_back(word);
}

std::string joined(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) add_word(list, word);
  return list;
}

std::vector<std::string> table_names(const Taxonomy& taxonomy) {
  std::vector<std::string> names;
  for_each_table(taxonomy, [&names](const Form&, const TableForm& table) { add_once(names, table.name); });
  return names;
}

Pattern tables_and_editions(const Taxonomy& taxonomy) {
  std::string known, deciding;
  for_each_table(taxonomy, [&](const Form& form, const TableForm& table) {
    const std::string own = is_table("", table.name, form.edition);
    add_alternative(known, "(" + own + ")");
    if (form.applies_by == table.name) add_alternative(deciding, "(" + own + ")");
  });
  Pattern pattern{"structure.table",
                  "a table belongs to its edition, and the report's edition is that of the table that decides it",
                  "r:table",
                  {}};
  pattern.assertions.push_back({known, "structure.table: its edition has no such table"});
  pattern.assertions.push_back({"not(" + deciding + ") or /r:report/@form=/r:report/*/r:table[" + deciding + "]/@form",
                                "structure.table: the report is of another edition than the table that decides it"});
  return pattern;
}

Pattern rows_asked(const Taxonomy& taxonomy) {
  Pattern pattern{"structure.rows", "every row that the edition asks for is there", "r:table", {}};
  for_each_table(taxonomy, [&](const Form& form, const TableForm& table) {
    const std::string rows = rows_of(table, Which::asked);
    pattern.assertions.push_back({"not(" + is_table("", table.name, form.edition) + ") or count(r:row[" +
                                      is_one_of(rows, "@key") + "])=" + std::to_string(words_in(rows)),
                                  "structure.rows: a row of " + table.name + " " + form.edition + " is not there"});
  });
  return pattern;
}

Pattern rows_known(const Taxonomy& taxonomy) {
  Pattern pattern{"structure.row",
                  "a row is its table's in some edition, and has every cell that its own edition asks for",
                  "r:row",
                  {}};
  for (const std::string& name : table_names(taxonomy)) {
    std::vector<std::string> rows;
    for_each_table(taxonomy, [&](const Form&, const TableForm& table) {
      if (table.name != name) return;
      for (const RowSlot& slot : row_slots(table)) add_once(rows, slot.row->key);
    });
    pattern.assertions.push_back({"not(../@name='" + name + "') or " + is_one_of(joined(rows), "@key"),
                                  "structure.row: " + name + " has no such row"});
  }
  for_each_table(taxonomy, [&](const Form& form, const TableForm& table) {
    for (const BlockForm& block : table.blocks) {
      const std::string columns = keys_of(block.columns, Which::asked);
      pattern.assertions.push_back(
          {"not(" + is_table("../", table.name, form.edition) + " and " +
               is_one_of(keys_of(block.rows, Which::all), "@key") + ") or count(r:cell[" +
               is_one_of(columns, "@column") + "])=" + std::to_string(words_in(columns)),
           "structure.row: a cell of a row of " + table.name + " " + form.edition + " is not there"});
    }
  });
  return pattern;
}

/// A row has its columns of any edition. One that the table's own edition does not have stands below that edition's
/// header and may have its columns too.
Pattern columns_known(const Taxonomy& taxonomy) {
  Pattern pattern{"structure.column", "a cell's column is its row's in some edition", "r:cell", {}};
  for (const std::string& name : table_names(taxonomy)) {
    std::string known;
    for_each_table(taxonomy, [&](const Form& form, const TableForm& table) {
      if (table.name != name) return;
      std::string header;
      for (const BlockForm& block : table.blocks) {
        const std::string columns = keys_of(block.columns, Which::all);
        add_word(header, columns);
        add_alternative(known, "(" + is_one_of(keys_of(block.rows, Which::all), "../@key") + " and " +
                                   is_one_of(columns, "@column") + ")");
      }
      add_alternative(known, "(../../@form='" + form.edition + "' and not(" +
                                 is_one_of(rows_of(table, Which::all), "../@key") + ") and " +
                                 is_one_of(header, "@column") + ")");
    });
    pattern.assertions.push_back(
        {"not(../../@name='" + name + "') or " + known, "structure.column: a row of " + name + " has no such column"});
  }
  return pattern;
}

Pattern status_and_text() {
  const auto is = [](Status status) { return "@status='" + std::string(status_name(status)) + "'"; };
  const std::string promised = "(not(@status) or " + is(Status::suspect) + ")";
  const std::string empty = is(Status::blank) + " or " + is(Status::missing);
  const std::string explained = is(Status::not_applicable) + " or " + is(Status::illegible);
  Pattern pattern{"structure.cell", "a number stands where the status promises one and nowhere else", "r:cell", {}};
  pattern.assertions.push_back({promised + " = (.!='')", "structure.cell: status and text do not go together"});
  pattern.assertions.push_back(
      {"not(@raw and (" + empty + "))", "structure.cell: nothing is there, yet it has characters (raw)"});
  pattern.assertions.push_back({"@raw or not(" + explained + ")", "structure.cell: does not say what it holds (raw)"});
  return pattern;
}

}  // namespace

std::vector<Pattern> structure_patterns(const Taxonomy& taxonomy) {
  return {tables_and_editions(taxonomy), rows_asked(taxonomy), rows_known(taxonomy), columns_known(taxonomy),
          status_and_text()};
}

}  // namespace xxgk
