// The claims of one sentence, for the checks that set figures of it against each other.
#pragma once

#include <functional>
#include <optional>

#include "normalize/check/word_findings.h"

namespace xxgk {

struct SentenceClaims {
  const ParagraphClaims& paragraph;
  std::size_t first = 0, end = 0;  ///< among the paragraph's claims

  const Claim& operator[](std::size_t i) const { return paragraph.claims[i]; }
};

void for_each_sentence(const WordContext& context, const std::function<void(const SentenceClaims&)>& check);

/// A figure that can be reckoned with.
bool is_number(const Claim& claim);

/// Adds a finding of the rule on shares and changes: that `claim`, which is about `subject`, is right or should be as
/// expected.
void say_of_share(const Claim& claim, const Claim& subject, const std::optional<Decimal>& expected,
                  const ParagraphClaims& paragraph, const WordContext& context, WordFindings& findings);

}  // namespace xxgk
