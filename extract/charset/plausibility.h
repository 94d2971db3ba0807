// How much a text that was decoded on trial looks like Chinese. Door: plausibility_of.
#pragma once

#include <cstddef>

#include "extract/charset/decode_as.h"

namespace xxgk::extraction {

/// ASCII counts on neither side: all charsets have it in common.
struct Plausibility {
  std::size_t fitting = 0;  ///< frequent ideographs, and what stands between them
  std::size_t odd = 0;      ///< rare ideographs, other scripts, control characters, damage
  double share() const;     ///< of what fits, 1 where there is neither
};

Plausibility plausibility_of(const DecodedText& text);

}  // namespace xxgk::extraction
