// Where among a source's lines a table was found.
#pragma once

#include <cstddef>

#include "model/document.h"

namespace xxgk::extraction {

/// A run of lines that is a table, from `begin` up to but not including `end`.
struct TableRegion {
  std::size_t begin = 0, end = 0;
  Table table;
};

}  // namespace xxgk::extraction
