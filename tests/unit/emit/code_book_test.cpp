// emit/tables/code_book: every cell that a report may have, with English names for all.
#include "emit/tables/code_book.h"

#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "normalize/taxonomy/load_glossary.h"
#include "tests/unit/made_up_form.h"
#include "tests/unit/official_forms.h"

using namespace xxgk;
using exports::CellKind;
using exports::CodeBook;
using exports::CodeBookCell;

namespace {

const Glossary& glossary() {
  static const Glossary glossary = load_glossary(embedded_schema_files());
  return glossary;
}

}  // namespace

TEST_CASE("every cell of the official forms has labels and a definition in both languages") {
  const CodeBook book(official::forms(), glossary());
  CHECK(book.cells().size() > 500);
  for (const CodeBookCell& cell : book.cells()) {
    INFO(cell.form << " " << cell.table << "/" << cell.row << "/" << cell.column);
    for (const BilingualText* text : {&cell.table_title, &cell.row_title, &cell.column_title, &cell.definition})
      CHECK((!text->zh.empty() && !text->en.empty()));
    CHECK(book.find({cell.form, cell.table, cell.row, cell.column}) == &cell);
  }
}

TEST_CASE("the glossary knows no key that no form has") {
  std::set<std::string> keys;
  const CodeBook book(official::forms(), glossary());
  for (const CodeBookCell& cell : book.cells()) {
    keys.insert(cell.table + "/" + cell.row + "/");
    keys.insert(cell.table + "//" + cell.column);
  }
  for (const auto& [table, meaning] : glossary().form_tables) {
    for (const auto& [row, _] : meaning.rows) CHECK(keys.contains(table + "/" + row + "/"));
    for (const auto& [column, _] : meaning.columns) CHECK(keys.contains(table + "//" + column));
  }
}

TEST_CASE("names of the wide table are plain, different, and those of the newest edition come first") {
  const CodeBook book(official::forms(), glossary());
  std::set<std::string> names;
  for (const std::string& name : book.wide_names()) {
    CHECK(std::regex_match(name, std::regex("[a-z][a-z0-9_]*")));
    CHECK(names.insert(name).second);
  }
  CHECK(book.wide_names().front() == "proactive_regulations_issued");
  CHECK(names.contains("applications_denied_state_secret_total"));
  CHECK(names.contains("statistics_applications_received"));
}

TEST_CASE("a row of another edition may stand in a table, below that table's header") {
  const CodeBook book(made_up::taxonomy(), {});
  const auto kind = [&book](std::string_view form, std::string_view row) {
    const CodeBookCell* cell = book.find({form, "requests", row, "total"});
    REQUIRE(cell != nullptr);
    return cell->kind;
  };
  CHECK(kind("2001", "received") == CellKind::asked);
  CHECK(kind("2005", "refused") == CellKind::subtotal);
  CHECK(kind("2005", "other") == CellKind::other_edition);
  CHECK(kind("2001", "refused.secret") == CellKind::other_edition);
  CHECK(book.find({"2005", "requests", "upheld", "total"}) == nullptr);
  CHECK(book.find({"2005", "money", "fees", "amount"}) == nullptr);
}

TEST_CASE("keys that differ in punctuation only get different names") {
  Taxonomy forms = made_up::taxonomy();
  forms.forms = {made_up::edition("2001", 2001, 0,
                                  {made_up::table("requests", "R", {made_up::column("n", "N")},
                                                  {made_up::row("a.b", "1"), made_up::row("a-b", "2")})})};
  const CodeBook book(forms, {});
  CHECK(book.wide_names() == std::vector<std::string>{"requests_a_b", "requests_a_b_"});
  CHECK(book.cells()[1].name == "requests_a_b_");
}
