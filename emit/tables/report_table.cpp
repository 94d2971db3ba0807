#include "emit/tables/report_table.h"

#include <algorithm>
#include <optional>

namespace xxgk::exports {
namespace {

using Source = ExportedReport;

Field date_field(const std::optional<Date>& date) {
  return date ? Field(date->text()) : Field();
}

Field count_field(std::ptrdiff_t count) {
  return std::int64_t{count};
}

template <Status status>
Field values_of(const Source& source) {
  std::ptrdiff_t count = 0;
  for (const FormTable* table : form_tables(source.report())) {
    for (const FactRow& row : table->rows) count += std::ranges::count(row.facts, status, &Fact::status);
  }
  return count_field(count);
}

template <Outcome outcome>
Field checks_of(const Source& source) {
  return count_field(std::ranges::count(source.report().findings, outcome, &Finding::outcome));
}

Field doubts(const Source& source) {
  return count_field(
      std::ranges::count_if(source.report().diagnostics, [](const Diagnostic& d) { return kind_of(d.code).doubt; }));
}

std::ptrdiff_t pages_read(const Source& source, PageRead read) {
  return std::ranges::count(source.report().source.pages, read, &Page::read);
}

Field read_as(const Source& source) {
  if (pages_read(source, PageRead::ocr) > 0) return std::string_view("ocr");
  return std::string_view(source.report().source.read == SourceRead::markup ? "markup" : "text");
}

Field pages(const Source& source) {
  const std::size_t count = source.report().source.pages.size();
  return count == 0 ? Field() : count_field(std::ssize(source.report().source.pages));
}

Field pages_unread(const Source& source) {
  return source.report().source.pages.empty() ? Field() : count_field(pages_read(source, PageRead::unread));
}

Column column(const char* name, FieldType type = FieldType::text) {
  return {name, type, false, {}};
}

Column count_column(const char* name) {
  return {name, FieldType::integer, true, {}};
}

}  // namespace

Field year_field(const Report& report) {
  return report.year ? Field(std::int64_t{*report.year}) : Field();
}

Column key_column(const char* name) {
  return {name, FieldType::text, true, {}};
}

Column year_column() {
  return column("year", FieldType::integer);
}

BoundTable<ExportedReport> report_table() {
  Table table{"reports", {}, {"report_id"}, {}, {{"agency", "year"}, {"region_code", "year"}}};
  return {
      std::move(table),
      {{key_column("report_id"), [](const Source& s) -> Field { return std::string_view(s.id); }},
       {key_column("file"), [](const Source& s) { return text_field(s.file); }},
       {column("form"), [](const Source& s) { return text_field(s.report().form); }},
       {year_column(), [](const Source& s) { return year_field(s.report()); }},
       {column("title"), [](const Source& s) { return text_field(s.report().title); }},
       {column("agency"), [](const Source& s) { return text_field(s.report().agency); }},
       {column("agency_code"), [](const Source& s) { return text_field(s.agency.code); }},
       {column("parent"), [](const Source& s) { return text_field(s.agency.parent); }},
       {column("region_code"), [](const Source& s) { return text_field(s.agency.region_code); }},
       {column("period_from", FieldType::date),
        [](const Source& s) { return s.report().period ? date_field(s.report().period->from) : Field(); }},
       {column("period_to", FieldType::date),
        [](const Source& s) { return s.report().period ? date_field(s.report().period->to) : Field(); }},
       {column("published", FieldType::date), [](const Source& s) { return date_field(s.report().published); }},
       {column("signed_by"),
        [](const Source& s) { return s.report().signed_off ? text_field(s.report().signed_off->body) : Field(); }},
       {column("signed_on", FieldType::date),
        [](const Source& s) { return s.report().signed_off ? date_field(s.report().signed_off->date) : Field(); }},
       {column("source_name"), [](const Source& s) { return text_field(s.report().source.name); }},
       {column("source_type"), [](const Source& s) { return text_field(s.report().source.type); }},
       {key_column("source_sha256"), [](const Source& s) { return text_field(s.report().source.sha256); }},
       {column("source_url"), [](const Source& s) { return text_field(s.report().source.url); }},
       {{"read_as", FieldType::text, true, {"text", "markup", "ocr"}}, read_as},
       {column("pages", FieldType::integer), pages},
       {column("pages_unread", FieldType::integer), pages_unread},
       {key_column("program_version"), [](const Source& s) { return text_field(s.written.version); }},
       {count_column("plain"), values_of<Status::plain>},
       {count_column("suspect"), values_of<Status::suspect>},
       {count_column("blank"), values_of<Status::blank>},
       {count_column("not_applicable"), values_of<Status::not_applicable>},
       {count_column("missing"), values_of<Status::missing>},
       {count_column("illegible"), values_of<Status::illegible>},
       {count_column("checks_held"), [](const Source& s) { return count_field(s.written.held); }},
       {count_column("checks_held_with_blanks"), checks_of<Outcome::holds_with_blanks>},
       {count_column("checks_failed"), checks_of<Outcome::fails>},
       {count_column("checks_undecidable"), [](const Source& s) { return count_field(s.written.undecidable); }},
       {count_column("diagnostics"), [](const Source& s) { return count_field(std::ssize(s.report().diagnostics)); }},
       {count_column("doubts"), doubts}}};
}

}  // namespace xxgk::exports
