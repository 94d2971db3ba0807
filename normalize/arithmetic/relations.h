// Evaluating the relations of the taxonomy's rules. One engine serves the checks of a finished report and the choice
// between two readings of a row.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

/// What stands at a key.
struct Operand {
  enum class State {
    absent,   ///< not printed, and the form does not ask for it
    unknown,  ///< missing or illegible
    blank,    ///< empty, or marked as not applicable
    value,
  };
  State state = State::absent;
  Decimal value;
};

Operand operand_of(const Fact& fact);

using Lookup = std::function<Operand(std::string_view key)>;

struct Judgement {
  bool applies = false;  ///< false where what the relation speaks of is not printed and not asked for
  Outcome outcome = Outcome::undecidable;
  std::optional<Decimal> expected, found;
};

/// `keys` are all keys of the table that wildcards may stand for. A missing operand is never taken for zero; a blank
/// one only where everything adds up so.
Judgement judge(const Relation& relation, std::span<const std::string> keys, const Lookup& lookup);

/// The sum of the terms; nothing where it lacks an operand or one has no value.
std::optional<Decimal> sum_of(const std::vector<Term>& terms, std::span<const std::string> keys, const Lookup& lookup);

/// False where the relation fails whatever stands at the unknown and blank keys (which are no negative numbers).
bool is_possible(const Relation& relation, std::span<const std::string> keys, const Lookup& lookup);

std::string_view comparison_sign(Comparison comparison);

}  // namespace xxgk
