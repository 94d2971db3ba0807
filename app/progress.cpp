// See progress.h.
#include "app/progress.h"

#include <unistd.h>

#include <cstdio>
#include <string>

#include "app/messages.h"

namespace xxgk {
namespace {

constexpr const char* to_empty_line = "\r\x1b[K";

}  // namespace

PageProgress::PageProgress(Language language) : language_(language), is_terminal_(::isatty(STDERR_FILENO) == 1) {}

PageProgress::~PageProgress() {
  clear();
}

std::function<void(int, int)> PageProgress::teller() {
  if (!is_terminal_) return {};
  return [this](int done, int all) { show(done, all); };
}

void PageProgress::show(int done, int all) {
  const std::string line =
      message(Message::progress_pages, language_, {{"done", std::to_string(done)}, {"count", std::to_string(all)}});
  std::fputs((to_empty_line + line).c_str(), stderr);
  std::fflush(stderr);
  is_shown_ = true;
  if (done == all) clear();
}

void PageProgress::clear() {
  if (!is_shown_) return;
  std::fputs(to_empty_line, stderr);
  std::fflush(stderr);
  is_shown_ = false;
}

}  // namespace xxgk
