// Slips of digits; see digit_slip.h.
#include "normalize/arithmetic/digit_slip.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace xxgk {
namespace {

/// Digits that look alike, in print or in a hand. None that follow one another: being off by one has other causes.
constexpr std::array<std::pair<char, char>, 5> alike{{{'0', '6'}, {'0', '8'}, {'1', '7'}, {'3', '8'}, {'6', '8'}}};

bool look_alike(char a, char b) {
  return std::ranges::any_of(alike, [a, b](const auto& pair) {
    return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
  });
}

/// `longer` is `shorter` with one digit more. A single digit hardly grows by anything but a zero.
Slip slip_of_length(std::string_view longer, std::string_view shorter) {
  const auto [difference, rest] = std::ranges::mismatch(longer, shorter);
  const bool is_one = std::string_view(difference + 1, longer.end()) == std::string_view(rest, shorter.end());
  if (!is_one) return Slip::none;
  return shorter.size() > 1 || longer.back() == '0' ? Slip::usual : Slip::possible;
}

/// Texts of one length that differ from their first digit on. `alone`: that digit is the whole number.
Slip slip_in_place(std::string_view a, std::string_view b, bool alone) {
  if (a.substr(1) == b.substr(1)) return look_alike(a[0], b[0]) && !alone ? Slip::usual : Slip::possible;
  return a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2) ? Slip::usual : Slip::none;
}

}  // namespace

Slip slip_between(const Decimal& meant, const Decimal& printed) {
  const std::string a = meant.text(), b = printed.text();
  if (a.size() == b.size() + 1) return slip_of_length(a, b);
  if (b.size() == a.size() + 1) return slip_of_length(b, a);
  if (a.size() != b.size() || a == b) return Slip::none;
  const std::size_t first = std::ranges::mismatch(a, b).in1 - a.begin();
  return slip_in_place(std::string_view(a).substr(first), std::string_view(b).substr(first), a.size() == 1);
}

}  // namespace xxgk
