// See dump.h. Every line is put together from words, so that absent parts leave no trace.
#include "model/dump.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>

namespace xxgk {
namespace {

/// Control characters and backslashes made visible: a line of the dump stays a line.
std::string visible(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\') {
      result += "\\\\";
    } else if (c == '\n') {
      result += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      constexpr std::string_view digits = "0123456789abcdef";
      result += "\\x";
      result += digits[static_cast<unsigned char>(c) >> 4];
      result += digits[c & 0xF];
    } else {
      result += c;
    }
  }
  return result;
}

std::string number(double value) {
  std::array<char, 32> buffer{};
  const auto* end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, 6).ptr;
  return {static_cast<const char*>(buffer.data()), end};
}

/// ` @27`, ` @p3`
std::string place(int page, int line) {
  std::string words;
  if (page > 0) words += " @p" + std::to_string(page);
  if (line > 0) words += " @" + std::to_string(line);
  return words;
}

/// ` @27`, ` @p3 [391.2 233.8 421.7 243.1] 0.93`
std::string place(const Origin& origin) {
  std::string words = place(origin.page, origin.line);
  if (origin.box) {
    const Box& b = *origin.box;
    words += " [" + number(b.x0) + ' ' + number(b.y0) + ' ' + number(b.x1) + ' ' + number(b.y1) + ']';
  }
  if (origin.confidence) words += ' ' + number(*origin.confidence);
  return words;
}

/// `: text`; nothing where there is none.
std::string said(std::string_view text) {
  return text.empty() ? "" : ": " + visible(text);
}

std::string_view layout_name(TableLayout layout) {
  switch (layout) {
    case TableLayout::grid:
      return "grid";
    case TableLayout::placed:
      return "placed";
    case TableLayout::rows:
      return "rows";
    case TableLayout::stream:
      return "stream";
  }
  return "";
}

/// Lines with a common indentation.
class Lines {
 public:
  void add(std::string_view line) { text_.append(depth_ * 2, ' ').append(line).append("\n"); }
  void deeper() { ++depth_; }
  void higher() { --depth_; }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  std::size_t depth_ = 0;
};

void add_source(Lines& lines, const Source& source) {
  std::string words = "source";
  const auto add = [&words](const char* name, std::string_view value) {
    if (!value.empty()) words.append(" ").append(name).append("=").append(visible(value));
  };
  add("name", source.name);
  add("type", source.type);
  add("sha256", source.sha256);
  add("url", source.url);
  if (source.pages.empty()) add("read", source.read == SourceRead::text ? "text" : "markup");
  lines.add(words);
  for (const Page& page : source.pages) {
    std::string line = "page " + std::to_string(page.number) + ' ' + number(page.width) + 'x' + number(page.height);
    if (page.rotate != 0) line += " rotate=" + std::to_string(page.rotate);
    lines.add(line.append(" read=").append(name_of(page.read)));
  }
}

void add_meta(Lines& lines, const std::vector<Meta>& meta) {
  for (const Meta& entry : meta) lines.add("meta " + visible(entry.name) + said(entry.value));
}

void add_diagnostics(Lines& lines, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& d : diagnostics) {
    std::string line = "diagnostic " + std::string(kind_of(d.code).name) + place(d.page, d.line);
    if (!d.table.empty()) line += " table=" + d.table;
    if (!d.row.empty()) line += " row=" + d.row;
    if (!d.column.empty()) line += " column=" + d.column;
    lines.add(line + said(d.read));
  }
}

void add_paragraph(Lines& lines, const Paragraph& paragraph) {
  lines.add((paragraph.heading ? "heading" : "paragraph") + place(paragraph.origin) + said(paragraph.text));
}

void add_figure(Lines& lines, const Figure& figure) {
  lines.add("figure" + place(figure.origin) + said(figure.caption));
}

/// A cell's line begins with row and column; spans follow where there are any.
void add_table(Lines& lines, std::string_view name, const Table& table) {
  lines.add(std::string(name).append(" ").append(layout_name(table.layout)));
  lines.deeper();
  for (const Cell& cell : table.cells) {
    std::string line = std::to_string(cell.row) + ',' + std::to_string(cell.column);
    if (cell.row_span != 1 || cell.column_span != 1) {
      line += " span " + std::to_string(cell.row_span) + 'x' + std::to_string(cell.column_span);
    }
    lines.add(line + place(cell.origin) + said(cell.text));
  }
  lines.higher();
}

struct BlockDump {
  Lines& lines;
  void operator()(const Paragraph& paragraph) const { add_paragraph(lines, paragraph); }
  void operator()(const Figure& figure) const { add_figure(lines, figure); }
  void operator()(const Table& table) const { add_table(lines, "table", table); }
};

/// `total=21`, `amount=77302800 CNY "7730.28"`, `other=10 (suspect) "O10"`, `research=(blank)`
std::string fact_words(const Fact& fact) {
  std::string words = fact.column + "=";
  const std::string_view status = status_name(fact.status);
  if (fact.value) words += fact.value->text();
  if (!fact.unit.empty()) words += ' ' + fact.unit;
  if (!status.empty()) words.append(fact.value || !fact.unit.empty() ? " (" : "(").append(status).append(")");
  if (!fact.raw.empty()) words += " \"" + visible(fact.raw) + '"';
  return words;
}

void add_row(Lines& lines, const FactRow& row) {
  std::string line = row.key;
  if (!row.label.empty()) line += " \"" + visible(row.label) + '"';
  // The place of the row's first fact that is printed stands for the row.
  for (const Fact& fact : row.facts) {
    if (fact.origin == Origin{}) continue;
    line += place(fact.origin.page, fact.origin.line);
    break;
  }
  std::string_view joint = ": ";
  for (const Fact& fact : row.facts) {
    line.append(joint).append(fact_words(fact));
    joint = ", ";
  }
  lines.add(line);
}

struct ContentDump {
  Lines& lines;
  void operator()(const Paragraph& paragraph) const { add_paragraph(lines, paragraph); }
  void operator()(const Figure& figure) const { add_figure(lines, figure); }
  void operator()(const Grid& grid) const { add_table(lines, "grid", grid.table); }
  void operator()(const FormTable& table) const {
    lines.add("table " + table.name + " form=" + table.form);
    lines.deeper();
    for (const FactRow& row : table.rows) add_row(lines, row);
    lines.higher();
  }
};

void add_contents(Lines& lines, std::string_view heading, const std::vector<Content>& contents) {
  lines.add(heading);
  lines.deeper();
  for (const Content& content : contents) std::visit(ContentDump{lines}, content);
  lines.higher();
}

void add_finding(Lines& lines, const Finding& finding) {
  std::string line = "finding " + finding.rule + ' ' + finding.table + " at " + finding.at + ' ' +
                     std::string(outcome_name(finding.outcome)) + ' ' + std::string(severity_name(finding.severity));
  if (finding.expected) line += " expected " + finding.operation + ' ' + finding.expected->text();
  if (finding.found) line += " found " + finding.found->text();
  if (finding.difference) line += " difference " + finding.difference->text();
  if (!finding.quote.empty()) line += " quote" + said(finding.quote);
  lines.add(line + said(finding.hint));
}

void add_head(Lines& lines, const Report& report) {
  lines.add("report form=" + report.form + " year=" + (report.year ? std::to_string(*report.year) : "unknown"));
  if (!report.title.empty()) lines.add("title" + said(report.title));
  if (!report.agency.empty()) lines.add("agency" + said(report.agency));
  if (report.period) lines.add("period " + report.period->from.text() + " to " + report.period->to.text());
  if (report.published) lines.add("published " + report.published->text());
  if (report.signed_off) {
    const SignOff& sign_off = *report.signed_off;
    lines.add("signed" + (sign_off.date ? ' ' + sign_off.date->text() : "") + said(sign_off.body));
  }
}

}  // namespace

std::string dump(const Document& document) {
  Lines lines;
  add_source(lines, document.source);
  add_meta(lines, document.meta);
  for (const Block& block : document.blocks) std::visit(BlockDump{lines}, block);
  if (document.ends_abruptly) lines.add("ends abruptly");
  add_diagnostics(lines, document.diagnostics);
  return lines.take();
}

std::string dump(const Report& report) {
  Lines lines;
  add_head(lines, report);
  add_source(lines, report.source);
  add_meta(lines, report.meta);
  if (!report.front.empty()) add_contents(lines, "front", report.front);
  for (const Section& section : report.sections) {
    add_contents(lines, "section " + std::to_string(section.number) + said(section.heading), section.contents);
  }
  if (!report.back.empty()) add_contents(lines, "back", report.back);
  for (const Finding& finding : report.findings) {
    if (finding.outcome != Outcome::holds) add_finding(lines, finding);
  }
  add_diagnostics(lines, report.diagnostics);
  return lines.take();
}

std::string dump_places(const Report& report) {
  Lines lines;
  for (const FormTable* table : form_tables(report)) {
    for (const FactRow& row : table->rows) {
      for (const Fact& fact : row.facts) {
        if (fact.origin == Origin{}) continue;
        lines.add(table->name + ' ' + row.key + '/' + fact_words(fact) + place(fact.origin));
      }
    }
  }
  return lines.take();
}

}  // namespace xxgk
