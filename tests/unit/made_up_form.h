// A small form of two editions and a report that fills it, for tests of what is written and validated.
//
// Edition 2001 asks for `requests` (rows received, refused, other; columns person, company, total) and `money`.
// Edition 2005 splits `refused` into two rows and asks for `requests` only; reporters print a subtotal `refused`.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk::made_up {

inline ColumnForm column(std::string key, std::string label) {
  ColumnForm form;
  form.key = std::move(key);
  form.label.official = std::move(label);
  return form;
}

inline RowForm row(std::string key, std::string label, bool is_subtotal = false) {
  RowForm form;
  form.key = std::move(key);
  form.label.official = std::move(label);
  form.is_subtotal = is_subtotal;
  return form;
}

inline TableForm table(std::string name, std::string title, std::vector<ColumnForm> columns,
                       std::vector<RowForm> rows) {
  TableForm form;
  form.name = std::move(name);
  form.title.official = std::move(title);
  BlockForm block;
  block.columns = std::move(columns);
  block.rows = std::move(rows);
  form.blocks.push_back(std::move(block));
  return form;
}

inline Form edition(std::string name, int first_year, int last_year, std::vector<TableForm> tables) {
  Form form;
  form.edition = std::move(name);
  form.title = "Form & manner of \"reports\"";
  form.document = "Circular <7>";
  form.first_year = first_year;
  form.last_year = last_year;
  form.applies_by = "requests";
  form.tables = std::move(tables);
  return form;
}

inline std::vector<ColumnForm> applicants() {
  return {column("person", "Persons"), column("company", "Companies"), column("total", "Total")};
}

inline Taxonomy taxonomy() {
  Taxonomy forms;
  ColumnForm amount = column("amount", "Amount");
  amount.unit = Unit{"CNY", ""};
  forms.forms.push_back(edition("2001", 2001, 2004,
                                {table("requests", "Requests", applicants(),
                                       {row("received", "Received"), row("refused", "Refused"), row("other", "Other")}),
                                 table("money", "Money", {amount}, {row("fees", "Fees")})}));
  forms.forms.push_back(
      edition("2005", 2005, 0,
              {table("requests", "Requests", applicants(),
                     {row("received", "Received"), row("refused.secret", "Secret"), row("refused.internal", "Internal"),
                      row("refused", "Refused in all", true)})}));
  return forms;
}

inline Fact fact(std::string column, std::int64_t value) {
  Fact fact;
  fact.column = std::move(column);
  fact.value = Decimal(value);
  fact.status = Status::plain;
  return fact;
}

inline Fact fact(std::string column, Status status, std::string raw = "") {
  Fact fact;
  fact.column = std::move(column);
  fact.status = status;
  fact.raw = std::move(raw);
  return fact;
}

inline FactRow fact_row(std::string key, std::int64_t person, std::int64_t company, std::int64_t total) {
  return {std::move(key), "", {fact("person", person), fact("company", company), fact("total", total)}};
}

inline FormTable requests_of_2005() {
  return {"requests",
          "2005",
          {fact_row("received", 3, 4, 7), fact_row("refused.secret", 1, 0, 1), fact_row("refused.internal", 0, 2, 2)}};
}

/// A sound report of edition 2005 that says as little as a report can.
inline Report report() {
  Report report;
  report.form = "2005";
  report.source.name = "report.txt";
  report.source.type = "text/plain";
  report.source.sha256 = std::string(64, 'a');
  report.sections.push_back({1, "Requests", {requests_of_2005()}});
  return report;
}

}  // namespace xxgk::made_up
