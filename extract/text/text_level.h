// Raised and lowered text: marks of notes beside what is printed. Doors: LevelledText for a text in the making,
// as_mark.
#pragma once

#include <string>
#include <string_view>

namespace xxgk::extraction {

/// Where text stands against the line: raised as marks of notes are, or lowered.
enum class TextLevel { normal, raised, lowered };

/// Takes texts one after the other. Raised and lowered numbers are marks at what stands beside them: their digits
/// become the characters made for it, `3200¹`, and never join a number; `3200[1]` stays as it is. A text that is raised
/// as a whole is no mark.
class LevelledText {
 public:
  void add(std::string_view text, TextLevel level = TextLevel::normal);
  /// One character, and the same in UTF-8.
  void add(char32_t c, std::string_view bytes, TextLevel level);
  bool is_empty() const { return text_.empty(); }
  std::string take();

 private:
  std::string text_;
  std::string unmarked_;    ///< the text without marks, while all of it is raised or lowered
  bool bracketed_ = false;  ///< inside a mark that brackets of its own tell from a number
};

/// `text` with its digits and round brackets as characters that are raised or lowered themselves.
std::string as_mark(std::string_view text, TextLevel level);

}  // namespace xxgk::extraction
