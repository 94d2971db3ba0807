// Which lines of a text are gone, and which are new.
#pragma once

#include <string>
#include <vector>

namespace xxgk {

struct ChangedLine {
  std::string line;
  bool is_new = false;  ///< else gone
  bool operator==(const ChangedLine&) const = default;
};

/// As few as possible, in their order; of very many different lines in a row all are told as gone and new.
std::vector<ChangedLine> changed_lines(const std::vector<std::string>& from, const std::vector<std::string>& to);

}  // namespace xxgk
