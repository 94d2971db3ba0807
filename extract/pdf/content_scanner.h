// The operators of a PDF content stream, one after the other (ISO 32000-1, 7.8.2 and annex A). libqpdf can parse
// content streams too, but makes an object of every operand: that takes as long as all of Poppler's text extraction.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace xxgk::extraction {

/// An operator's name as a number, so that a page's thousands of them need not be compared as texts. No operator has
/// more than three letters: longer names are 0.
constexpr std::uint32_t operator_code(std::string_view name) {
  std::uint32_t code = 0;
  for (const char c : name) code = code << 8 | static_cast<unsigned char>(c);
  return name.size() <= 3 ? code : 0;
}

/// An operator with those of its operands that drawing needs. Views hold until the next call of next().
struct Operation {
  std::string_view name;
  std::uint32_t code = 0;  ///< of the name
  std::span<const double> numbers;
  std::string_view operand;  ///< the last operand that is a name, without its slash
  std::size_t shown = 0;     ///< bytes in its strings, also those within arrays
};

class ContentScanner {
 public:
  /// `content` must outlive the scanner. Damaged content ends early or skips what is no token; it never throws.
  explicit ContentScanner(std::string_view content) : content_(content) {}

  /// False at the end.
  bool next(Operation& operation);

 private:
  void skip_space();
  void skip_string();
  void skip_hex_string();
  void skip_inline_image();
  std::string_view regular_word();
  void take_number(std::string_view word);

  std::string_view content_;
  std::size_t at_ = 0;
  std::size_t shown_ = 0;
  std::vector<double> numbers_;
  std::string_view operand_;
};

}  // namespace xxgk::extraction
