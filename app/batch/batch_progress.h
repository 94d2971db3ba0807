// How far a batch is, for people who look on. Door: BatchProgress.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "app/batch/ending.h"
#include "model/wording.h"

namespace xxgk::batch {

/// A bar on the last line of a terminal; elsewhere a line every few seconds.
class BatchProgress {
 public:
  /// `done_before` of `all` documents need nothing any more.
  BatchProgress(std::size_t all, std::size_t done_before, bool quiet, Language language);
  ~BatchProgress();
  BatchProgress(const BatchProgress&) = delete;
  BatchProgress& operator=(const BatchProgress&) = delete;

  void count(Ending ending);
  /// Shows what has come since, where it is time.
  void show();
  /// The bar goes; what follows may be said.
  void clear();

  std::size_t done_now() const { return now_; }
  double seconds() const;

 private:
  using Clock = std::chrono::steady_clock;

  std::string words() const;
  void show_bar(const std::string& words);

  std::size_t all_, before_, now_ = 0, failures_ = 0;
  bool is_quiet_, is_terminal_, is_shown_ = false;
  Language language_;
  Clock::time_point begun_, shown_;
};

}  // namespace xxgk::batch
