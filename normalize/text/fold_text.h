// Text folded to what matters for comparing it: labels are never printed exactly as the form has them.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/taxonomy.h"

namespace xxgk {

/// A label taken apart: its words without white space and punctuation, and the enumerator before them (`1.`, `（三）`).
struct FoldedLabel {
  std::u32string words;
  std::u32string enumerator;  ///< the numerals only; empty where there is none
  std::uint64_t characters =
      0;                      ///< which characters the words have, hashed to bits: tells quickly what cannot be alike
  bool has_numerals = false;  ///< among the words

  FoldedLabel() = default;
  FoldedLabel(std::u32string label_words, std::u32string label_enumerator);
  bool empty() const { return words.empty() && enumerator.empty(); }
  bool operator==(const FoldedLabel&) const = default;
};

class Simplifier;

/// Folds by NFKC (full-width forms, Kangxi radicals, compatibility ideographs) and the lexicon's characters; for
/// sources in traditional characters with a simplifier.
class Folder {
 public:
  explicit Folder(const Lexicon& lexicon);
  Folder(const Lexicon& lexicon, std::unique_ptr<Simplifier> simplifier);
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  /// All characters folded, white space and invisible characters gone.
  std::u32string compact(std::string_view text) const;

  /// As printed without white space, but for ideographs in disguise (radicals, compatibility forms), which become plain
  /// ones. One character for each, so that places found in `narrowed` text hold here too.
  std::u32string shown(std::string_view text) const;

  /// The same with full-width forms of ASCII narrowed and simplified characters, for patterns to be found in.
  std::u32string for_patterns(std::u32string shown) const;

  /// The words and enumerator of a label; years and units that labels may carry are dropped. The form's labels come
  /// again in every report, so that the last thousands are remembered: not to be called by two threads at once.
  FoldedLabel label(std::string_view text) const;

 private:
  struct Patterns;
  FoldedLabel folded_label(std::string_view text) const;
  char32_t mapped(char32_t character) const;
  std::u32string simplified(std::u32string text) const;
  std::u32string without_drops(std::u32string text) const;

  std::map<char32_t, char32_t> folds_;
  std::unique_ptr<Patterns> patterns_;
  std::unique_ptr<Simplifier> simplifier_;  ///< nullptr for sources in simplified characters
  mutable std::unordered_map<std::string, FoldedLabel> known_;
};

/// As printed, but without any white space.
std::string without_spaces(std::string_view text);

/// Outer white space gone.
std::string_view trimmed(std::string_view text);

/// Full-width forms of ASCII become ASCII, character by character.
std::u32string narrowed(std::u32string text);

/// UTF-8 to code points and back; ill-formed bytes become U+FFFD.
std::u32string to_code_points(std::string_view utf8);
std::string to_utf8(std::u32string_view text);

/// White space in Unicode's sense, or a character without any width.
bool is_blank_character(char32_t character);

/// It is not seen and parts nothing: soft hyphens, joiners, marks of direction and of byte order.
bool has_no_width(char32_t character);

/// A digit or a Chinese numeral: 0-9, 一 to 十, 〇, 零 (by Unicode's numeric value).
bool is_numeral(char32_t character);

}  // namespace xxgk
