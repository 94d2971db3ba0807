// Values that stand below the header of their column. Door: BelowHeaders.
#pragma once

#include <optional>
#include <vector>

#include "normalize/placed/placed_block.h"

namespace xxgk {

/// On a page, where headers stand above their values. In a text either may have been pushed aside.
class BelowHeaders {
 public:
  /// `header_end`: the block's lines above are those of the header.
  BelowHeaders(const PlacedBlock& block, std::size_t header_end);

  /// The value stands below its own column's header, and far from the others'.
  bool holds(const LineCell& value) const;

 private:
  struct Head {
    double middle = 0;
    int page = 0;
  };

  int first_column_ = 0;
  std::vector<std::optional<Head>> heads_;  ///< of each column its header's lowest line
};

}  // namespace xxgk
