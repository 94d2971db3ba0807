// A Report as XML in the namespace urn:xxgk:report:1; the door is emit/emit.h.
//
// The order of elements and attributes is that of docs/output.md. Nothing is handed out that the schema objects to.
#include "emit/emit.h"

#include <algorithm>
#include <string>

#include "emit/compiled_schema.h"
#include "emit/format_number.h"
#include "emit/write_contents.h"
#include "support/xml.h"

namespace xxgk {
namespace {

void write_head(xml::Writer& writer, const Report& report) {
  writer.leaf("title", report.title).leaf("agency", report.agency);
  if (report.period) {
    writer.start("period")
        .attribute("from", report.period->from.text())
        .attribute("to", report.period->to.text())
        .end();
  }
  if (report.published) writer.leaf("published", report.published->text());
  if (report.signed_off) {
    writer.start("signed");
    if (report.signed_off->date) writer.attribute("date", report.signed_off->date->text());
    writer.text(report.signed_off->body).end();
  }
}

void write_page(xml::Writer& writer, const Page& page) {
  writer.start("page").attribute("number", std::to_string(page.number));
  writer.attribute("width", at_most_places(page.width, 1)).attribute("height", at_most_places(page.height, 1));
  if (page.rotate != 0) writer.attribute("rotate", std::to_string(page.rotate));
  writer.attribute("read", name_of(page.read)).end();
}

/// How it was read is said of each page, or of the source where it has none.
void write_source(xml::Writer& writer, const Source& source) {
  writer.start("source").attribute("name", source.name).attribute("type", source.type);
  writer.attribute("sha256", source.sha256);
  writer.attribute_unless_empty("url", source.url);
  if (source.pages.empty()) writer.attribute("read", source.read == SourceRead::text ? "text" : "markup");
  for (const Page& page : source.pages) write_page(writer, page);
  writer.end();
}

void write_meta(xml::Writer& writer, const std::vector<Meta>& meta) {
  for (const Meta& entry : meta) {
    writer.start("meta").attribute("name", entry.name).text(entry.value).end();
  }
}

void write_part(xml::Writer& writer, const char* name, const std::vector<Content>& contents) {
  if (contents.empty()) return;
  writer.start(name);
  write_contents(writer, contents);
  writer.end();
}

void write_section(xml::Writer& writer, const Section& section) {
  writer.start("section").attribute("number", std::to_string(section.number)).attribute("heading", section.heading);
  write_contents(writer, section.contents);
  writer.end();
}

void write_number(xml::Writer& writer, const char* name, const std::optional<Decimal>& number) {
  if (number) writer.attribute(name, number->text());
}

void write_check(xml::Writer& writer, const Finding& finding) {
  writer.start("check").attribute("rule", finding.rule).attribute("at", finding.at);
  writer.attribute("outcome", outcome_name(finding.outcome)).attribute("severity", severity_name(finding.severity));
  write_number(writer, "expected", finding.expected);
  write_number(writer, "found", finding.found);
  write_number(writer, "difference", finding.difference);
  writer.attribute_unless_empty("hint", finding.hint);
  writer.end();
}

bool is_listed(const Finding& finding, const EmitOptions& options) {
  return options.all_checks || finding.outcome == Outcome::fails || finding.outcome == Outcome::holds_with_blanks;
}

void write_checks(xml::Writer& writer, const std::vector<Finding>& findings, const EmitOptions& options) {
  const auto count = [&findings](Outcome outcome) {
    return std::to_string(std::ranges::count(findings, outcome, &Finding::outcome));
  };
  writer.start("checks").attribute("held", count(Outcome::holds));
  writer.attribute("undecidable", count(Outcome::undecidable));
  for (const Finding& finding : findings) {
    if (is_listed(finding, options)) write_check(writer, finding);
  }
  writer.end();
}

void write_diagnostic(xml::Writer& writer, const Diagnostic& diagnostic) {
  writer.start("diagnostic").attribute("code", kind_of(diagnostic.code).name);
  if (diagnostic.page > 0) writer.attribute("page", std::to_string(diagnostic.page));
  if (diagnostic.line > 0) writer.attribute("line", std::to_string(diagnostic.line));
  writer.attribute_unless_empty("table", diagnostic.table);
  writer.attribute_unless_empty("row", diagnostic.row);
  writer.attribute_unless_empty("column", diagnostic.column);
  writer.text(sentence(diagnostic, Language::en)).end();
}

std::string written(const Report& report, const EmitOptions& options) {
  xml::Writer writer;
  writer.start("report").attribute("xmlns", "urn:xxgk:report:1");
  writer.attribute_unless_empty("form", report.form);
  if (report.year) writer.attribute("year", std::to_string(*report.year));
  write_head(writer, report);
  write_source(writer, report.source);
  writer.start("generator").attribute("name", "xxgk").attribute("version", options.version).end();
  write_meta(writer, report.meta);
  write_part(writer, "front", report.front);
  for (const Section& section : report.sections) write_section(writer, section);
  write_part(writer, "back", report.back);
  write_checks(writer, report.findings, options);
  writer.start("diagnostics");
  for (const Diagnostic& diagnostic : report.diagnostics) write_diagnostic(writer, diagnostic);
  return writer.end().end().finish();
}

/// Reads back what was written: a report that its own schema refuses must not leave the program.
void demand_valid(const std::string& bytes, const xml::Schema& schema) {
  const auto faults = schema.validate(bytes);
  if (faults.empty()) return;
  throw EmitError("the report does not conform to its schema, line " + std::to_string(faults.front().line) + ": " +
                  faults.front().reason);
}

}  // namespace

ReportWriter::ReportWriter(const Taxonomy& taxonomy)
    : schema_(std::make_unique<const xml::Schema>(compiled_report_schema(taxonomy))) {}
ReportWriter::~ReportWriter() = default;

std::string ReportWriter::write(const Report& report, const EmitOptions& options) const {
  std::string bytes = written(report, options);
  demand_valid(bytes, *schema_);
  return bytes;
}

std::string write_xml(const Report& report, const Taxonomy& taxonomy, const EmitOptions& options) {
  return ReportWriter(taxonomy).write(report, options);
}

}  // namespace xxgk
