// Making facts; see make_fact.h.
#include "normalize/table/make_fact.h"

#include <algorithm>

namespace xxgk {
namespace {

using Kind = NumberReading::Kind;

/// `…经费）万` before `元`: a label that took the beginning of the unit behind it.
std::optional<MoneyUnit> unit_over_cells(const UnitPlaces& places, const Lexicon& lexicon) {
  const std::string label = without_spaces(places.row_label), cell = without_spaces(places.unit_cell);
  if (cell.empty()) return std::nullopt;
  const auto is_over_both = [&](const MoneyUnit& unit) {
    if (unit.in_cells_only || unit.name.size() <= cell.size() || !unit.name.ends_with(cell)) return false;
    return label.ends_with(std::string_view(unit.name).substr(0, unit.name.size() - cell.size()));
  };
  const auto found = std::ranges::find_if(lexicon.money_units, is_over_both);
  return found == lexicon.money_units.end() ? std::nullopt : std::optional(*found);
}

std::optional<MoneyUnit> printed_money_unit(const NumberReading& number, const UnitPlaces& places,
                                            const Lexicon& lexicon) {
  if (number.money) return number.money;
  if (auto over_cells = unit_over_cells(places, lexicon)) return over_cells;
  for (const std::string* place : {&places.unit_cell, &places.row_label, &places.column_label, &places.note}) {
    if (const auto found = money_unit_in(*place, lexicon)) return found;
  }
  return std::nullopt;
}

void set_value(Fact& fact, const Decimal& value, bool sure) {
  fact.value = value;
  fact.status = sure ? Status::plain : Status::suspect;
}

/// There is no money below a hundredth of a yuan: what says so has another unit.
bool is_payable(const Decimal& yuan) {
  constexpr int cents = 2;
  const auto in_cents = yuan.times_power_of_ten(cents);
  return !in_cents || in_cents->is_whole();
}

void set_illegible(CellReading& reading) {
  reading.fact.status = Status::illegible;
  reading.odd = DiagnosticCode::value_illegible;
}

/// A scan that says another unit than the form may have lost a character of it.
bool may_be_misread(const Origin& origin, const MoneyUnit& printed, const std::optional<MoneyUnit>& of_form) {
  return origin.confidence && of_form && printed.power != of_form->power;
}

void read_money(CellReading& reading, const NumberReading& number, const Decimal& value, const Unit& unit,
                const UnitPlaces& places, const Lexicon& lexicon) {
  if (number.has_count_unit) return set_illegible(reading);
  auto money = printed_money_unit(number, places, lexicon);
  // The form's unit, unless a header or the cell beside it may have named another one and cannot be read.
  const auto of_form = money_unit_in(unit.printed, lexicon);
  const bool known = money ? !may_be_misread(reading.fact.origin, *money, of_form)
                           : !places.column_label.empty() && places.unit_cell.empty();
  if (!money) money = of_form;
  const auto yuan = value.times_power_of_ten(money ? money->power : 0);
  if (!yuan) return set_illegible(reading);
  const bool unit_known = (money && known) || value.is_zero();
  set_value(reading.fact, *yuan, unit_known && !number.doubtful && is_payable(*yuan));
  if (!unit_known) reading.odd = DiagnosticCode::unit_unknown;
}

/// What a scanned cell that counts says: a point in a count is a speck on the paper.
std::optional<NumberReading> whole_reading(const LineCell& cell) {
  const auto is_whole = [](const auto& reading) {
    return reading.first.kind == Kind::number && !reading.first.doubtful && reading.first.value.is_whole();
  };
  const auto found = std::ranges::find_if(cell.readings, is_whole);
  if (found == cell.readings.end()) return std::nullopt;
  return found->first;
}

void read_count(CellReading& reading, const NumberReading& number, const Decimal& value) {
  if (!number.money) return set_value(reading.fact, value, value.is_whole() && !number.doubtful);
  // `1.2万` counts; `240万元` is money, which a count cannot be.
  const auto scaled = number.money->in_cells_only ? value.times_power_of_ten(number.money->power) : std::nullopt;
  if (!scaled) return set_illegible(reading);
  set_value(reading.fact, *scaled, false);
}

}  // namespace

namespace {

/// Every value that the ink may stand for.
std::vector<PossibleValue> possible_values(const ColumnForm& column, const Unit& unit, const LineCell& cell,
                                           const UnitPlaces& places, const Lexicon& lexicon) {
  std::vector<PossibleValue> values;
  for (const auto& [number, likelihood] : cell.readings) {
    LineCell other = cell;
    other.number = number;
    other.readings.clear();
    const CellReading reading = make_fact(column, unit, &other, -1, places, lexicon);
    if (reading.fact.value) values.push_back({*reading.fact.value, likelihood});
  }
  return values;
}

}  // namespace

CellReading make_fact(const ColumnForm& column, const Unit& unit, const LineCell* cell, int part,
                      const UnitPlaces& places, const Lexicon& lexicon) {
  CellReading reading;
  reading.fact.column = column.key;
  if (unit.is_money()) reading.fact.unit = unit.value;
  if (!cell) return reading;
  reading.fact.origin = cell->origin;
  const NumberReading& number = cell->number;
  const std::string printed(trimmed(cell->text));
  switch (number.kind) {
    case Kind::blank:
      reading.fact.status = Status::blank;
      return reading;
    case Kind::not_applicable:
      reading.fact.status = Status::not_applicable;
      break;
    case Kind::text:
    case Kind::unit:
      set_illegible(reading);
      break;
    case Kind::number: {
      const bool is_part = part >= 0 && static_cast<std::size_t>(part) < number.parts.size();
      const Decimal value = is_part ? number.parts[static_cast<std::size_t>(part)] : number.value;
      if (unit.is_money())
        read_money(reading, number, value, unit, places, lexicon);
      else
        read_count(reading, number, value);
      if (reading.fact.status == Status::suspect && !unit.is_money() && !value.is_whole()) {
        if (const auto whole = whole_reading(*cell)) read_count(reading, *whole, whole->value);
      }
      if (!is_part && !number.parts.empty() && !reading.odd) reading.odd = DiagnosticCode::value_pulled_apart;
    }
  }
  if (!reading.fact.value || reading.fact.value->text() != printed) reading.fact.raw = printed;
  reading.fact.possible = possible_values(column, unit, *cell, places, lexicon);
  return reading;
}

}  // namespace xxgk
