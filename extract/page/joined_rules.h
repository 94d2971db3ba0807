// Rules as drawn, in pieces and doubled, become whole lines; and lines that touch each other belong together.
#pragma once

#include <span>
#include <vector>

#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// Whole lines of at least the length of a narrow cell, by direction, place and beginning.
std::vector<Rule> joined_rules(std::span<const Rule> rules);

/// Groups of rules of both directions that touch or cross each other.
std::vector<std::vector<Rule>> touching_rules(std::span<const Rule> rules);

}  // namespace xxgk::extraction
