// Rules as short texts: `H20:10-110` is a horizontal one at 20 from 10 to 110.
#pragma once

#include <span>
#include <sstream>
#include <string>

#include "extract/page/page_content.h"

namespace xxgk::extraction {

inline std::string in_words(std::span<const Rule> rules) {
  std::ostringstream words;
  for (const Rule& rule : rules) {
    words << (words.tellp() > 0 ? " " : "") << (rule.horizontal ? 'H' : 'V') << rule.at << ':' << rule.from << '-'
          << rule.to;
  }
  return words.str();
}

}  // namespace xxgk::extraction
