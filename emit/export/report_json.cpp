// One report as JSON; the door is emit/export/json_output.h, what it must look like report_json_schema.cpp.
#include <optional>
#include <variant>

#include "emit/export/json_output.h"
#include "emit/format_number.h"
#include "support/json_writer.h"

namespace xxgk::exports {
namespace {

void write_number(JsonWriter& json, const Decimal& number) {
  if (fits_binary(number)) {
    json.digits(number.text());
  } else {
    json.text(number.text());
  }
}

void write_number(JsonWriter& json, std::string_view key, const std::optional<Decimal>& number) {
  if (number) write_number(json.key(key), *number);
}

void write_or_null(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  if (text.empty()) {
    json.null();
  } else {
    json.text(text);
  }
}

std::string text_of(const std::optional<Date>& date) {
  return date ? date->text() : "";
}

void write_page(JsonWriter& json, const Origin& origin) {
  if (origin.page > 0) json.key("page").number(origin.page);
}

void write_box(JsonWriter& json, const Origin& origin) {
  if (origin.page <= 0 || !origin.box) return;
  json.key("box").begin_array();
  for (const double measure : {origin.box->x0, origin.box->y0, origin.box->x1, origin.box->y1})
    json.digits(with_places(measure, 1));
  json.end_array();
}

class ReportJson {
 public:
  explicit ReportJson(const CodeBook& code_book) : code_book_(code_book) {}

  std::string of(const ExportedReport& exported) {
    const Report& report = exported.report();
    json_.begin_object();
    write_head(exported);
    write_source(report.source);
    json_.key("generator").begin_object().member("name", "xxgk").member("version", exported.written.version);
    json_.end_object();
    json_.key("meta").begin_array();
    for (const Meta& meta : report.meta)
      json_.begin_object().member("name", meta.name).member("value", meta.value).end_object();
    json_.end_array();
    write_contents("front", report.front);
    json_.key("sections").begin_array();
    for (const Section& section : report.sections) write_section(section);
    json_.end_array();
    write_contents("back", report.back);
    write_checks(exported.written);
    write_diagnostics(exported.written);
    return json_.end_object().finish();
  }

 private:
  void write_head(const ExportedReport& exported) {
    const Report& report = exported.report();
    json_.member("id", exported.id).member("file", exported.file);
    write_or_null(json_, "form", report.form);
    json_.key("year");
    if (report.year) {
      json_.number(*report.year);
    } else {
      json_.null();
    }
    json_.member("title", report.title).member("agency", report.agency);
    write_or_null(json_, "agency_code", exported.agency.code);
    write_or_null(json_, "parent", exported.agency.parent);
    write_or_null(json_, "region_code", exported.agency.region_code);
    if (report.period) {
      json_.key("period").begin_object().member("from", report.period->from.text());
      json_.member("to", report.period->to.text()).end_object();
    }
    json_.member_unless_empty("published", text_of(report.published));
    if (report.signed_off) {
      json_.key("signed").begin_object().member("by", report.signed_off->body);
      json_.member_unless_empty("on", text_of(report.signed_off->date)).end_object();
    }
  }

  void write_source(const Source& source) {
    json_.key("source").begin_object().member("name", source.name).member("type", source.type);
    json_.member("sha256", source.sha256).member_unless_empty("url", source.url);
    if (source.pages.empty()) json_.member("read", source.read == SourceRead::markup ? "markup" : "text");
    json_.key("pages").begin_array();
    for (const Page& page : source.pages) write_page_of_source(page);
    json_.end_array().end_object();
  }

  void write_page_of_source(const Page& page) {
    json_.begin_object().key("number").number(page.number);
    json_.key("width").digits(at_most_places(page.width, 1)).key("height").digits(at_most_places(page.height, 1));
    json_.key("rotate").number(page.rotate);
    json_.member("read", name_of(page.read)).end_object();
  }

  void write_section(const Section& section) {
    json_.begin_object().key("number").number(section.number).member("heading", section.heading);
    write_contents("contents", section.contents);
    json_.end_object();
  }

  void write_contents(std::string_view key, const std::vector<Content>& contents) {
    json_.key(key).begin_array();
    for (const Content& content : contents) {
      json_.begin_object();
      std::visit([this](const auto& thing) { write(thing); }, content);
      json_.end_object();
    }
    json_.end_array();
  }

  void write(const Paragraph& paragraph) {
    json_.member("kind", "paragraph").member("text", paragraph.text);
    write_page(json_, paragraph.origin);
  }

  void write(const Figure& figure) {
    json_.member("kind", "figure").member("caption", figure.caption);
    write_page(json_, figure.origin);
    write_box(json_, figure.origin);
  }

  void write(const Grid& grid) {
    json_.member("kind", "grid").key("cells").begin_array();
    for (const Cell& cell : grid.table.cells) {
      json_.begin_object().key("row").number(cell.row).key("column").number(cell.column);
      json_.key("rowspan").number(cell.row_span).key("colspan").number(cell.column_span);
      json_.member("text", cell.text).end_object();
    }
    json_.end_array();
  }

  void write(const FormTable& table) {
    json_.member("kind", "table").member("name", table.name).member("form", table.form);
    json_.key("rows").begin_array();
    for (const FactRow& row : table.rows) {
      json_.begin_object().member("key", row.key).member_unless_empty("label", row.label).key("cells").begin_array();
      for (const Fact& fact : row.facts) write(fact, code_book_.find({table.form, table.name, row.key, fact.column}));
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  void write(const Fact& fact, const CodeBookCell* cell) {
    json_.begin_object().member("column", fact.column).member_unless_empty("label", fact.label).key("value");
    if (fact.value) {
      write_number(json_, *fact.value);
    } else {
      json_.null();
    }
    const std::string& of_form = cell == nullptr ? fact.unit : cell->unit.value;
    json_.member_unless_empty("unit", fact.unit.empty() ? of_form : fact.unit);
    json_.member("status", status_word(fact.status)).member_unless_empty("raw", fact.raw);
    write_page(json_, fact.origin);
    write_box(json_, fact.origin);
    if (fact.origin.confidence) json_.key("confidence").digits(at_most_places(*fact.origin.confidence, 3));
    json_.end_object();
  }

  void write_checks(const WrittenReport& written) {
    json_.key("checks").begin_object().key("held").number(written.held);
    json_.key("undecidable").number(written.undecidable).key("list").begin_array();
    for (const Finding& finding : written.report.findings) {
      json_.begin_object().member("rule", finding.rule).member_unless_empty("table", finding.table);
      json_.member("at", finding.at).member("outcome", outcome_name(finding.outcome));
      json_.member("severity", severity_name(finding.severity));
      write_number(json_, "expected", finding.expected);
      write_number(json_, "found", finding.found);
      write_number(json_, "difference", finding.difference);
      json_.member_unless_empty("hint", finding.hint).end_object();
    }
    json_.end_array().end_object();
  }

  void write_diagnostics(const WrittenReport& written) {
    json_.key("diagnostics").begin_array();
    for (std::size_t i = 0; i < written.report.diagnostics.size(); ++i) {
      const Diagnostic& diagnostic = written.report.diagnostics[i];
      json_.begin_object().member("code", kind_of(diagnostic.code).name);
      if (diagnostic.page > 0) json_.key("page").number(diagnostic.page);
      if (diagnostic.line > 0) json_.key("line").number(diagnostic.line);
      json_.member_unless_empty("table", diagnostic.table).member_unless_empty("row", diagnostic.row);
      json_.member_unless_empty("column", diagnostic.column);
      json_.member("sentence", written.sentences[i]).end_object();
    }
    json_.end_array();
  }

  const CodeBook& code_book_;
  JsonWriter json_{JsonLayout::one_line};
};

}  // namespace

std::string report_json(const ExportedReport& exported, const CodeBook& code_book) {
  return ReportJson(code_book).of(exported);
}

}  // namespace xxgk::exports
