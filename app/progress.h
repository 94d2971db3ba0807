// How far a slow source has been read, on the last line of a terminal. Door: PageProgress.
#pragma once

#include <functional>

#include "model/wording.h"

namespace xxgk {

/// Shown where standard error is a terminal, gone when the last page is done or the object goes.
class PageProgress {
 public:
  explicit PageProgress(Language language);
  PageProgress(const PageProgress&) = delete;
  PageProgress& operator=(const PageProgress&) = delete;
  ~PageProgress();

  /// What is called with the pages done and all there are; it must not outlive this. Empty where nobody looks.
  std::function<void(int, int)> teller();
  void clear();

 private:
  void show(int done, int all);

  Language language_;
  bool is_terminal_;
  bool is_shown_ = false;
};

}  // namespace xxgk
