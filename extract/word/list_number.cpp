// See list_number.h. The characters are those of Unicode's numerals and of the two Chinese cycles; none is a word.
#include "extract/word/list_number.h"

#include <array>
#include <cstddef>

#include "extract/word/utf8.h"

namespace xxgk::extraction {
namespace {

/// Digits, and the words for ten, hundred, thousand.
struct Numerals {
  std::u32string_view digits, powers;
  bool one_before_ten = false;  ///< one ten, not ten, in numbers below twenty
};

constexpr Numerals counting{U"零一二三四五六七八九", U"\0十百千", false};
constexpr Numerals legal{U"零壹贰叁肆伍陆柒捌玖", U"\0拾佰仟", true};
constexpr Numerals legal_traditional{U"零壹貳參肆伍陸柒捌玖", U"\0拾佰仟", true};

/// Numbers below ten thousand: one gap of zeros inside is one zero.
std::string in_words(int number, const Numerals& numerals) {
  std::string words;
  bool gap = false;
  for (int power = 3, unit = 1000; power >= 0; --power, unit /= 10) {
    const int digit = number / unit % 10;
    if (digit == 0) {
      gap = !words.empty();
      continue;
    }
    if (gap) words += utf8(numerals.digits[0]);
    gap = false;
    const bool lone_ten = power == 1 && digit == 1 && words.empty() && !numerals.one_before_ten;
    if (!lone_ten) words += utf8(numerals.digits[static_cast<std::size_t>(digit)]);
    if (power > 0) words += utf8(numerals.powers[static_cast<std::size_t>(power)]);
  }
  return words;
}

/// Digit by digit.
std::string in_digits(int number, std::u32string_view digits) {
  std::string result;
  for (const char digit : std::to_string(number)) result += utf8(digits[static_cast<std::size_t>(digit - '0')]);
  return result;
}

std::string in_roman(int number, bool upper) {
  struct Part {
    int value;
    std::string_view letters;
  };
  constexpr std::array parts{Part{1000, "m"}, Part{900, "cm"}, Part{500, "d"}, Part{400, "cd"}, Part{100, "c"},
                             Part{90, "xc"},  Part{50, "l"},   Part{40, "xl"}, Part{10, "x"},   Part{9, "ix"},
                             Part{5, "v"},    Part{4, "iv"},   Part{1, "i"}};
  std::string roman;
  for (const Part& part : parts) {
    for (; number >= part.value; number -= part.value) roman += part.letters;
  }
  if (upper) {
    for (char& c : roman) c = static_cast<char>(c - 'a' + 'A');
  }
  return roman;
}

/// a to z, then aa to zz.
std::string in_letters(int number, char first) {
  constexpr int letters = 26;
  const int times = (number - 1) / letters + 1;
  std::string word;
  for (int i = 0; i < times; ++i) word += static_cast<char>(first + (number - 1) % letters);
  return word;
}

/// Characters that follow each other in Unicode; nothing for numbers beyond them.
std::string in_series(int number, char32_t first, int count) {
  return number <= count ? utf8(first + static_cast<char32_t>(number - 1)) : "";
}

std::string in_cycle(int number, std::u32string_view cycle) {
  return utf8(cycle[static_cast<std::size_t>(number - 1) % cycle.size()]);
}

std::string in_circle(int number) {
  constexpr int in_first_series = 20;
  return number <= in_first_series ? in_series(number, U'\u2460', in_first_series)
                                   : in_series(number - in_first_series, U'\u3251', 15);
}

/// Nothing for formats that are none of these.
std::string in_western(int number, std::string_view format) {
  if (format == "decimalZero") return number < 10 ? "0" + std::to_string(number) : std::to_string(number);
  if (format == "upperRoman" || format == "lowerRoman") return in_roman(number, format[0] == 'u');
  if (format == "upperLetter" || format == "lowerLetter") return in_letters(number, format[0] == 'u' ? 'A' : 'a');
  if (format == "decimalFullWidth" || format == "decimalFullWidth2")
    return in_digits(number, U"\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19");
  if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese" ||
      format == "ideographEnclosedCircle")
    return in_circle(number);
  if (format == "decimalEnclosedParen") return in_series(number, U'\u2474', 20);
  if (format == "decimalEnclosedFullstop") return in_series(number, U'\u2488', 20);
  return "";
}

std::string in_chinese(int number, std::string_view format) {
  if (format == "chineseCounting" || format == "chineseCountingThousand" || format == "taiwaneseCounting" ||
      format == "taiwaneseCountingThousand" || format == "japaneseCounting" || format == "ideographCounting")
    return in_words(number, counting);
  if (format == "ideographDigital" || format == "taiwaneseDigital" || format == "japaneseDigitalTenThousand")
    return in_digits(number, U"〇一二三四五六七八九");
  if (format == "chineseLegalSimplified") return in_words(number, legal);
  if (format == "ideographLegalTraditional") return in_words(number, legal_traditional);
  if (format == "ideographTraditional") return in_cycle(number, U"甲乙丙丁戊己庚辛壬癸");
  if (format == "ideographZodiac") return in_cycle(number, U"子丑寅卯辰巳午未申酉戌亥");
  return "";
}

}  // namespace

std::string list_number(int number, std::string_view format) {
  if (format == "none" || format == "bullet") return "";
  constexpr int end = 10'000;
  if (number <= 0 || number >= end) return std::to_string(number);
  std::string printed = in_western(number, format);
  if (printed.empty()) printed = in_chinese(number, format);
  return printed.empty() ? std::to_string(number) : printed;
}

}  // namespace xxgk::extraction
