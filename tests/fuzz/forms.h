// What harnesses need of the official forms, made ready once. Door: fuzz::forms.
#pragma once

#include "extract/extract.h"
#include "normalize/normalize.h"
#include "normalize/taxonomy/taxonomy_load.h"

namespace xxgk::fuzz {

struct Forms {
  Taxonomy taxonomy = load_embedded_taxonomy();
  Normalizer normalizer{taxonomy};
};

inline const Forms& forms() {
  static const Forms forms;
  return forms;
}

/// As the program reads, but for pictures.
inline ReadOptions reading() {
  ReadOptions options;
  options.telling_words = forms().taxonomy.lexicon.telling;
  options.furniture_words = forms().taxonomy.lexicon.page_furniture;
  options.index_names = forms().taxonomy.lexicon.page_index;
  options.pictures.ocr = Ocr::never;
  options.most_pages = 50;
  return options;
}

}  // namespace xxgk::fuzz
