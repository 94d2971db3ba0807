// What the module that knows Poppler may cost, and what its faults mean to the user: Poppler can neither be interrupted
// nor be told how much memory to use, so it works in a child process where limits are set. Doors: are_limited,
// run_limited, refuse.
#pragma once

#include <functional>
#include <string>

#include "extract/extract.h"
#include "extract/pdf/read_pages.h"
#include "support/child.h"

namespace xxgk::extraction {

bool are_limited(const ReadOptions& options);

/// Runs the work in a child process that is ended when it exceeds its limits. Each part that it tells is a page, and
/// handed on. Throws ExtractError, which says how many pages are done.
std::string run_limited(const std::function<std::string(const TellPart&)>& work, const ReadOptions& options,
                        const TellPart& take_page = {});

/// Throws the ExtractError that the fault means. `pages`: how many the file has, where that is the fault.
[[noreturn]] void refuse(PdfFault fault, int pages);

}  // namespace xxgk::extraction
