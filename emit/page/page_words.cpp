#include "emit/page/page_words.h"

#include <algorithm>
#include <ranges>

#include "emit/format_number.h"
#include "model/wording.h"

namespace xxgk::page {
namespace {

constexpr std::string_view between_labels = " / ";
constexpr std::string_view between_parts = " \u00B7 ";
constexpr std::string_view total = "total";

/// The last two of the labels, outer to inner: enough to tell what a row is.
std::string last_two(std::string_view labels) {
  const std::size_t last = labels.rfind(between_labels);
  if (last == std::string_view::npos || last == 0) return std::string(labels);
  const std::size_t before = labels.rfind(between_labels, last - 1);
  if (before == std::string_view::npos) return std::string(labels);
  return std::string(labels.substr(before + between_labels.size()));
}

std::string joined(std::string_view first, std::string_view second) {
  if (first.empty() || second.empty()) return std::string(first).append(second);
  return std::string(first).append(between_parts).append(second);
}

BilingualText joined(const BilingualText& first, const BilingualText& second) {
  return {joined(first.zh, second.zh), joined(first.en, second.en)};
}

/// `a/b/c` in three parts, missing ones empty.
struct Keys {
  std::string_view table, row, column;
};

Keys parted(std::string_view at) {
  const std::size_t first = at.find('/');
  if (first == std::string_view::npos) return {at, "", ""};
  const std::size_t second = at.find('/', first + 1);
  if (second == std::string_view::npos) return {at.substr(0, first), at.substr(first + 1), ""};
  return {at.substr(0, first), at.substr(first + 1, second - first - 1), at.substr(second + 1)};
}

std::string corners(const Box& box) {
  std::string text;
  for (const double measure : {box.x0, box.y0, box.x1, box.y1}) {
    if (!text.empty()) text += ' ';
    text += with_places(measure, 1);
  }
  return text;
}

}  // namespace

BilingualText same_in_both(const std::string& text) {
  return {text, text};
}

BilingualText PageWords::word(std::string_view name) const {
  const BilingualText& found = glossary_.word(std::string("page.").append(name));
  return found.zh.empty() && found.en.empty() ? same_in_both(std::string(name)) : found;
}

BilingualText PageWords::word(std::string_view name, BilingualFilling filling) const {
  BilingualText text = word(name);
  for (const auto& [part, value] : filling) {
    text = {filled(text.zh, {{part, value.zh}}), filled(text.en, {{part, value.en}})};
  }
  return text;
}

BilingualText PageWords::edition(std::string_view form) const {
  return word("edition", {{"form", same_in_both(std::string(form))}});
}

BilingualText PageWords::status(Status status) const {
  return word(status_name(status).empty() ? "plain" : status_name(status));
}

BilingualText PageWords::severity(Severity severity) const {
  return word(severity_name(severity));
}

const exports::CodeBookCell* PageWords::find_cell(std::string_view form, std::string_view table, std::string_view row,
                                                  std::string_view column) const {
  if (const auto* cell = code_book_.find({form, table, row, column})) return cell;
  for (const Form& other : std::views::reverse(taxonomy_.forms)) {
    if (const auto* cell = code_book_.find({other.edition, table, row, column})) return cell;
  }
  return nullptr;
}

BilingualText PageWords::table(std::string_view form, std::string_view table) const {
  const Form* found = find_form(taxonomy_, form);
  const TableForm* asked = found == nullptr ? nullptr : find_table(*found, table);
  const std::string& english = glossary_.form_table(table).table.title.en;
  if (asked == nullptr) return {std::string(table), english};
  return {asked->title.official, english};
}

BilingualText PageWords::row(std::string_view form, std::string_view table, std::string_view row) const {
  for (const auto& cell : code_book_.cells()) {
    if (cell.form == form && cell.table == table && cell.row == row)
      return {last_two(cell.row_title.zh), cell.row_title.en};
  }
  return same_in_both(std::string(row));
}

BilingualText PageWords::figure(std::string_view form, std::string_view table, std::string_view row,
                                std::string_view column) const {
  const auto* cell = find_cell(form, table, row, column);
  if (cell == nullptr) return same_in_both(joined(row, column));
  BilingualText row_words = {last_two(cell->row_title.zh), cell->row_title.en};
  if (column == total && table == "applications") return row_words;
  return joined(row_words, BilingualText{cell->column_label, cell->column_title.en});
}

BilingualText PageWords::cell(const SourceCell& cell) const {
  const auto* found = find_cell("", cell.table, cell.row, cell.column);
  if (found == nullptr) return same_in_both(joined(cell.row, cell.column));
  return joined(BilingualText{last_two(found->row_title.zh), found->row_title.en},
                BilingualText{found->column_label, found->column_title.en});
}

BilingualText PageWords::figure(const YearRanking& ranking) const {
  if (ranking.derived.empty()) return figure(ranking.form, ranking.table, ranking.row, ranking.column);
  const DerivedFigure* derived = find_derived(plan_, ranking.derived);
  return derived == nullptr ? same_in_both(ranking.derived) : derived->name;
}

BilingualText PageWords::unit(std::string_view unit) const {
  return unit == "CNY" ? word("yuan") : BilingualText{};
}

BilingualText PageWords::rule(std::string_view id) const {
  const CrossRule* found = find_rule(plan_, id);
  return found == nullptr ? same_in_both(std::string(id)) : found->sentence;
}

BilingualText PageWords::place(std::string_view at) const {
  constexpr std::string_view section = "section ";
  if (at == "." || at.empty()) return word("whole-report");
  if (at.starts_with(section)) {
    return word("section", {{"number", same_in_both(std::string(at.substr(section.size())))}});
  }
  const Keys keys = parted(at);
  for (const Form& form : std::views::reverse(taxonomy_.forms)) {
    const TableForm* asked = find_table(form, keys.table);
    if (asked == nullptr) continue;
    if (keys.column.empty() && !keys.row.empty())
      return joined(table(form.edition, keys.table), row(form.edition, keys.table, keys.row));
    if (keys.row.empty()) return table(form.edition, keys.table);
    const auto* cell = find_cell(form.edition, keys.table, keys.row, keys.column);
    if (cell == nullptr) break;
    return joined(table(cell->form, keys.table), joined(BilingualText{last_two(cell->row_title.zh), cell->row_title.en},
                                                        BilingualText{cell->column_label, cell->column_title.en}));
  }
  return same_in_both(std::string(at));
}

BilingualText PageWords::origin(const Origin& origin) const {
  if (origin.page > 0) {
    const BilingualText page = same_in_both(std::to_string(origin.page));
    if (!origin.box) return word("on-page", {{"page", page}});
    return word("on-page-in-box", {{"page", page}, {"box", same_in_both(corners(*origin.box))}});
  }
  if (origin.line > 0) return word("on-line", {{"line", same_in_both(std::to_string(origin.line))}});
  return word("nowhere");
}

}  // namespace xxgk::page
