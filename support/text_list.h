// Texts one behind the other as bytes, for those who know in which order they were put. Doors: put_text, TextList.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace xxgk {

/// Adds a text behind its length and a colon; numbers are texts too.
void put_text(std::string& bytes, std::string_view text);
void put_number(std::string& bytes, std::uint64_t number);

/// Takes texts back out. Whoever takes what was not put gets a std::runtime_error.
class TextList {
 public:
  /// The bytes must outlive it.
  explicit TextList(std::string_view bytes) : rest_(bytes) {}

  std::string next();
  std::uint64_t next_number();

 private:
  std::string_view rest_;
};

}  // namespace xxgk
