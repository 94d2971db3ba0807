// See text_list.h.
#include "support/text_list.h"

#include <charconv>
#include <stdexcept>

namespace xxgk {
namespace {

std::uint64_t number_of(std::string_view digits) {
  std::uint64_t number = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (fault != std::errc() || end != digits.data() + digits.size()) throw std::runtime_error("no number");
  return number;
}

}  // namespace

void put_text(std::string& bytes, std::string_view text) {
  bytes += std::to_string(text.size());
  bytes += ':';
  bytes += text;
}

void put_number(std::string& bytes, std::uint64_t number) {
  put_text(bytes, std::to_string(number));
}

std::string TextList::next() {
  const std::size_t colon = rest_.find(':');
  const std::uint64_t size = number_of(rest_.substr(0, colon));
  if (colon == std::string_view::npos || size > rest_.size() - colon - 1) throw std::runtime_error("cut short");
  std::string text(rest_.substr(colon + 1, size));
  rest_.remove_prefix(colon + 1 + size);
  return text;
}

std::uint64_t TextList::next_number() {
  return number_of(next());
}

}  // namespace xxgk
