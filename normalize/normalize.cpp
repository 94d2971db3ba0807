// The door of normalize; reads as the list of its steps.
#include "normalize/normalize.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "normalize/arithmetic/settle_readings.h"
#include "normalize/check/check.h"
#include "normalize/check/check_words.h"
#include "normalize/check/hint.h"
#include "normalize/headings/find_sections.h"
#include "normalize/placed/join_placed_lines.h"
#include "normalize/report/assemble.h"
#include "normalize/report/find_appendices.h"
#include "normalize/report/find_edition.h"
#include "normalize/report/find_script.h"
#include "normalize/report/read_heads.h"
#include "normalize/report/separate_reports.h"
#include "normalize/stream/stream_rows.h"
#include "normalize/table/compare_printings.h"
#include "normalize/table/doubt_columns.h"
#include "normalize/table/doubt_parts.h"
#include "normalize/table/doubt_places.h"
#include "normalize/table/doubt_shifts.h"
#include "normalize/table/doubt_subtotals.h"
#include "normalize/table/find_lookalikes.h"
#include "normalize/table/find_tables.h"
#include "normalize/table/read_table.h"

namespace xxgk {

/// The forms' labels as texts of one script are compared with them.
struct FoldedForms {
  FoldedForms(const Document& document, const Taxonomy& taxonomy)
      : folder(folder_for(document, taxonomy)), families(table_families(taxonomy, folder)) {}

  Folder folder;
  std::vector<TableFamily> families;
};

namespace {

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

void take_heads(const Heads& heads, Report& report) {
  report.title = heads.title;
  report.agency = heads.agency;
  report.year = heads.year;
  report.period = heads.period;
  report.published = heads.published;
  report.signed_off = heads.signed_off;
  append(report.diagnostics, heads.diagnostics);
}

/// The document's last line belongs to a table of which, or after which, more was to come.
void say_if_cut(const std::vector<FoundTable>& tables, const std::vector<TableReading>& readings, const Form& form,
                const Line& last, std::size_t last_line, Report& report) {
  for (std::size_t t = 0; t < tables.size(); ++t) {
    if (tables[t].again || tables[t].lines.back() != last_line) continue;
    const FormTable& table = readings[t].table;
    const bool complete = !table.rows.empty() && !is_wholly_missing(table.rows.back());
    if (complete && table.name == form.tables.back().name) continue;
    report.diagnostics.push_back({DiagnosticCode::source_cut, last.page, last.number, table.name, "", "", ""});
  }
}

/// The reading of the table of which this one is another printing; nullptr where there is none.
TableReading* first_printing(const FoundTable& table, const std::vector<FoundTable>& tables,
                             std::vector<TableReading>& readings) {
  for (std::size_t t = 0; t < readings.size(); ++t) {
    if (!tables[t].again && tables[t].family == table.family) return &readings[t];
  }
  return nullptr;
}

/// Names of tables whose texts are known by their places.
struct PlacedTables {
  std::set<std::string> all, with_open_labels;
  std::vector<Origin> below_headers;  ///< of values whose columns are beyond doubt
};

/// Tables that have such lines.
std::set<std::string> tables_with(bool (*is_such)(const Line&), const std::vector<FoundTable>& tables,
                                  const std::vector<Line>& lines) {
  std::set<std::string> names;
  for (const FoundTable& table : tables) {
    const bool any = std::ranges::any_of(table.lines, [&](std::size_t i) { return is_such(lines[i]); });
    if (any && !table.again) names.insert(table.family->name);
  }
  return names;
}

/// Tables whose texts are known by their places, and those of them in which a label may have gone to another line than
/// its own.
PlacedTables placed_tables(const std::vector<FoundTable>& tables, const std::vector<Line>& lines) {
  const auto is_placed = [](const Line& line) { return line.placed; };
  const auto is_open = [](const Line& line) { return line.placed && (line.doubtful || !line.beside_label); };
  PlacedTables placed{tables_with(is_placed, tables, lines), tables_with(is_open, tables, lines), {}};
  for (const Line& line : lines) {
    for (const LineCell& cell : line.cells) {
      if (cell.below_header) placed.below_headers.push_back(cell.origin);
    }
  }
  return placed;
}

/// Texts told by their places and mere streams of cells become lines of rows.
std::vector<Line> lines_to_read(std::vector<Line> printed, const std::vector<TableFamily>& families,
                                const Taxonomy& taxonomy, const Folder& folder) {
  return stream_rows(join_placed_lines(std::move(printed), families, taxonomy.lexicon), families, taxonomy, folder);
}

/// One reading for each table; an empty one where the table stood there before.
std::vector<TableReading> read_tables(const std::vector<FoundTable>& tables, const std::vector<Line>& lines,
                                      const Editions& editions, const Taxonomy& taxonomy, const Folder& folder,
                                      const SourceEnd& end, Report& report) {
  std::vector<TableReading> readings;
  for (std::size_t t = 0; t < tables.size(); ++t) {
    if (tables[t].again) {
      readings.emplace_back();
      report.diagnostics.push_back(
          {DiagnosticCode::table_again, 0, lines[tables[t].lines.front()].number, tables[t].family->name, "", "", ""});
      continue;
    }
    readings.push_back(read_table(tables[t], lines, *editions.tables[t], taxonomy, folder, end));
    append(report.diagnostics, readings.back().diagnostics);
  }
  return readings;
}

std::vector<Contradiction> contradictions_of(const std::vector<FoundTable>& tables,
                                             const std::vector<TableReading>& readings) {
  std::vector<Contradiction> contradictions;
  for (std::size_t t = 0; t < tables.size(); ++t) {
    for (const auto& [row, column] : readings[t].contradicted)
      contradictions.push_back({tables[t].family->name, row, column});
  }
  return contradictions;
}

/// Checks and what follows from them: doubts and hints.
void judge(Report& report, const std::vector<Contradiction>& contradictions, const PlacedTables& placed,
           const Taxonomy& taxonomy, const Folder& folder) {
  settle_readings(report, taxonomy);
  report.findings = check(report, taxonomy, contradictions);
  doubt_columns(report, report.findings, placed.with_open_labels, taxonomy);
  doubt_parts(report, report.findings, placed.all);
  doubt_places(report, placed.all, placed.below_headers, taxonomy);
  doubt_subtotals(report, placed.with_open_labels, taxonomy);
  doubt_shifts(report, taxonomy);
  add_hints(report, taxonomy);
  append(report.findings, check_words(report, taxonomy, folder));
}

/// `printed` are the document's lines.
Report normalize_lines(const Document& document, std::vector<Line> printed, const Taxonomy& taxonomy,
                       const FoldedForms& forms) {
  Report report;
  report.source = document.source;
  report.meta = document.meta;
  report.diagnostics = document.diagnostics;

  const Folder& folder = forms.folder;
  const std::vector<TableFamily>& families = forms.families;
  const std::vector<Line> lines = lines_to_read(std::move(printed), families, taxonomy, folder);
  const std::vector<Heading> headings = find_sections(lines, taxonomy, folder);
  const Heads heads = read_heads(lines, headings, document.meta, taxonomy, folder);
  take_heads(heads, report);

  const std::vector<FoundTable> tables =
      without_lookalikes(find_tables(lines, headings, families), lines, heads.year, taxonomy);
  const Editions editions = find_editions(tables, lines, heads.year, taxonomy);
  if (editions.report) report.form = editions.report->edition;
  append(report.diagnostics, editions.diagnostics);

  const SourceEnd end{lines.empty() ? 0 : lines.size() - 1, document.ends_abruptly};
  std::vector<TableReading> readings = read_tables(tables, lines, editions, taxonomy, folder, end, report);
  for (std::size_t t = 0; t < tables.size(); ++t) {
    TableReading* first = tables[t].again ? first_printing(tables[t], tables, readings) : nullptr;
    if (!first) continue;
    const TableReading again = read_table(tables[t], lines, *editions.tables[t], taxonomy, folder, end);
    append(first->contradicted, doubt_what_differs(first->table, again.table, caption_of(tables[t], lines, headings)));
  }
  const std::vector<Heading> all_headings = with_appendices(headings, lines, tables, taxonomy, folder);
  assemble({document, lines, all_headings, heads, tables, readings}, report);
  if (editions.report) add_missing_tables(*editions.report, report);
  if (editions.report && !lines.empty())
    say_if_cut(tables, readings, *editions.report, lines.back(), end.last_line, report);
  judge(report, contradictions_of(tables, readings), placed_tables(tables, lines), taxonomy, folder);
  return report;
}

std::vector<Report> reports_of(const Document& document, const Taxonomy& taxonomy, const FoldedForms& forms) {
  std::vector<Line> printed = lines_of(document, forms.folder, taxonomy.lexicon);
  std::vector<Report> reports;
  for (const Document& part : separate_reports(document, printed, taxonomy, forms.folder))
    reports.push_back(normalize(part, taxonomy));
  if (reports.empty()) reports.push_back(normalize_lines(document, std::move(printed), taxonomy, forms));
  return reports;
}

}  // namespace

Normalizer::Normalizer(const Taxonomy& taxonomy)
    : taxonomy_(taxonomy), simplified_(std::make_unique<const FoldedForms>(Document{}, taxonomy)) {}
Normalizer::~Normalizer() = default;

std::vector<Report> Normalizer::reports_in(const Document& document) const {
  if (!is_traditional(document, taxonomy_.lexicon)) return reports_of(document, taxonomy_, *simplified_);
  return reports_of(document, taxonomy_, FoldedForms(document, taxonomy_));
}

std::vector<Report> normalize_all(const Document& document, const Taxonomy& taxonomy) {
  return reports_of(document, taxonomy, FoldedForms(document, taxonomy));
}

Report normalize(const Document& document, const Taxonomy& taxonomy) {
  const FoldedForms forms(document, taxonomy);
  return normalize_lines(document, lines_of(document, forms.folder, taxonomy.lexicon), taxonomy, forms);
}

}  // namespace xxgk
