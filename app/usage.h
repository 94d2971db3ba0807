// Whether what the command line asks for makes sense; what does not is answered in one line.
#pragma once

#include "app/messages.h"
#include "app/options.h"

namespace xxgk {

Answer wrong_usage(Message id, Language language, Filling filling);

/// The options themselves, or what is wrong with them.
Command tested(const ConvertOptions& options, Language language);
Command tested(const BatchOptions& options, Language language);
Command tested(const MergeOptions& options, Language language);
Command tested(const ValidateOptions& options, Language language);
Command tested(const DumpOptions& options, Language language);
Command tested(const ExportOptions& options, Language language);
Command tested(const DiffOptions& options, Language language);
Command tested(const CompareOptions& options, Language language);
Command tested(FormsOptions options, bool rules, bool equivalences, Language language);

/// An absolute address: a scheme, a colon, and no character that must be escaped in it; letters beyond ASCII may stand.
bool is_web_address(std::string_view text);

}  // namespace xxgk
