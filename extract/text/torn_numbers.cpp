// See torn_numbers.h.
#include "extract/text/torn_numbers.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/text/characters.h"
#include "extract/text/page_numbers.h"

namespace xxgk::extraction {
namespace {

/// No number of a report is so long that sums of a row overflow.
constexpr std::size_t most_digits = 15;

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t value = 0;
  if (text.empty() || text.size() > most_digits) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && value >= 0 ? std::optional(value) : std::nullopt;
}

class TornNumbers {
 public:
  explicit TornNumbers(LineRoles& text) : text_(text) {}

  void join() {
    for (std::size_t i = 0; i + 1 < text_.lines.size(); ++i) {
      if (!ends_in_number(i) || text_.lines[i].number + 1 != text_.lines[i + 1].number) continue;
      if (goes_on_with_cells(i) || goes_on_with_digits(i)) text_.roles[i + 1] = Role::continuation;
    }
  }

 private:
  bool ends_in_number(std::size_t i) const {
    return text_.is_row(i) && (text_.looks[i].last == CellKind::number || text_.looks[i].last == CellKind::empty);
  }

  /// Two rows without words in the second that have together, one cell torn in two, as many cells as a row beside them,
  /// or as many behind the label, which may be two.
  bool goes_on_with_cells(std::size_t i) const {
    const RowLook &upper = text_.looks[i], &lower = text_.looks[i + 1];
    if (!text_.is_row(i + 1) || upper.separator != lower.separator || lower.values < lower.cells || lower.filled == 0)
      return false;
    if (upper.last != CellKind::number && lower.first != CellKind::number) return false;
    if (lower.first != CellKind::number && lower.first != CellKind::empty) return false;
    if (upper.numbers == 0 && upper.values > 1) return false;  // a header, and empty cells that fill it up
    const int cells = upper.cells + lower.cells - 1, values = upper.values + lower.values - 1;
    if (lower.cells < 2 || values < 2) return false;
    const auto is_alike = [&](const RowLook* row) {
      return row && (cells == row->cells || (values == row->values && upper.values < values));
    };
    return is_alike(row_above(i)) || is_alike(row_below(i + 1));
  }

  const RowLook* row_above(std::size_t i) const {
    while (i-- > 0 && text_.is_in_table(i)) {
      if (text_.is_row(i)) return &text_.looks[i];
    }
    return nullptr;
  }

  const RowLook* row_below(std::size_t i) const {
    while (++i < text_.lines.size() && text_.is_in_table(i)) {
      if (text_.is_row(i)) return &text_.looks[i];
    }
    return nullptr;
  }

  /// A number alone on its line may be a page's: but none begins with a zero, and where the row's last number is the
  /// sum of the others only together with these digits, it is no page's either.
  bool goes_on_with_digits(std::size_t i) const {
    if (text_.roles[i + 1] == Role::taken || text_.is_row(i + 1) || text_.looks[i].last != CellKind::number)
      return false;
    const std::string_view digits = trimmed(text_.lines[i + 1].text);
    return is_lone_number(digits) && ((digits.size() > 1 && digits.front() == '0') || completes_sum(i, digits));
  }

  bool completes_sum(std::size_t i, std::string_view digits) const {
    const RowLine row{text_.lines[i], text_.looks[i], false};
    const Table table = read_table(std::span(&row, 1));
    const std::vector<Cell>& cells = table.cells;
    std::int64_t sum = 0;
    for (std::size_t c = 0; c + 1 < cells.size(); ++c) sum += whole_number(cells[c].text).value_or(0);
    const auto torn = whole_number(cells.back().text), whole = whole_number(cells.back().text + std::string(digits));
    return sum > 0 && torn && torn != sum && whole == sum;
  }

  LineRoles& text_;
};

}  // namespace

void join_torn_numbers(LineRoles& lines) {
  TornNumbers(lines).join();
}

}  // namespace xxgk::extraction
