// What a person is told of a converted report.
#pragma once

#include <string>
#include <vector>

#include "model/report.h"
#include "model/taxonomy.h"
#include "model/wording.h"

namespace xxgk {

/// How many facts of the form's tables have each status, and how many findings each outcome.
struct Tally {
  int values = 0;  ///< facts that hold a value, suspect ones included
  int blank = 0;   ///< not applicable included
  int missing = 0, suspect = 0, illegible = 0;
  int holds = 0, holds_with_blanks = 0, fails = 0, undecidable = 0;
};

Tally tally(const Report& report);

/// True where the reading, not the report itself, is open to doubt: the exit code says so.
bool is_in_doubt(const Report& report);

/// Line by line: what was read, each failed check, each doubt (the first of many). `path` empty: standard output.
std::vector<std::string> summary(const std::string& source, const std::string& path, const Report& report,
                                 const Taxonomy& taxonomy, Language language);

}  // namespace xxgk
