// Separating reports; see separate_reports.h.
#include "normalize/report/separate_reports.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "normalize/headings/find_sections.h"
#include "normalize/headings/read_title.h"
#include "normalize/table/find_tables.h"

namespace xxgk {
namespace {

constexpr std::size_t least_prose = 24;  // bytes; less below a heading is a page number of a list of contents

/// What shows that a report, and not only its title, stands in a stretch of lines.
struct Body {
  std::vector<Heading> headings;  ///< with something below them
  std::set<std::string> tables;   ///< of the form, by name

  bool is_there() const { return !tables.empty() || headings.size() > 1; }
  bool has(const Heading& heading) const {
    return std::any_of(headings.begin(), headings.end(), [&heading](const Heading& own) {
      return own.number == heading.number && own.text == heading.text;
    });
  }
  bool has(int number) const {
    return std::any_of(headings.begin(), headings.end(), [number](const Heading& own) { return own.number == number; });
  }
};

bool names_same_report(const Title& a, const Title& b) {
  return (a.agency.empty() || b.agency.empty() || a.agency == b.agency) && (!a.year || !b.year || a.year == b.year);
}

bool names_other_agency(const Title& a, const Title& b) {
  return !a.agency.empty() && !b.agency.empty() && a.agency != b.agency;
}

/// Finds the lines at which reports begin.
class ReportFinder {
 public:
  ReportFinder(const std::vector<Line>& lines, const Taxonomy& taxonomy, const Folder& folder)
      : lines_(lines), taxonomy_(taxonomy), folder_(folder), titles_(lines, taxonomy.lexicon, folder) {
    if (!taxonomy.lexicon.annex_mark.empty())
      annex_mark_.emplace(taxonomy.lexicon.annex_mark, std::initializer_list<const char*>{});
  }

  /// The first lines of all reports but the first.
  std::vector<std::size_t> beginnings() {
    const std::vector<Title> titles = all_titles();
    if (titles.size() < 2) return {};
    families_ = table_families(taxonomy_, folder_);
    std::vector<std::size_t> begins;
    std::size_t begin = 0;  // of the report that is being followed
    for (std::size_t t = 1; t < titles.size(); ++t) {
      const bool same = names_same_report(titles[t - 1], titles[t]);
      const std::size_t end = end_of_group(titles, t);
      const bool anew =
          same ? is_given_again(begin, titles[t].first, end)
               : begins_anew(begin, titles[t].first, end) || (names_other_agency(titles[t - 1], titles[t]) &&
                                                              has_tables_on_both_sides(begin, titles[t].first, end));
      if (!anew) continue;
      begin = with_annex_mark(titles[t].first);
      begins.push_back(begin);
    }
    return begins;
  }

 private:
  std::vector<Title> all_titles() const {
    std::vector<Title> titles;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (auto title = titles_.ending_at(i)) titles.push_back(std::move(*title));
    }
    return titles;
  }

  /// Where the first title that names another report stands.
  std::size_t end_of_group(const std::vector<Title>& titles, std::size_t t) const {
    for (std::size_t next = t + 1; next < titles.size(); ++next) {
      if (!names_same_report(titles[t], titles[next])) return titles[next].first;
    }
    return lines_.size();
  }

  std::vector<Line> lines_between(std::size_t begin, std::size_t end) const {
    const auto at = [this](std::size_t i) { return lines_.begin() + static_cast<std::ptrdiff_t>(i); };
    return {at(begin), at(end)};
  }

  Body body_between(std::size_t begin, std::size_t end) const {
    const std::vector<Line> lines = lines_between(begin, end);
    const std::vector<Heading> headings = find_sections(lines, taxonomy_, folder_);
    Body body;
    for (std::size_t h = 0; h < headings.size(); ++h) {
      const std::size_t next = h + 1 < headings.size() ? headings[h + 1].line : lines.size();
      const auto says_something = [](const Line& line) {
        return !line.is_paragraph || line.text().size() >= least_prose;
      };
      const std::span<const Line> below =
          std::span(lines).subspan(headings[h].line + headings[h].count, next - headings[h].line - headings[h].count);
      if (!headings[h].rest.empty() || std::any_of(below.begin(), below.end(), says_something))
        body.headings.push_back(headings[h]);
    }
    for (const FoundTable& table : find_tables(lines, headings, families_)) body.tables.insert(table.family->name);
    return body;
  }

  /// A table of the form that stands before `middle` is printed once more behind it.
  bool has_table_again(std::size_t begin, std::size_t middle, std::size_t end) {
    const std::vector<FoundTable>& tables = tables_between(begin, end);
    return std::any_of(tables.begin(), tables.end(), [begin, middle](const FoundTable& table) {
      return table.again && begin + table.lines.front() >= middle;
    });
  }

  /// A table goes on at `middle`: what stands there is a running head.
  bool is_inside_table(std::size_t begin, std::size_t middle, std::size_t end) {
    const std::vector<FoundTable>& tables = tables_between(begin, end);
    const auto is_row_behind = [&](std::size_t line) {
      return begin + line > middle && !lines_[begin + line].is_paragraph && lines_[begin + line].count_numbers() > 0;
    };
    return std::any_of(tables.begin(), tables.end(), [&](const FoundTable& table) {
      return begin + table.lines.front() < middle && std::any_of(table.lines.begin(), table.lines.end(), is_row_behind);
    });
  }

  /// The tables that stand between the two lines, their lines counted from `begin`. Remembered for the next title: that
  /// of most sources is printed on every page.
  const std::vector<FoundTable>& tables_between(std::size_t begin, std::size_t end) {
    if (looked_at_ == std::pair(begin, end)) return tables_;
    looked_at_ = {begin, end};
    const std::vector<Line> lines = lines_between(begin, end);
    tables_ = find_tables(lines, find_sections(lines, taxonomy_, folder_), families_);
    return tables_;
  }

  /// Behind a title that names another report stands what a report has, and the report before has had it.
  bool begins_anew(std::size_t begin, std::size_t middle, std::size_t end) {
    const Body behind = body_between(middle, end);
    if (!behind.is_there() && behind.headings.empty()) return false;
    const Body before = body_between(begin, middle);
    if (!before.is_there()) return false;
    const bool same_heading = std::any_of(behind.headings.begin(), behind.headings.end(),
                                          [&before](const Heading& heading) { return before.has(heading); });
    if (same_heading) return true;
    const auto same_numbers = std::count_if(behind.headings.begin(), behind.headings.end(),
                                            [&before](const Heading& heading) { return before.has(heading.number); });
    if (!behind.tables.empty() && same_numbers > 1) return true;
    return has_table_again(begin, middle, end) || is_of_other_edition(before, behind);
  }

  /// One body's reports of two editions need not have anything in common. What goes on with the tables of one report
  /// has neither a first section nor all tables of a form.
  bool is_of_other_edition(const Body& before, const Body& behind) const {
    if (before.tables.empty() || behind.tables.empty()) return false;
    const auto is_whole = [&behind](const Form& form) {
      return std::all_of(form.tables.begin(), form.tables.end(),
                         [&](const TableForm& table) { return behind.tables.contains(table.name); });
    };
    return behind.has(1) || std::any_of(taxonomy_.forms.begin(), taxonomy_.forms.end(), is_whole);
  }

  /// Reports of different forms, or without headings, have nothing else in common. (What stands behind is looked at
  /// first: it is short where titles are many.)
  bool has_tables_on_both_sides(std::size_t begin, std::size_t middle, std::size_t end) const {
    return !body_between(middle, end).tables.empty() && !body_between(begin, middle).tables.empty();
  }

  /// The title comes once more, and the whole report with it.
  bool is_given_again(std::size_t begin, std::size_t middle, std::size_t end) {
    if (!has_table_again(begin, middle, end) || is_inside_table(begin, middle, end)) return false;
    const Body behind = body_between(middle, end);
    if (behind.tables.empty()) return false;
    const Body before = body_between(begin, middle);
    if (before.tables.empty()) return false;
    if (before.headings.empty() || behind.headings.empty()) return before.headings.empty() && behind.headings.empty();
    return before.has(behind.headings.front()) && before.headings.front().number == behind.headings.front().number;
  }

  /// `附件2` above the title goes with it.
  std::size_t with_annex_mark(std::size_t line) const {
    if (line == 0 || !annex_mark_) return line;
    const std::u32string text = folder_.for_patterns(folder_.shown(lines_[line - 1].text()));
    const auto mark = annex_mark_->find(text);
    return mark && mark->begin == 0 && mark->end == text.size() ? line - 1 : line;
  }

  const std::vector<Line>& lines_;
  const Taxonomy& taxonomy_;
  const Folder& folder_;
  TitleReader titles_;
  std::optional<Pattern> annex_mark_;
  std::vector<TableFamily> families_;
  std::pair<std::size_t, std::size_t> looked_at_;
  std::vector<FoundTable> tables_;
};

/// Where a line begins in a document.
struct Place {
  std::size_t block = 0;
  int row = 0;
};

Table rows_of(const Table& table, int begin, int end) {
  Table rows{table.layout, {}};
  for (const Cell& cell : table.cells) {
    if (cell.row < begin || cell.row >= end) continue;
    rows.cells.push_back(cell);
    rows.cells.back().row -= begin;
    rows.cells.back().row_span = std::min(cell.row_span, end - cell.row);
  }
  return rows;
}

Document part_of(const Document& document, Place begin, Place end) {
  Document part;
  part.source = document.source;
  part.meta = document.meta;
  part.diagnostics = document.diagnostics;
  for (std::size_t block = begin.block; block < document.blocks.size(); ++block) {
    if (block > end.block || (block == end.block && end.row == 0)) break;
    const auto* table = std::get_if<Table>(&document.blocks[block]);
    if (!table) {
      part.blocks.push_back(document.blocks[block]);
      continue;
    }
    const int last = table->cells.empty() ? 0 : table->cells.back().row + 1;
    part.blocks.emplace_back(
        rows_of(*table, block == begin.block ? begin.row : 0, block == end.block ? end.row : last));
  }
  return part;
}

/// Short texts that may be titles; most sources have one, and need not be looked at closely.
std::size_t count_title_words(const Document& document, const Lexicon& lexicon) {
  std::size_t count = 0;
  const auto look = [&](const std::string& text) {
    constexpr std::size_t longest_title = 300;  // bytes
    if (text.size() > longest_title) return;
    const std::string compact = without_spaces(text);
    count += std::any_of(lexicon.title_words.begin(), lexicon.title_words.end(),
                         [&compact](const std::string& word) { return compact.find(word) != std::string::npos; });
  };
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) look(paragraph->text);
    if (const auto* table = std::get_if<Table>(&block)) {
      for (const Cell& cell : table->cells) look(cell.text);
    }
  }
  return count;
}

}  // namespace

std::vector<Document> separate_reports(const Document& document, const std::vector<Line>& lines,
                                       const Taxonomy& taxonomy, const Folder& folder) {
  if (count_title_words(document, taxonomy.lexicon) < 2) return {};
  std::vector<Document> parts;
  Place begin;
  for (const std::size_t line : ReportFinder(lines, taxonomy, folder).beginnings()) {
    const Place end{lines[line].block, lines[line].row};
    parts.push_back(part_of(document, begin, end));
    begin = end;
  }
  if (parts.empty()) return {};
  parts.push_back(part_of(document, begin, {document.blocks.size(), 0}));
  parts.back().ends_abruptly = document.ends_abruptly;
  return parts;
}

}  // namespace xxgk
