// The commands; each stands in a file of its own name.
#pragma once

#include "app/exit_codes.h"
#include "app/options.h"

namespace xxgk {

/// Does what was asked. Never throws: what goes wrong is said in one line and told by the exit code.
ExitCode carry_out(const Request& request) noexcept;

ExitCode run(const ConvertOptions& options, const GlobalOptions& global);
ExitCode run(const BatchOptions& options, const GlobalOptions& global);
ExitCode run(const MergeOptions& options, const GlobalOptions& global);
ExitCode run(const ValidateOptions& options, const GlobalOptions& global);
ExitCode run(const SchemaOptions& options, const GlobalOptions& global);
ExitCode run(const SchematronOptions& options, const GlobalOptions& global);
ExitCode run(const DumpOptions& options, const GlobalOptions& global);
ExitCode run(const FormsOptions& options, const GlobalOptions& global);
ExitCode run(const ExportOptions& options, const GlobalOptions& global);
ExitCode run(const DiffOptions& options, const GlobalOptions& global);
ExitCode run(const CompareOptions& options, const GlobalOptions& global);

}  // namespace xxgk
