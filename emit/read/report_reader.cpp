// A report's XML as a Report; the door is emit/read/report_reader.h. The order is that of the XML.
#include "emit/read/report_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "emit/compiled_schema.h"
#include "emit/emit.h"
#include "emit/read/read_contents.h"
#include "emit/read/read_values.h"
#include "emit/report_faults.h"
#include "support/xml.h"

namespace xxgk {
namespace {

std::string text_of(const xml::Element& parent, std::string_view child) {
  const auto found = parent.child(child);
  return found ? found->text() : "";
}

void read_head(const xml::Element& root, Report& report) {
  report.form = root.attribute_or("form", "");
  if (const auto year = root.attribute("year")) report.year = whole_number(*year);
  report.title = text_of(root, "title");
  report.agency = text_of(root, "agency");
  if (const auto period = root.child("period"))
    report.period = Period{read_date(period->attribute_or("from", "")), read_date(period->attribute_or("to", ""))};
  if (const auto published = root.child("published")) report.published = read_date(published->text());
  if (const auto signed_off = root.child("signed"))
    report.signed_off = SignOff{date_attribute(*signed_off, "date"), signed_off->text()};
  for (const xml::Element& meta : root.children("meta"))
    report.meta.push_back({meta.attribute_or("name", ""), meta.text()});
}

PageRead page_read_named(std::string_view name) {
  if (name == "ocr") return PageRead::ocr;
  return name == "unread" ? PageRead::unread : PageRead::text;
}

Source read_source(const xml::Element& element) {
  Source source;
  source.name = element.attribute_or("name", "");
  source.type = element.attribute_or("type", "");
  source.sha256 = element.attribute_or("sha256", "");
  source.url = element.attribute_or("url", "");
  if (element.attribute_or("read", "") == "markup") source.read = SourceRead::markup;
  for (const xml::Element& page : element.children("page")) {
    source.pages.push_back({whole_attribute(page, "number"), read_measure(page.attribute_or("width", "")),
                            read_measure(page.attribute_or("height", "")), whole_attribute(page, "rotate"),
                            page_read_named(page.attribute_or("read", ""))});
  }
  return source;
}

void read_parts(const xml::Element& root, Report& report) {
  if (const auto front = root.child("front")) report.front = read_contents(*front);
  for (const xml::Element& section : root.children("section")) {
    report.sections.push_back(
        {whole_attribute(section, "number"), section.attribute_or("heading", ""), read_contents(section)});
  }
  if (const auto back = root.child("back")) report.back = read_contents(*back);
}

template <typename Named, std::size_t count>
Named named(const std::array<Named, count>& all, std::string_view (*name_of)(Named), std::string_view name) {
  for (const Named each : all) {
    if (name_of(each) == name) return each;
  }
  return all.front();
}

/// The table is that of the rule: the XML does not repeat it.
std::string table_of(const std::string& rule, const xml::Element& check, const Taxonomy& taxonomy) {
  const auto found = std::ranges::find(taxonomy.rules, rule, &Rule::id);
  if (found == taxonomy.rules.end()) throw ReportError(check.line(), "there is no rule '" + rule + "'");
  return found->table;
}

Finding read_check(const xml::Element& check, const Taxonomy& taxonomy) {
  constexpr std::array outcomes = {Outcome::fails, Outcome::holds, Outcome::holds_with_blanks, Outcome::undecidable};
  constexpr std::array severities = {Severity::error, Severity::warning, Severity::note};
  Finding finding;
  finding.rule = check.attribute_or("rule", "");
  finding.at = check.attribute_or("at", "");
  finding.table = table_of(finding.rule, check, taxonomy);
  finding.outcome = named(outcomes, outcome_name, check.attribute_or("outcome", ""));
  finding.severity = named(severities, severity_name, check.attribute_or("severity", ""));
  finding.expected = number_attribute(check, "expected");
  finding.found = number_attribute(check, "found");
  finding.difference = number_attribute(check, "difference");
  finding.hint = check.attribute_or("hint", "");
  return finding;
}

DiagnosticCode code_named(std::string_view name) {
  constexpr int last = static_cast<int>(DiagnosticCode::unit_unknown);
  for (int code = 0; code < last; ++code) {
    if (kind_of(static_cast<DiagnosticCode>(code)).name == name) return static_cast<DiagnosticCode>(code);
  }
  return DiagnosticCode::unit_unknown;
}

Diagnostic read_diagnostic(const xml::Element& element) {
  return {code_named(element.attribute_or("code", "")),
          whole_attribute(element, "page"),
          whole_attribute(element, "line"),
          element.attribute_or("table", ""),
          element.attribute_or("row", ""),
          element.attribute_or("column", ""),
          ""};
}

void read_notes(const xml::Element& root, const Taxonomy& taxonomy, WrittenReport& written) {
  if (const auto checks = root.child("checks")) {
    written.held = whole_attribute(*checks, "held");
    written.undecidable = whole_attribute(*checks, "undecidable");
    for (const xml::Element& check : checks->children("check"))
      written.report.findings.push_back(read_check(check, taxonomy));
  }
  if (const auto diagnostics = root.child("diagnostics")) {
    for (const xml::Element& diagnostic : diagnostics->children("diagnostic")) {
      written.report.diagnostics.push_back(read_diagnostic(diagnostic));
      written.sentences.push_back(diagnostic.text());
    }
  }
}

/// That tables, rows and cells are there once is all that the quick schema leaves to others.
void refuse_doubles(const Report& report) {
  std::unordered_set<std::string_view> tables, rows, columns;
  const auto take = [](std::unordered_set<std::string_view>& taken, std::string_view key) {
    if (!taken.insert(key).second) throw ReportError(1, "'" + std::string(key) + "' is there twice");
  };
  for (const FormTable* table : form_tables(report)) {
    take(tables, table->name);
    rows.clear();
    for (const FactRow& row : table->rows) {
      take(rows, row.key);
      columns.clear();
      for (const Fact& fact : row.facts) take(columns, fact.column);
    }
  }
}

WrittenReport read_sound(const xml::Element& root, const Taxonomy& taxonomy) {
  WrittenReport written;
  read_head(root, written.report);
  if (const auto source = root.child("source")) written.report.source = read_source(*source);
  if (const auto generator = root.child("generator")) written.version = generator->attribute_or("version", "");
  read_parts(root, written.report);
  refuse_doubles(written.report);
  read_notes(root, taxonomy, written);
  return written;
}

}  // namespace

ReportReader::ReportReader(const Taxonomy& taxonomy)
    : taxonomy_(taxonomy), schema_(std::make_unique<const xml::Schema>(compiled_quick_schema(taxonomy))) {}
ReportReader::~ReportReader() = default;

WrittenReport ReportReader::read(std::string_view xml) const {
  try {
    const xml::Document document = xml::Document::parse(xml, "report");
    const std::vector<ReportFault> faults = report_faults(document, *schema_, taxonomy_);
    if (!faults.empty()) throw ReportError(faults.front().line, faults.front().reason);
    return read_sound(document.root(), taxonomy_);
  } catch (const xml::ParseError& error) {
    throw ReportError(error.line(), error.reason());
  }
}

}  // namespace xxgk
