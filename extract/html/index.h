// What a page says of its article beside it: an index number, who published it and when. Door: index_in.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace xxgk::extraction {

/// The words by which it is known.
struct IndexWords {
  std::span<const std::string> names;   ///< of what is said
  std::span<const std::string> behind;  ///< what may stand behind a value and belongs to it no longer
};

/// The entries of a line such as `NAME: value NAME: value`; empty where it does not begin with a name.
std::vector<Meta> index_in(std::string_view line, const IndexWords& words);

/// The entries of a table whose cells hold names and values in turn, or both in one cell. Empty where there are fewer
/// than two: other tables hold such a name as well.
std::vector<Meta> index_in(const Table& table, const IndexWords& words);

/// The name that a text consists of, but for a colon and spaces; empty where it is none.
std::string index_name(std::string_view text, const IndexWords& words);

}  // namespace xxgk::extraction
