// Calendar days as printed in reports.
#pragma once

#include <compare>
#include <string>

namespace xxgk {

struct Date {
  int year = 0, month = 0, day = 0;
  auto operator<=>(const Date&) const = default;
  /// `2024-02-26`
  std::string text() const;
};

struct Period {
  Date from, to;
  bool operator==(const Period&) const = default;
};

}  // namespace xxgk
