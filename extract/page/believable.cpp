// See believable.h.
#include "extract/page/believable.h"

#include <string>

#include "extract/charset/plausibility.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {

bool is_believable(const PageContent& page) {
  constexpr std::size_t enough = 12;   // characters to judge by
  constexpr double least_share = 0.7;  // a page of names and places has above 0.95, one of a wrong table below 0.6
  DecodedText text;
  for (const Word& word : page.words) text.utf8 += word.text;
  const Plausibility judged = plausibility_of(text);
  return judged.fitting + judged.odd < enough || judged.share() >= least_share;
}

}  // namespace xxgk::extraction
