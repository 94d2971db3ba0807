// See numbers_in_labels.h.
#include "normalize/table/numbers_in_labels.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace xxgk {
namespace {

/// A number in a label, as a range of its characters.
struct Digits {
  std::size_t begin = 0, end = 0;
};

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

/// A stop, comma or bracket behind digits: they count the items of a list, `3.其他`.
bool ends_enumerator(char32_t c) {
  return std::u32string_view(U".,)、．。）").find(c) != std::u32string_view::npos;
}

/// `1,276.55`: separators stand between digits.
std::size_t end_of_number(std::u32string_view text, std::size_t at) {
  const auto separates = [text](std::size_t i) {
    return (text[i] == U'.' || text[i] == U',') && i + 1 < text.size() && is_digit(text[i + 1]);
  };
  while (at < text.size() && (is_digit(text[at]) || separates(at))) ++at;
  return at;
}

/// Numbers that white space sets off from what stands before them. `at_end`: a number that ends the text needs none.
std::vector<Digits> numbers_set_off(std::u32string_view text, bool at_end) {
  std::vector<Digits> numbers;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (!is_digit(text[at]) || is_digit(text[at - 1])) continue;
    const std::size_t end = end_of_number(text, at);
    const bool set_off = is_blank_character(text[at - 1]) || (at_end && end == text.size());
    if (set_off && (end == text.size() || !ends_enumerator(text[end]))) numbers.push_back({at, end});
    at = end;
  }
  return numbers;
}

std::u32string without(std::u32string text, const Digits& digits) {
  return text.erase(digits.begin, digits.end - digits.begin);
}

/// The only number of the label without which it is more like the row's; empty where there is none, or several are.
std::string number_too_many(const LineCell& label, const ExpectedRow& row, bool placed, const Folder& folder) {
  const std::u32string text = narrowed(to_code_points(trimmed(label.text)));
  std::string number;
  for (const Digits& digits : numbers_set_off(text, placed)) {
    const std::u32string printed = text.substr(digits.begin, digits.end - digits.begin);
    const bool dropped = label.label.words.find(printed.front()) == std::u32string::npos;  // a year, by folding
    const FoldedLabel rest = folder.label(to_utf8(without(text, digits)));
    if (dropped || row.label.similarity_to(rest) <= row.label.similarity_to(label.label)) continue;
    if (!number.empty()) return "";
    number = to_utf8(printed);
  }
  return number;
}

std::size_t leading_blanks(const RowItem& item) {
  const auto has_ink = [](const LineCell* cell) { return !cell->is_blank(); };
  return static_cast<std::size_t>(std::ranges::find_if(item.values, has_ink) - item.values.begin());
}

/// The number as the first value of the row, or as what makes its first cells unreadable.
void give(RowItem& item, LineCell cell, std::size_t columns, std::deque<LineCell>& found) {
  const std::size_t blanks = leading_blanks(item);
  cell.number.doubtful = true;
  if (blanks > 1) cell.number.kind = NumberReading::Kind::text;
  const LineCell* made = &found.emplace_back(std::move(cell));
  item.from_label = made;
  if (blanks > 0) {
    std::fill_n(item.values.begin(), blanks, made);
  } else if (item.values.size() < columns) {
    item.values.insert(item.values.begin(), made);
  }
}

}  // namespace

void take_numbers_out_of_labels(std::vector<RowItem>& items, const std::vector<ExpectedRow>& rows,
                                const TableContext& context, std::deque<LineCell>& found) {
  for (RowItem& item : items) {
    if (item.row < 0 || item.labels.empty()) continue;
    const ExpectedRow& row = rows[static_cast<std::size_t>(item.row)];
    const LineCell& label = *item.labels.back();
    const std::string number = number_too_many(label, row, item.placed, context.folder);
    if (number.empty()) continue;
    LineCell cell = make_cell(number, label.origin, context.folder, context.taxonomy.lexicon);
    if (cell.number.kind == NumberReading::Kind::number) give(item, std::move(cell), row.block->columns.size(), found);
  }
}

}  // namespace xxgk
