// See limits.h.
#include "extract/limits.h"

namespace xxgk::extraction {
namespace {

ExtractFault fault_of(const ChildError& error) {
  switch (error.fault()) {
    case ChildFault::timeout:
      return ExtractFault::timeout;
    case ChildFault::memory:
      return ExtractFault::memory;
    default:
      return ExtractFault::damaged;
  }
}

}  // namespace

bool are_limited(const ReadOptions& options) {
  return options.seconds > 0 || options.memory > 0;
}

std::string run_limited(const std::function<std::string(const TellPart&)>& work, const ReadOptions& options,
                        const TellPart& take_page, TimeFor time) {
  int pages = 0;
  const auto count = [&](std::string_view page) {
    ++pages;
    if (take_page) take_page(page);
  };
  try {
    return run_in_child(work, {options.seconds, options.memory, time}, {options.meanwhile, count});
  } catch (const ChildError& error) {
    throw ExtractError(fault_of(error), std::to_string(pages));
  }
}

}  // namespace xxgk::extraction
