// See converted.h. A list of texts, each behind its length and a colon; numbers are texts too.
#include "app/converted.h"

#include <charconv>
#include <stdexcept>

namespace xxgk {
namespace {

void put(std::string& bytes, std::string_view text) {
  bytes += std::to_string(text.size());
  bytes += ':';
  bytes += text;
}

void put(std::string& bytes, std::size_t number) {
  put(bytes, std::to_string(number));
}

std::size_t number_of(std::string_view digits) {
  std::size_t number = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (fault != std::errc() || end != digits.data() + digits.size()) throw std::runtime_error("no number");
  return number;
}

class Texts {
 public:
  explicit Texts(std::string_view bytes) : rest_(bytes) {}

  std::string next() {
    const std::size_t colon = rest_.find(':');
    const std::size_t size = number_of(rest_.substr(0, colon));
    if (colon == std::string_view::npos || size > rest_.size() - colon - 1) throw std::runtime_error("cut short");
    const std::string text(rest_.substr(colon + 1, size));
    rest_.remove_prefix(colon + 1 + size);
    return text;
  }
  std::size_t next_number() { return number_of(next()); }

 private:
  std::string_view rest_;
};

}  // namespace

std::string encoded(const Converted& converted) {
  std::string bytes;
  put(bytes, converted.sha256);
  put(bytes, converted.reports.size());
  for (const ConvertedReport& report : converted.reports) {
    put(bytes, report.xml);
    put(bytes, std::size_t{report.in_doubt});
    put(bytes, report.summary.size());
    for (const std::string& line : report.summary) put(bytes, line);
  }
  return bytes;
}

Converted decoded_conversion(std::string_view bytes) {
  Texts texts(bytes);
  Converted converted;
  converted.sha256 = texts.next();
  for (std::size_t left = texts.next_number(); left > 0; --left) {
    ConvertedReport& report = converted.reports.emplace_back();
    report.xml = texts.next();
    report.in_doubt = texts.next_number() != 0;
    for (std::size_t lines = texts.next_number(); lines > 0; --lines) report.summary.push_back(texts.next());
  }
  return converted;
}

}  // namespace xxgk
