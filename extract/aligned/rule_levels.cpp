// See rule_levels.h.
#include "extract/aligned/rule_levels.h"

#include <algorithm>
#include <iterator>

namespace xxgk::extraction {
namespace {

// Points.
constexpr double same_level = 2;  // pieces of one rule may be off each other
constexpr double beyond = 2;      // its end

}  // namespace

RuleLevels::RuleLevels(std::span<const Rule> rules) {
  std::vector<Rule> across;
  std::ranges::copy_if(rules, std::back_inserter(across), &Rule::horizontal);
  std::ranges::sort(across, {}, &Rule::at);
  for (const Rule& rule : across) {
    if (levels_.empty() || rule.at - levels_.back().at > same_level) levels_.push_back({rule.at, {}});
    levels_.back().pieces.push_back(rule);
  }
}

const Rule* RuleLevels::Level::over(double x) const {
  const auto found =
      std::ranges::find_if(pieces, [x](const Rule& rule) { return x >= rule.from - beyond && x <= rule.to + beyond; });
  return found == pieces.end() ? nullptr : &*found;
}

int RuleLevels::above(const Box& box) const {
  for (std::size_t i = levels_.size(); i-- > 0;) {
    if (levels_[i].at < middle_y(box) && levels_[i].over(middle_x(box)) != nullptr) return static_cast<int>(i);
  }
  return none;
}

double RuleLevels::left(int level, const Box& box) const {
  const Rule* rule = level == none ? nullptr : levels_[static_cast<std::size_t>(level)].over(middle_x(box));
  return rule == nullptr ? box.x0 : rule->from;
}

int RuleLevels::below(const Box& box) const {
  for (std::size_t i = 0; i < levels_.size(); ++i) {
    if (levels_[i].at > middle_y(box) && levels_[i].over(middle_x(box)) != nullptr) return static_cast<int>(i);
  }
  return none;
}

}  // namespace xxgk::extraction
