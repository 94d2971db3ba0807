// Numbers as people read them: digits in groups, shares in percent, changes with a sign. All of it exact decimal
// arithmetic; what is rounded is rounded half away from zero.
#pragma once

#include <optional>
#include <string>

#include "model/fraction.h"
#include "model/number.h"

namespace xxgk::page {

/// `77,302,800`, `-3`, `7,730.28`.
std::string grouped(const Decimal& number);

/// With a sign also where it is positive: `+12`, `−3`, `±0`.
std::string signed_number(const Decimal& number);

/// One place: `12.3%`; empty where it does not fit.
std::string percent(const Fraction& share);
/// As percent, with a sign: `+12.3%`.
std::string signed_percent(const Fraction& share);

/// For charts and sorting: the fraction in percent, or as it is, with that many places; empty where it does not fit.
std::string percent_digits(const Fraction& share, int places);
std::string number_digits(const Fraction& fraction, int places);

}  // namespace xxgk::page
