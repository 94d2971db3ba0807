#include "app/output.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "app/detail_words.h"
#include "app/messages.h"

namespace xxgk {
namespace {

constexpr std::size_t longest_line = 1000;

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// A control character of C0, DEL, or of C1 in UTF-8 (C2 80 to C2 9F): a terminal would obey it.
std::size_t control_length(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x20 || first == 0x7F) return 1;
  if (first != 0xC2 || text.size() < 2) return 0;
  const auto second = static_cast<unsigned char>(text[1]);
  return second >= 0x80 && second < 0xA0 ? 2 : 0;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  while (!text.empty() && line.size() < longest_line) {
    const std::size_t control = control_length(text);
    const std::size_t length = control > 0 ? control : 1;
    for (const char c : text.substr(0, length)) {
      if (control > 0) {
        line += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
      } else {
        line += c;
      }
    }
    text.remove_prefix(length);
  }
  if (text.empty()) return line;
  if (is_continuation(text.front())) {  // cut before the character that would be split
    while (!line.empty() && is_continuation(line.back())) line.pop_back();
    if (!line.empty()) line.pop_back();
  }
  return line + "...";
}

void tell(std::string_view text) {
  const std::string line = one_line(text) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void complain(std::string_view text) {
  tell("xxgk: " + std::string(text));
}

bool print(std::string_view text, Language language) {
  errno = 0;
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return true;
  const int reason = errno;
  // A reader that has gone away (`| head`) has seen enough.
  if (reason != EPIPE)
    complain(message(Message::output_closed, language, {{"reason", detail_words(std::strerror(reason), language)}}));
  return false;
}

}  // namespace xxgk
