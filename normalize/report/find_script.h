// Which script a source is written in.
#pragma once

#include "model/document.h"
#include "model/taxonomy.h"
#include "normalize/text/fold_text.h"

namespace xxgk {

/// Traditional where several of the lexicon's telling characters occur; a single one may be part of a name.
bool is_traditional(const Document& document, const Lexicon& lexicon);

/// The folder for a document in its script. Throws ModuleMissing where it needs what is not there.
Folder folder_for(const Document& document, const Taxonomy& taxonomy);

}  // namespace xxgk
