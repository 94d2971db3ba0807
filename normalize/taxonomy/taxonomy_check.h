// What a schema cannot say of the taxonomy; part of loading it (taxonomy_load.h).
#pragma once

#include <string>
#include <string_view>

#include "model/taxonomy.h"

namespace xxgk {

/// Throws TaxonomyError at the first contradiction: an edition or key given twice, a wording that means two rows or two
/// columns side by side, a relation over an unknown key, an equivalence with an unknown edition or key, a pattern that
/// is no regular expression.
void refuse_contradictions(const Taxonomy& taxonomy);

/// Throws TaxonomyError where a pattern of the file is no regular expression.
void check_pattern(const std::string& pattern, const std::string& file);

/// `pattern` is `key`, or `group.*` and key a member of that group: `a.*` stands for `a.b`, not for `a` or `a.b.c`.
bool key_matches(std::string_view pattern, std::string_view key);

}  // namespace xxgk
