// A summand of the sums that rules and statements compare.
#pragma once

#include <string>
#include <vector>

namespace xxgk {

/// One summand. Each alternative is a key, a group's key with `.*` for all its members (not for theirs), or a number;
/// the first alternative of which anything is printed counts.
struct Term {
  int sign = 1;
  std::vector<std::string> alternatives;
};

}  // namespace xxgk
