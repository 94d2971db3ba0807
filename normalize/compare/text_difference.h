// The prose of two reports, paragraph beside paragraph.
#pragma once

#include <vector>

#include "model/comparison.h"
#include "normalize/compare/plain_prose.h"

namespace xxgk {

/// In the order of both, as alike as can be: pairs of paragraphs that are the same but for numbers or alike enough,
/// else one that is gone or added.
std::vector<TextPair> paragraph_pairs(const std::vector<ProseParagraph>& from, const std::vector<ProseParagraph>& to);

/// Section by section, by their numbers. `fixed`: both editions have the same sections; else all prose is one (0).
std::vector<TextDifference> text_differences(const std::vector<ProseSection>& from, const std::vector<ProseSection>& to,
                                             bool fixed);

}  // namespace xxgk
