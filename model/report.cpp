#include "model/report.h"

#include <algorithm>

namespace xxgk {
namespace {

void collect(const std::vector<Content>& contents, std::vector<const FormTable*>& tables) {
  for (const Content& content : contents) {
    if (const auto* table = std::get_if<FormTable>(&content)) tables.push_back(table);
  }
}

}  // namespace

std::string_view status_name(Status status) {
  switch (status) {
    case Status::plain:
      return "";
    case Status::blank:
      return "blank";
    case Status::not_applicable:
      return "not-applicable";
    case Status::missing:
      return "missing";
    case Status::illegible:
      return "illegible";
    case Status::suspect:
      return "suspect";
  }
  return "";
}

std::string_view outcome_name(Outcome outcome) {
  switch (outcome) {
    case Outcome::holds:
      return "holds";
    case Outcome::holds_with_blanks:
      return "holds-with-blanks";
    case Outcome::fails:
      return "fails";
    case Outcome::undecidable:
      return "undecidable";
  }
  return "";
}

std::vector<const FormTable*> form_tables(const Report& report) {
  std::vector<const FormTable*> tables;
  collect(report.front, tables);
  for (const Section& section : report.sections) collect(section.contents, tables);
  collect(report.back, tables);
  return tables;
}

const FactRow* find_row(const FormTable& table, std::string_view row) {
  const auto found = std::ranges::find(table.rows, row, &FactRow::key);
  return found == table.rows.end() ? nullptr : &*found;
}

bool is_wholly_missing(const FactRow& row) {
  return std::ranges::all_of(row.facts, [](const Fact& fact) { return fact.status == Status::missing; });
}

bool is_wholly_missing(const FormTable& table) {
  return std::ranges::all_of(table.rows, [](const FactRow& row) { return is_wholly_missing(row); });
}

const Fact* find_fact(const FormTable& table, std::string_view row, std::string_view column) {
  const FactRow* found = find_row(table, row);
  if (!found) return nullptr;
  const auto fact = std::ranges::find(found->facts, column, &Fact::column);
  return fact == found->facts.end() ? nullptr : &*fact;
}

const Fact* find_fact(const Report& report, std::string_view table, std::string_view row, std::string_view column) {
  for (const FormTable* candidate : form_tables(report)) {
    if (candidate->name != table) continue;
    if (const Fact* fact = find_fact(*candidate, row, column)) return fact;
  }
  return nullptr;
}

}  // namespace xxgk
