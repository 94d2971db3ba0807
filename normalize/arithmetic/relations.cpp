// Evaluating relations; see relations.h.
#include "normalize/arithmetic/relations.h"

#include <algorithm>

#include "normalize/taxonomy/taxonomy_check.h"

namespace xxgk {
namespace {

/// The sum of one side, and what it lacks.
struct Side {
  Decimal sum;
  int printed = 0, blanks = 0, unknown = 0, values = 0;
  int open_up = 0, open_down = 0;  ///< operands that could make the sum larger, smaller
  bool overflow = false;
};

bool is_number(const std::string& text) {
  return text.find_first_not_of("0123456789") == std::string::npos;
}

bool is_printed(const Operand& operand) {
  return operand.state == Operand::State::blank || operand.state == Operand::State::value;
}

std::vector<Operand> operands_of(const std::string& pattern, std::span<const std::string> keys, const Lookup& lookup) {
  std::vector<Operand> operands;
  if (is_number(pattern)) return {Operand{Operand::State::value, Decimal(std::stoll(pattern.substr(0, 17)))}};
  for (const std::string& key : keys) {
    if (!key_matches(pattern, key)) continue;
    const Operand operand = lookup(key);
    if (operand.state != Operand::State::absent) operands.push_back(operand);
  }
  return operands;
}

/// The first alternative of which anything is printed, else the first that the form asks for.
std::vector<Operand> chosen(const Term& term, std::span<const std::string> keys, const Lookup& lookup) {
  std::vector<Operand> fallback;
  for (const std::string& alternative : term.alternatives) {
    std::vector<Operand> operands = operands_of(alternative, keys, lookup);
    if (std::any_of(operands.begin(), operands.end(), is_printed)) return operands;
    if (fallback.empty()) fallback = std::move(operands);
  }
  return fallback;
}

void add(const Operand& operand, int sign, Side& side) {
  if (operand.state == Operand::State::value) {
    const auto sum = sign > 0 ? side.sum.plus(operand.value) : side.sum.minus(operand.value);
    side.overflow = side.overflow || !sum;
    side.sum = sum.value_or(side.sum);
    ++side.values;
    return;
  }
  ++(operand.state == Operand::State::blank ? side.blanks : side.unknown);
  ++(sign > 0 ? side.open_up : side.open_down);
}

/// Nothing where a term has no operand at all.
std::optional<Side> side_of(const std::vector<Term>& terms, std::span<const std::string> keys, const Lookup& lookup) {
  Side side;
  for (const Term& term : terms) {
    const std::vector<Operand> operands = chosen(term, keys, lookup);
    if (operands.empty()) return std::nullopt;
    for (const Operand& operand : operands) add(operand, term.sign, side);
  }
  return side;
}

bool compares(const Decimal& left, Comparison comparison, const Decimal& right) {
  switch (comparison) {
    case Comparison::equal:
      return left == right;
    case Comparison::at_most:
      return left <= right;
    case Comparison::at_least:
      return right <= left;
    case Comparison::zero_if:
      return !right.is_zero() || left.is_zero();
  }
  return false;
}

}  // namespace

Operand operand_of(const Fact& fact) {
  if (fact.value) return {Operand::State::value, *fact.value};
  const bool is_blank = fact.status == Status::blank || fact.status == Status::not_applicable;
  return {is_blank ? Operand::State::blank : Operand::State::unknown, {}};
}

std::string_view comparison_sign(Comparison comparison) {
  switch (comparison) {
    case Comparison::equal:
      return "=";
    case Comparison::at_most:
      return "<=";
    case Comparison::at_least:
      return ">=";
    case Comparison::zero_if:
      return "zero-if";
  }
  return "";
}

Judgement judge(const Relation& relation, std::span<const std::string> keys, const Lookup& lookup) {
  Judgement judgement;
  const auto left = side_of(relation.left, keys, lookup), right = side_of(relation.right, keys, lookup);
  if (!left || !right) return judgement;
  judgement.applies = true;
  if (left->unknown + right->unknown > 0 || left->overflow || right->overflow) return judgement;
  const bool holds = compares(left->sum, relation.comparison, right->sum);
  const int blanks = left->blanks + right->blanks;
  if (blanks > 0) {
    // Blanks are zero only where a sum of printed values needs them to be.
    const bool says_so = holds && relation.comparison == Comparison::equal && left->values > 0 && right->values > 0;
    if (says_so) judgement.outcome = Outcome::holds_with_blanks;
    return judgement;
  }
  judgement.outcome = holds ? Outcome::holds : Outcome::fails;
  judgement.found = left->sum;
  judgement.expected = right->sum;
  return judgement;
}

std::optional<Decimal> sum_of(const std::vector<Term>& terms, std::span<const std::string> keys, const Lookup& lookup) {
  const auto side = side_of(terms, keys, lookup);
  if (!side || side->unknown > 0 || side->blanks > 0 || side->overflow) return std::nullopt;
  return side->sum;
}

bool is_possible(const Relation& relation, std::span<const std::string> keys, const Lookup& lookup) {
  const auto left = side_of(relation.left, keys, lookup), right = side_of(relation.right, keys, lookup);
  if (!left || !right || left->overflow || right->overflow) return true;
  // What lacks is no negative number, so a side can only move one way.
  const bool may_rise = left->open_up + right->open_down > 0, may_fall = left->open_down + right->open_up > 0;
  if (compares(left->sum, relation.comparison, right->sum)) return true;
  if (relation.comparison == Comparison::zero_if) return may_rise || may_fall;
  const bool too_small = left->sum < right->sum;
  return too_small ? may_rise : may_fall;
}

}  // namespace xxgk
