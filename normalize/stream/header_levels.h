// Which cells of a header stand below which, where a stream of cells has lost the levels. Door: HeaderLevels.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "model/taxonomy.h"
#include "normalize/table/table_layout.h"
#include "normalize/text/fold_text.h"
#include "normalize/text/lines.h"

namespace xxgk {

class HeaderLevels {
 public:
  /// Knows the headers of all tables of all editions.
  HeaderLevels(const Taxonomy& taxonomy, const Folder& folder);

  /// The cell begins a new level: one of those of the level above it is a group that it stands below. `next` is the
  /// header's cell behind it, or nullptr.
  bool begins_level(const FoldedLabel& cell, const FoldedLabel* next, std::span<const LineCell> above) const;

  /// The same of a cell that the form does not know: `next` stands below a group above, but is not the first that does.
  bool unknown_begins_level(const FoldedLabel& next, std::span<const LineCell> above) const;

 private:
  using Columns = std::vector<ExpectedColumn>;

  static int place_below(const FoldedLabel& cell, const FoldedLabel& group, const Columns& columns);
  static std::pair<int, int> range_below(const FoldedLabel& group, const Columns& columns);

  std::vector<Columns> headers_;
};

}  // namespace xxgk
