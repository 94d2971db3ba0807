// The work of a batch's worker: documents in, reports into its folder, an ending for each. Door: work.
#pragma once

#include <string>

#include "app/converter.h"
#include "app/options.h"
#include "support/channel.h"

namespace xxgk::batch {

struct WorkerSettings {
  const Converter& converter;
  bool all_checks = false;
  std::size_t max_bytes = 0;
  std::string folder;  ///< where it writes to
  bool may_start_programs = false;
  std::string protection;  ///< told at the beginning
};

/// Until the supervisor closes the channel. The exit code of the process.
int work(Channel& channel, const WorkerSettings& settings);

}  // namespace xxgk::batch
