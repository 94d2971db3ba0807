// Lines that a page prints at its head or foot on every page: the report's title, the body's name. They are no prose.
// Door: find_running_heads.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/text/lines.h"

namespace xxgk::extraction {

struct RunningHeads {
  std::vector<std::size_t> heads;   ///< indices of lines
  std::vector<std::size_t> titles;  ///< lines that are no running heads but say the same
};

/// A short line counts that stands first or second on a page, or last or last but one, on three pages
/// running or more; the page's number in it may differ, and only then is the first one a running head too: else it is a
/// title, or the only place that names what it names. Pages are told by form feeds and by printed page numbers.
RunningHeads find_running_heads(std::span<const Line> lines);

}  // namespace xxgk::extraction
