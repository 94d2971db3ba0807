// emit/tables: rows of a report, told by what they must not lose.
#include "emit/tables/export_tables.h"

#include <catch2/catch.hpp>
#include <map>

#include "emit/tables/failed_checks.h"
#include "normalize/taxonomy/load_glossary.h"
#include "tests/unit/made_up_form.h"
#include "tests/unit/official_forms.h"

using namespace xxgk;
using namespace xxgk::exports;

namespace {

using Texts = std::map<std::string, std::string>;

std::vector<Texts> rows_of(const Report& report, const Taxonomy& forms, std::string_view wanted) {
  const ExportTables tables(forms, load_glossary(embedded_schema_files()));
  ExportedReport exported;
  exported.written.report = report;
  exported.id = "1";
  std::vector<Texts> rows;
  tables.give_rows(exported, [&](const exports::Table& table, Row row) {
    if (table.name != wanted) return;
    Texts& texts = rows.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i)
      with_text(row[i], [&](std::string_view text) { texts[table.columns[i].name] = text; });
  });
  return rows;
}

Report with_first_cell(Fact fact) {
  Report report = made_up::report();
  fact.column = "person";
  std::get<FormTable>(report.sections[0].contents[0]).rows[0].facts[0] = fact;
  return report;
}

Finding failing(std::string rule, std::string at) {
  Finding finding;
  finding.rule = std::move(rule);
  finding.at = std::move(at);
  finding.table = "applications";
  finding.outcome = Outcome::fails;
  return finding;
}

}  // namespace

TEST_CASE("a cell without a number has an empty value and its status, never a zero") {
  for (const auto& [status, word] :
       {std::pair{Status::blank, "blank"}, std::pair{Status::not_applicable, "not-applicable"},
        std::pair{Status::missing, "missing"}, std::pair{Status::illegible, "illegible"}}) {
    Fact fact;
    fact.status = status;
    const Texts first = rows_of(with_first_cell(fact), made_up::taxonomy(), "facts").front();
    CHECK(first.at("value").empty());
    CHECK(first.at("status") == word);
  }
}

TEST_CASE("numbers keep every digit, a suspect one is named in the wide table") {
  Fact fact;
  fact.status = Status::suspect;
  fact.value = Decimal(9'223'372'036'854'775'807, 2);
  const Report report = with_first_cell(fact);
  const Texts cell = rows_of(report, made_up::taxonomy(), "facts").front();
  CHECK(cell.at("value") == "92233720368547758.07");
  CHECK(cell.at("status") == "suspect");
  const Texts wide = rows_of(report, made_up::taxonomy(), "wide").front();
  CHECK(wide.at("requests_received_person") == "92233720368547758.07");
  CHECK(wide.at("suspect_cells") == "requests_received_person");
}

TEST_CASE("every column of every table has a title and a meaning in both languages") {
  const Glossary glossary = load_glossary(embedded_schema_files());
  const ExportTables tables(official::forms(), glossary);
  for (const exports::Table* table : tables.all()) {
    const TableMeaning& meaning = glossary.export_table(table->name);
    CHECK_FALSE(meaning.table.title.zh.empty());
    const std::size_t own = table == &tables.wide() ? tables.first_wide_value() : table->columns.size();
    CHECK(meaning.columns.size() == own);
    for (std::size_t i = 0; i < own; ++i) {
      INFO(table->name << "." << table->columns[i].name);
      const Meaning& column = meaning_of(meaning.columns, table->columns[i].name);
      CHECK((!column.title.zh.empty() && !column.title.en.empty() && !column.about.zh.empty() &&
             !column.about.en.empty()));
    }
  }
}

TEST_CASE("a check fails at the cells of its row or of its column, whichever its rule goes by") {
  Report report;
  report.findings = {failing("applications.columns", "other"), failing("applications.results", "other"),
                     failing("applications.balance", "total")};
  const FailedChecks failed(report, official::forms());
  CHECK(failed.at("applications", "other", "business") == "applications.columns");
  CHECK(failed.at("applications", "granted", "other") == "applications.results");
  CHECK(failed.at("applications", "granted", "total") == "applications.balance");
  CHECK(failed.at("applications", "granted", "business").empty());
  CHECK(failed.at("proactive", "other", "total").empty());
}

TEST_CASE("a report is known by its source, title, body and year") {
  Report report = made_up::report();
  const std::string id = report_id(report);
  CHECK(id.size() == 16);
  report.year = 1999;
  CHECK(report_id(report) != id);
}
