// How much of a report's prose stands in that of the year before: the characters of all runs of so many characters that
// both have, by all characters (containment of character n-grams).
#pragma once

#include <string_view>
#include <vector>

#include "model/comparison.h"
#include "normalize/compare/plain_prose.h"

namespace xxgk {

/// How many characters of `text` lie in a run of at least `run` characters that one of `earlier` has too; a text that
/// is shorter counts where it is one of `earlier` as a whole.
std::size_t repeated_characters(std::u32string_view text, const std::vector<std::u32string_view>& earlier,
                                std::size_t run);

/// Of the report as a whole (section 0), then of each section that has prose. A section is held against the whole of
/// the earlier report, since sections move.
std::vector<TextReuse> text_reuse(const std::vector<ProseSection>& from, const std::vector<ProseSection>& to,
                                  std::size_t run);

}  // namespace xxgk
