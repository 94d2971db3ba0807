// The rules on what a report says in words: figures in prose, what sections must say, years and bodies.
#pragma once

#include <string_view>
#include <vector>

#include "model/report.h"
#include "model/taxonomy.h"
#include "normalize/text/fold_text.h"

namespace xxgk {

/// The program tests a rule of this id by words.
bool is_rule_on_words(std::string_view id, const Prose& prose);

/// In the taxonomy's order. Changes nothing.
std::vector<Finding> check_words(const Report& report, const Taxonomy& taxonomy, const Folder& folder);

}  // namespace xxgk
