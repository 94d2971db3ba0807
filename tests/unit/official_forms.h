// The taxonomy that is built into the program, loaded once for all tests.
#pragma once

#include "model/taxonomy.h"
#include "normalize/taxonomy/taxonomy_load.h"
#include "normalize/text/fold_text.h"

namespace xxgk::official {

inline const Taxonomy& forms() {
  static const Taxonomy taxonomy = load_taxonomy(embedded_schema_files());
  return taxonomy;
}

/// The edition's place among all.
inline std::size_t index(std::string_view edition) {
  return static_cast<std::size_t>(find_form(forms(), edition) - forms().forms.data());
}

inline const Lexicon& lexicon() {
  return forms().lexicon;
}

inline const Folder& folder() {
  static const Folder folder(lexicon());
  return folder;
}

}  // namespace xxgk::official
