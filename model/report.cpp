#include "model/report.h"

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

const Fact* find_fact(const Report& report, std::string_view table, std::string_view row, std::string_view column) {
  for (const FormTable* candidate : form_tables(report)) {
    if (candidate->name != table) continue;
    for (const FactRow& fact_row : candidate->rows) {
      if (fact_row.key != row) continue;
      for (const Fact& fact : fact_row.facts) {
        if (fact.column == column) return &fact;
      }
    }
  }
  return nullptr;
}

}  // namespace xxgk
