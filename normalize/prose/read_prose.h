// What sentences say of figures: each figure with what it means, as far as all words that lead to it are known.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "normalize/prose/prose_claim.h"

namespace xxgk {

struct ParagraphContext {
  std::optional<int> year;  ///< the year reported on
  bool in_context = false;  ///< the heading above speaks of disclosure of information
  Meanings topic;           ///< what the heading above says is counted
};

/// Claims in the order of the text, which is folded for patterns.
std::vector<Claim> read_claims(std::u32string_view text, const ParagraphContext& context,
                               const ProseVocabulary& vocabulary);

}  // namespace xxgk
