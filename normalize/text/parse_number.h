// Numbers as printed in cells: `1,276.55`, `２４０ 万元`, `增10`, `1 0`, `/`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/number.h"
#include "model/taxonomy.h"

namespace xxgk {

/// What a cell's characters are, before anything is known of its place in the form.
struct NumberReading {
  enum class Kind {
    blank,
    not_applicable,
    number,
    text,
    unit,  ///< nothing but a unit, in a table that has a column for them; parse_number takes it for `text`
  };
  Kind kind = Kind::blank;
  Decimal value;                   ///< for `number`
  std::optional<MoneyUnit> money;  ///< unit of money behind the number; value is not yet scaled by it
  bool has_count_unit = false;     ///< a unit of count stands behind the number (`12件`)
  bool doubtful = false;           ///< a number, but not printed as one would print it (`增3减1`, `0 0` as one)
  std::vector<Decimal> parts;      ///< two or more where white space parts the digits; `value` is them joined
};

/// Never fails: what is no number is `text`. Thousands separators must stand where they belong; digits are ASCII or
/// full-width only, since folding more (①, ²) would turn marks into values.
NumberReading parse_number(std::string_view text, const Lexicon& lexicon);

/// The text is the name of a unit, of count or of money, and nothing else: `件`, `万元`, `（件）`.
bool is_unit(std::string_view text, const Lexicon& lexicon);

/// A unit of money named anywhere in a label or note (`（单位：万元）`), the longest name first.
std::optional<MoneyUnit> money_unit_in(std::string_view text, const Lexicon& lexicon);

}  // namespace xxgk
