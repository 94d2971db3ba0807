// What the headings above paragraphs say is counted in them: `（二）依申请公开情况`, and below it `全年共收到20件`.
#pragma once

#include <optional>
#include <string_view>

#include "normalize/prose/prose_claim.h"

namespace xxgk {

struct ProseHeading {
  Meanings topic;         ///< empty where none or several are named
  bool is_known = false;  ///< every word of it is
};

/// Nothing where the text, folded for patterns, is no heading: it is long, has a figure or several clauses, or is a
/// sentence without an enumerator.
std::optional<ProseHeading> read_prose_heading(std::u32string_view text, const ProseVocabulary& vocabulary);

}  // namespace xxgk
