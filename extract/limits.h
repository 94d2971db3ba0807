// What a library may cost that can neither be interrupted nor be told how much memory to use: it works in a child
// process where limits are set. Doors: are_limited, run_limited.
#pragma once

#include <functional>
#include <string>

#include "extract/extract.h"
#include "support/child.h"

namespace xxgk::extraction {

bool are_limited(const ReadOptions& options);

/// Runs the work in a child process that is ended when it exceeds its limits, those of time for the whole of it or from
/// one page to the next. Each part that it tells is a page, and handed on. Throws ExtractError, which says how many
/// pages are done.
std::string run_limited(const std::function<std::string(const TellPart&)>& work, const ReadOptions& options,
                        const TellPart& take_page = {}, TimeFor time = TimeFor::all);

}  // namespace xxgk::extraction
