// What other rooms say in English of a fault's particulars, in the reader's language. Door: detail_words.
#pragma once

#include <string>
#include <string_view>

#include "app/language.h"

namespace xxgk {

/// The particulars in `language`; names, numbers and what is not known here stay as they are.
std::string detail_words(std::string_view detail, Language language);

}  // namespace xxgk
