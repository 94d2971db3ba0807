#include "app/within_limits.h"

#include <new>

#include "app/error_words.h"
#include "extract/extract.h"
#include "support/child.h"
#include "support/xml_memory.h"

namespace xxgk {
namespace {

/// Reading takes time in proportion to a source's length: so much of it takes less than a child costs a user in
/// trouble.
constexpr std::size_t harmless_bytes = std::size_t{1} << 20;

constexpr char made = '+', refused = '-';

/// Exceptions do not leave a child: what they say does. Want of memory is told by the child's end.
std::string made_or_refused(const std::function<std::string()>& work, const LimitedSource& source) {
  xml::exit_when_memory_lacks();
  try {
    return made + work();
  } catch (const std::exception& error) {
    if (exit_code_of(error) == ExitCode::try_again) throw std::bad_alloc();
    return refused + in_words(error, source.name, source.language);
  }
}

}  // namespace

bool need_child(const LimitedSource& source) {
  const SourceOptions& options = source.options;
  const bool limited = options.timeout > 0 || options.max_memory > 0;
  return limited && (options.limits_given || source.bytes.size() > harmless_bytes) && !limits_itself(source.bytes);
}

std::string within_limits(const std::function<std::string()>& work, const LimitedSource& source) {
  if (!need_child(source)) return work();
  std::string result;
  try {
    result = run_in_child([&](const TellPart&) { return made_or_refused(work, source); },
                          {source.options.timeout, source.options.max_memory});
  } catch (const ChildError& error) {
    if (error.fault() == ChildFault::timeout) throw ExtractError(ExtractFault::timeout, "");
    if (error.fault() == ChildFault::memory) throw ExtractError(ExtractFault::memory, "");
    throw;
  }
  const bool is_made = result.front() == made;
  result.erase(0, 1);
  if (!is_made) throw Refusal(result);
  return result;
}

}  // namespace xxgk
