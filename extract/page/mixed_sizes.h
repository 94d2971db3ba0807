// A number set in several sizes of type: office programs that mix fonts give each piece a box of its own, and only
// their base line tells that they are one number. Door: join_mixed_sizes.
#pragma once

#include <span>
#include <vector>

#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// Makes one word of numbers that touch, differ in size and stand on one base line, where no
/// rule parts them. A note's mark that is raised or
/// lowered stays a word of its own, and so do words read from a picture, whose boxes tell no size.
void join_mixed_sizes(std::vector<Word>& words, std::span<const Rule> rules);

}  // namespace xxgk::extraction
