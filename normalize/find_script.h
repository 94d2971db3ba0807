// Which script a source is written in.
#pragma once

#include "model/document.h"
#include "model/taxonomy.h"
#include "normalize/fold_text.h"

namespace xxgk {

/// Traditional where several of the lexicon's telling characters occur; a single one may be part of a name.
Script script_of(const Document& document, const Lexicon& lexicon);

}  // namespace xxgk
