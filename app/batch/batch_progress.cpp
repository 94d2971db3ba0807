// See batch_progress.h.
#include "app/batch/batch_progress.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "app/messages.h"
#include "app/output.h"

namespace xxgk::batch {
namespace {

constexpr const char* to_empty_line = "\r\x1b[K";
constexpr auto between_bars = std::chrono::milliseconds(200);
constexpr auto between_lines = std::chrono::seconds(5);

int terminal_width() {
  constexpr int usual = 80;
  winsize size{};
  return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usual;
}

/// `1:02:03`, `2:03`.
std::string clock_words(double seconds) {
  const auto all = static_cast<long long>(seconds + 0.5);
  const long long hours = all / 3600, minutes = all / 60 % 60, rest = all % 60;
  return hours > 0 ? fmt::format("{}:{:02}:{:02}", hours, minutes, rest) : fmt::format("{}:{:02}", minutes, rest);
}

std::string rate_words(double rate) {
  return rate < 10 ? fmt::format("{:.1f}", rate) : fmt::format("{:.0f}", rate);
}

}  // namespace

BatchProgress::BatchProgress(std::size_t all, std::size_t done_before, bool quiet, Language language)
    : all_(all),
      before_(done_before),
      is_quiet_(quiet),
      is_terminal_(::isatty(STDERR_FILENO) == 1),
      language_(language),
      begun_(Clock::now()),
      shown_(begun_) {}

BatchProgress::~BatchProgress() {
  clear();
}

double BatchProgress::seconds() const {
  return std::chrono::duration<double>(Clock::now() - begun_).count();
}

void BatchProgress::count(Ending ending) {
  ++now_;
  if (!is_converted(ending)) ++failures_;
}

std::string BatchProgress::words() const {
  const std::size_t done = before_ + now_;
  const double rate = static_cast<double>(now_) / std::max(seconds(), 0.001);
  const std::string left = now_ == 0 ? "-:--" : clock_words(static_cast<double>(all_ - done) / rate);
  return message(Message::batch_progress, language_,
                 {{"done", std::to_string(done)},
                  {"count", std::to_string(all_)},
                  {"rate", rate_words(rate)},
                  {"left", left},
                  {"failures", std::to_string(failures_)}});
}

void BatchProgress::show() {
  if (is_quiet_) return;
  const auto now = Clock::now();
  if (now - shown_ < (is_terminal_ ? Clock::duration(between_bars) : Clock::duration(between_lines))) return;
  shown_ = now;
  if (is_terminal_) {
    show_bar(words());
  } else {
    tell(words());
  }
}

/// Chinese characters take two places each: three bytes of a text count as at most two.
void BatchProgress::show_bar(const std::string& words) {
  constexpr int longest = 40, shortest = 10, frame = 4;
  const int room = terminal_width() - static_cast<int>(words.size()) - frame;
  std::string bar;
  if (room >= shortest) {
    const int length = std::min(room, longest);
    const auto full = all_ == 0 ? length : static_cast<int>(static_cast<std::size_t>(length) * (before_ + now_) / all_);
    bar = "[" + std::string(full, '#') + std::string(length - full, '.') + "] ";
  }
  std::fputs((to_empty_line + bar + words).c_str(), stderr);
  std::fflush(stderr);
  is_shown_ = true;
}

void BatchProgress::clear() {
  if (!is_shown_) return;
  std::fputs(to_empty_line, stderr);
  std::fflush(stderr);
  is_shown_ = false;
}

}  // namespace xxgk::batch
