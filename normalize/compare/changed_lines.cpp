// The longest common subsequence of what lies between the common begin and the common end.
#include "normalize/compare/changed_lines.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace xxgk {
namespace {

using Lines = std::span<const std::string>;

/// Lengths of the longest common subsequences of what is left from each pair of places on.
class CommonLengths {
 public:
  CommonLengths(Lines from, Lines to) : width_(to.size() + 1), lengths_((from.size() + 1) * width_, 0) {
    for (std::size_t i = from.size(); i-- > 0;) {
      for (std::size_t j = to.size(); j-- > 0;) {
        lengths_[i * width_ + j] = from[i] == to[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  int at(std::size_t i, std::size_t j) const { return lengths_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<int> lengths_;
};

std::size_t common_begin(Lines from, Lines to) {
  return static_cast<std::size_t>(std::ranges::mismatch(from, to).in1 - from.begin());
}

std::size_t common_end(Lines from, Lines to) {
  std::size_t count = 0;
  while (count < std::min(from.size(), to.size()) && from[from.size() - 1 - count] == to[to.size() - 1 - count])
    ++count;
  return count;
}

}  // namespace

std::vector<ChangedLine> changed_lines(const std::vector<std::string>& from_lines,
                                       const std::vector<std::string>& to_lines) {
  constexpr std::size_t most_pairs = 4'000'000;
  Lines from = from_lines, to = to_lines;
  const std::size_t begin = common_begin(from, to);
  from = from.subspan(begin);
  to = to.subspan(begin);
  const std::size_t end = common_end(from, to);
  from = from.first(from.size() - end);
  to = to.first(to.size() - end);
  const bool is_compared = from.empty() || to.size() <= most_pairs / from.size();
  const CommonLengths common(is_compared ? from : Lines(), is_compared ? to : Lines());
  std::vector<ChangedLine> changed;
  std::size_t i = 0, j = 0;
  while (i < from.size() || j < to.size()) {
    if (is_compared && i < from.size() && j < to.size() && from[i] == to[j]) {
      ++i;
      ++j;
    } else if (i < from.size() && (j == to.size() || !is_compared || common.at(i + 1, j) >= common.at(i, j + 1))) {
      changed.push_back({from[i++], false});
    } else {
      changed.push_back({to[j++], true});
    }
  }
  return changed;
}

}  // namespace xxgk
