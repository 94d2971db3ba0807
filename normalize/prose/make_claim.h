// A figure becomes a claim: its own words are completed by what the paragraph said before.
#pragma once

#include <vector>

#include "normalize/prose/prose_clause.h"
#include "normalize/prose/prose_parts.h"

namespace xxgk {

/// What is being spoken of.
struct ProseTopic {
  Meanings meanings;
  bool is_ours = true;       ///< the reporting body's, in its year; within the sentence its scope tells that
  bool is_heading = false;   ///< only a heading above the paragraph names it
  std::size_t sentence = 0;  ///< that named it
};

/// What a paragraph has said up to a figure.
struct SaidBefore {
  std::vector<Claim> claims;
  ProseTopic topic;
  ProseParts parts;
  std::size_t sentence = 0;

  /// A topic is named; `known`: by known words only.
  void take_topic(const Meanings& named, bool known, const ProseScope& scope);
};

/// Adds the claim of a figure before which the clause has words that mean `own`. Adds nothing for percentages of which
/// nothing is known.
void make_claim(const Meanings& own, const ProseFigure& figure, ClauseReader& clause, const Prose& prose,
                SaidBefore& said);

}  // namespace xxgk
