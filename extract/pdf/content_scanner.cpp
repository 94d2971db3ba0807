// Scanning content streams; see content_scanner.h.
#include "extract/pdf/content_scanner.h"

#include <array>
#include <charconv>

namespace xxgk::extraction {
namespace {

/// Looked up for every byte of a page.
using ByteSet = std::array<bool, 256>;

constexpr ByteSet bytes_in(std::string_view list, ByteSet set = {}) {
  for (const char c : list) set[static_cast<unsigned char>(c)] = true;
  return set;
}

constexpr ByteSet white_space = bytes_in({"\0\t\n\f\r ", 6});
constexpr ByteSet no_regular = bytes_in("()<>[]{}/%", white_space);
constexpr std::size_t most_numbers = 64;  // no drawing operator has as many

bool is_white_space(char c) {
  return white_space[static_cast<unsigned char>(c)];
}
bool is_regular(char c) {
  return !no_regular[static_cast<unsigned char>(c)];
}
bool begins_number(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
}

}  // namespace

void ContentScanner::skip_space() {
  while (at_ < content_.size()) {
    if (content_[at_] == '%') {
      while (at_ < content_.size() && content_[at_] != '\n' && content_[at_] != '\r') ++at_;
    } else if (is_white_space(content_[at_])) {
      ++at_;
    } else {
      return;
    }
  }
}

void ContentScanner::skip_string() {
  int depth = 0;
  for (; at_ < content_.size(); ++at_) {
    const char c = content_[at_];
    if (c == '\\') {
      ++at_;
    } else if (c == '(') {
      if (++depth == 1) continue;
    } else if (c == ')' && --depth == 0) {
      ++at_;
      return;
    }
    ++shown_;
  }
  at_ = content_.size();
}

void ContentScanner::skip_hex_string() {
  const std::size_t end = content_.find('>', at_);
  shown_ += end == std::string_view::npos ? 0 : (end - at_) / 2;
  at_ = end == std::string_view::npos ? content_.size() : end + 1;
}

/// The data of an inline image may hold anything; EI ends it where it stands between white space.
void ContentScanner::skip_inline_image() {
  for (std::size_t end = content_.find("EI", at_); end != std::string_view::npos; end = content_.find("EI", end + 1)) {
    const bool after = end + 2 >= content_.size() || is_white_space(content_[end + 2]);
    if (!after || end == 0 || !is_white_space(content_[end - 1])) continue;
    at_ = end + 2;
    return;
  }
  at_ = content_.size();
}

std::string_view ContentScanner::regular_word() {
  const std::size_t begin = at_;
  while (at_ < content_.size() && is_regular(content_[at_])) ++at_;
  return content_.substr(begin, at_ - begin);
}

void ContentScanner::take_number(std::string_view word) {
  if (word.starts_with('+')) word.remove_prefix(1);
  double number = 0;
  std::from_chars(word.data(), word.data() + word.size(), number);
  if (numbers_.size() < most_numbers) numbers_.push_back(number);
}

bool ContentScanner::next(Operation& operation) {
  numbers_.clear();
  operand_ = {};
  shown_ = 0;
  for (skip_space(); at_ < content_.size(); skip_space()) {
    const char c = content_[at_];
    if (c == '(') {
      skip_string();
    } else if (c == '<' && !content_.substr(at_).starts_with("<<")) {
      skip_hex_string();
    } else if (c == '/') {
      ++at_;
      operand_ = regular_word();
    } else if (!is_regular(c)) {
      at_ += c == '<' ? 2 : 1;  // brackets of arrays and dictionaries: what is in them are operands like others
    } else if (begins_number(c)) {
      take_number(regular_word());
    } else {
      const std::string_view name = regular_word();
      if (name == "ID") skip_inline_image();
      operation = {name, operator_code(name), numbers_, operand_, shown_};
      return true;
    }
  }
  return false;
}

}  // namespace xxgk::extraction
