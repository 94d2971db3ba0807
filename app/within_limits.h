// What a conversion may cost: time and memory, for every kind of source. Door: within_limits.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/options.h"

namespace xxgk {

/// The source's bytes and what they may cost.
struct LimitedSource {
  const std::string& name;  ///< as the user gave it
  std::string_view bytes;
  const SourceOptions& options;
  Language language;
};

/// Whether the work on the source is to be done in a child process that is ended when it exceeds its limits: where the
/// source is large, or limits were asked for. Small sources of trusted kinds need none, and PDF files, read in a child
/// anyhow, no second one.
bool need_child(const LimitedSource& source);

/// What `work` makes of the source, in a child process where one is needed. Throws ExtractError for what exceeds its
/// limits, Refusal for what the child's work throws.
std::string within_limits(const std::function<std::string()>& work, const LimitedSource& source);

}  // namespace xxgk
