// Figures in sentences; see read_figure.h.
#include "normalize/prose/read_figure.h"

#include <algorithm>

namespace xxgk {
namespace {

constexpr std::int64_t ten_thousand = 10'000;
constexpr std::int64_t first_year = 1949, last_year = 2100;
constexpr std::size_t most_digits = 15;
constexpr std::int64_t beyond_all = 999'999'999'999;  // no report counts so many, and it can still be reckoned with

/// A number as printed: its value, and the power of ten of its last digit that is not a zero at the end.
struct Numeral {
  std::int64_t units = 0;
  int scale = 0;  ///< decimals
  int place = 0;  ///< of the last printed digit that counts
  std::size_t end = 0;
  bool is_round = false;  ///< printed in ten thousands
  bool is_ascii = true;
};

bool is_digit(std::u32string_view text, std::size_t i) {
  return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

bool is_separator(std::u32string_view text, std::size_t i) {
  return i < text.size() && text[i] == ',' && is_digit(text, i + 1) && is_digit(text, i + 2) && is_digit(text, i + 3) &&
         !is_digit(text, i + 4);
}

int trailing_zeros(std::int64_t units) {
  int zeros = 0;
  for (; units != 0 && units % 10 == 0; units /= 10) ++zeros;
  return zeros;
}

std::optional<Numeral> ascii_numeral(std::u32string_view text, std::size_t place) {
  if (!is_digit(text, place)) return std::nullopt;
  Numeral numeral;
  std::size_t i = place, digits = 0;
  for (; is_digit(text, i) || (digits > 0 && i - place <= most_digits && is_separator(text, i)); ++i) {
    if (text[i] == ',') continue;
    if (++digits > most_digits) return std::nullopt;
    numeral.units = numeral.units * 10 + static_cast<std::int64_t>(text[i] - '0');
  }
  if (i + 1 < text.size() && text[i] == '.' && is_digit(text, i + 1)) {
    for (++i; is_digit(text, i); ++i) {
      if (++digits > most_digits) return std::nullopt;
      numeral.units = numeral.units * 10 + static_cast<std::int64_t>(text[i] - '0');
      ++numeral.scale;
    }
  }
  numeral.end = i;
  numeral.place = numeral.scale > 0 ? -numeral.scale : trailing_zeros(numeral.units);
  return numeral;
}

/// Digits one after the other, `二〇二三`; two of them may be `两三件`, which is no number.
std::optional<std::int64_t> positional(const std::vector<std::int64_t>& values) {
  if (values.size() == 2 || values.size() > most_digits) return std::nullopt;
  std::int64_t units = 0;
  for (const std::int64_t value : values) units = units * 10 + value;
  return units;
}

/// `两千三百零五`, `十二`, `三万二`; nothing where the numerals do not make sense together.
std::optional<std::int64_t> multiplied(const std::vector<std::int64_t>& values) {
  std::int64_t total = 0, section = 0, digit = -1, last_unit = 0;
  for (const std::int64_t value : values) {
    if (value < 10) {
      if (digit > 0) return std::nullopt;
      if (value == 0) last_unit = 0;  // 两千零三: no place is left out behind it
      digit = value;
    } else if (value >= ten_thousand) {
      section += std::max<std::int64_t>(digit, 0);
      if (section == 0 && total == 0) return std::nullopt;
      total = (total + section) * value;
      section = 0;
      digit = -1;
      last_unit = value;
    } else {
      section += (digit <= 0 ? 1 : digit) * value;
      digit = -1;
      last_unit = value;
    }
  }
  const bool shortened = digit > 0 && last_unit >= 100;  // 两千三
  return total + section + std::max<std::int64_t>(digit, 0) * (shortened ? last_unit / 10 : 1);
}

std::optional<Numeral> chinese_numeral(std::u32string_view text, std::size_t place, const ProseVocabulary& vocabulary) {
  std::vector<std::int64_t> values;
  std::size_t i = place;
  for (; i < text.size() && text[i] >= 0x80; ++i) {
    const std::int64_t value = vocabulary.numeral_at(text, i);
    if (value < 0) break;
    values.push_back(value);
  }
  if (values.empty() || values.size() > most_digits) return std::nullopt;
  const bool has_units = std::any_of(values.begin(), values.end(), [](std::int64_t value) { return value >= 10; });
  if (values.front() > 10) return std::nullopt;
  const auto units = has_units ? multiplied(values) : positional(values);
  if (!units) return std::nullopt;
  Numeral numeral;
  numeral.units = *units;
  numeral.end = i;
  numeral.place = trailing_zeros(*units);
  numeral.is_ascii = false;
  return numeral;
}

/// `1.2万`
void multiply(std::u32string_view text, const ProseVocabulary& vocabulary, Numeral& numeral) {
  const std::int64_t factor = vocabulary.numeral_at(text, numeral.end);
  if (!numeral.is_ascii || factor < 100) return;
  // 万元 is a unit of money, of which the number is exact.
  std::size_t length = 0;
  if (vocabulary.money_unit_at(text, numeral.end, length)) return;
  ++numeral.end;
  const int power = trailing_zeros(factor);
  numeral.scale -= power;
  numeral.place += power;
  numeral.is_round = true;
}

std::optional<Decimal> value_of(const Numeral& numeral) {
  return Decimal(numeral.units).times_power_of_ten(-numeral.scale);
}

/// Moves behind a word of this kind, where one stands there.
bool take(WordKind kind, std::u32string_view text, std::size_t& place, const ProseVocabulary& vocabulary) {
  const std::size_t length = vocabulary.length_of(kind, text, place);
  place += length;
  return length > 0;
}

/// How exactly a number is meant.
struct Roughness {
  bool about = false, nearly = false, at_least = false, at_most = false, and_more = false;
};

void take_before(std::u32string_view text, std::size_t& place, const ProseVocabulary& vocabulary, Roughness& rough) {
  rough.about = take(WordKind::about, text, place, vocabulary);
  rough.nearly = take(WordKind::nearly, text, place, vocabulary);
  rough.at_least = take(WordKind::over, text, place, vocabulary);
  rough.at_most = take(WordKind::under, text, place, vocabulary);
}

void take_behind(std::u32string_view text, std::size_t& place, const ProseVocabulary& vocabulary, Roughness& rough) {
  rough.about = take(WordKind::or_so, text, place, vocabulary) || rough.about;
  rough.at_least = take(WordKind::or_more, text, place, vocabulary) || rough.at_least;
  rough.at_most = take(WordKind::or_less, text, place, vocabulary) || rough.at_most;
}

/// Bounds of what is printed; numbers that do not fit stay exact.
void set_bounds(const Numeral& numeral, const Roughness& rough, ProseFigure& figure) {
  const auto step = Decimal(1).times_power_of_ten(numeral.place);
  const auto tenth = figure.value.times_power_of_ten(-1);
  const Decimal unit = step.value_or(Decimal(1)), margin = unit < tenth.value_or(unit) ? *tenth : unit;
  const Decimal lower = figure.value.minus(margin).value_or(figure.value),
                upper = figure.value.plus(margin).value_or(figure.value);
  figure.low = figure.high = figure.value;
  if (numeral.is_round || rough.about) figure.low = lower, figure.high = upper;
  if (rough.nearly) figure.low = lower;
  if (rough.and_more) figure.low = figure.value, figure.high = figure.value.plus(unit).value_or(figure.value);
  if (rough.at_least) figure.high = Decimal(beyond_all);
  if (rough.at_most) figure.low = Decimal(0);
}

/// The unit behind the number decides what the figure is.
void take_unit(std::u32string_view text, const ProseVocabulary& vocabulary, Numeral& numeral, ProseFigure& figure) {
  const std::size_t place = figure.end;
  std::size_t money_length = 0;
  const MoneyUnit* money = vocabulary.money_unit_at(text, place, money_length);
  const auto is_unit = [&](WordKind kind, ProseFigure::Kind means) {
    const std::size_t length = vocabulary.length_of(kind, text, place);
    if (length <= figure.end - place) return;
    figure.kind = means;
    figure.end = place + length;
  };
  is_unit(WordKind::year, ProseFigure::Kind::year);
  is_unit(WordKind::month, ProseFigure::Kind::month);
  is_unit(WordKind::day, ProseFigure::Kind::day);
  is_unit(WordKind::unit, ProseFigure::Kind::count);
  is_unit(WordKind::percent, ProseFigure::Kind::percent);
  is_unit(WordKind::points, ProseFigure::Kind::other);
  if (const std::size_t other = vocabulary.count_unit_at(text, place); other > figure.end - place) {
    figure.kind = ProseFigure::Kind::other;
    figure.end = place + other;
  }
  if (money && money_length > figure.end - place) {
    figure.kind = ProseFigure::Kind::money;
    figure.end = place + money_length;
    figure.value = figure.value.times_power_of_ten(money->power).value_or(figure.value);
    numeral.place += money->power;
    numeral.is_round = money->power > 0;
  }
  figure.unit = text.substr(place, figure.end - place);
  const bool is_calendar_year = numeral.units >= first_year && numeral.units <= last_year && numeral.scale == 0;
  if (figure.kind == ProseFigure::Kind::year && !is_calendar_year) figure.kind = ProseFigure::Kind::span;
}

}  // namespace

std::optional<ProseFigure> figure_at(std::u32string_view text, std::size_t place, const ProseVocabulary& vocabulary) {
  if (place >= text.size() || !vocabulary.may_begin_figure(text, place)) return std::nullopt;
  Roughness rough;
  take_before(text, place, vocabulary, rough);
  const bool is_percentage = take(WordKind::percent_of, text, place, vocabulary);
  auto numeral = ascii_numeral(text, place);
  if (!numeral) numeral = chinese_numeral(text, place, vocabulary);
  if (!numeral) return std::nullopt;
  rough.and_more = take(WordKind::odd, text, numeral->end, vocabulary);
  multiply(text, vocabulary, *numeral);
  rough.and_more = take(WordKind::odd, text, numeral->end, vocabulary) || rough.and_more;
  const auto value = value_of(*numeral);
  if (!value) return std::nullopt;
  ProseFigure figure;
  figure.value = *value;
  figure.end = numeral->end;
  figure.decimals = std::max(numeral->scale, 0);
  take_unit(text, vocabulary, *numeral, figure);
  if (is_percentage) figure.kind = ProseFigure::Kind::percent;
  take_behind(text, figure.end, vocabulary, rough);
  set_bounds(*numeral, rough, figure);
  return figure;
}

}  // namespace xxgk
