// The words by which sentences are read, found quickly at any place of a text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/taxonomy.h"

namespace xxgk {

struct ProseWord {
  WordKind kind = WordKind::filler;
  const ProseWords* list = nullptr;  ///< nullptr for words that are no data: the reporting body's own names
  std::size_t length = 0;
};

class ProseVocabulary {
 public:
  /// `agency` as the title names it, folded for patterns; endings of its name are names of it too.
  ProseVocabulary(const Prose& prose, const Lexicon& lexicon, std::u32string_view agency);

  /// The longest word that begins at `place`, whatever stands beside numbers aside; nothing where there is none.
  std::optional<ProseWord> longest(std::u32string_view text, std::size_t place) const;
  /// Length of the longest word of a kind that stands beside numbers or begins clauses, 0 where there is none.
  std::size_t length_of(WordKind kind, std::u32string_view text, std::size_t place) const;
  /// Tells quickly where no figure can begin.
  bool may_begin_figure(std::u32string_view text, std::size_t place) const;
  /// The longest unit of count at `place`; its length, 0 where there is none.
  std::size_t count_unit_at(std::u32string_view text, std::size_t place) const;
  /// The longest unit of money at `place` and its length; nullptr where there is none.
  const MoneyUnit* money_unit_at(std::u32string_view text, std::size_t place, std::size_t& length) const;
  /// Value of a numeral, -1 for other characters: 0 to 10, 100, 1000, 10000, 100000000.
  std::int64_t numeral_at(std::u32string_view text, std::size_t place) const;

  const Prose& prose() const { return prose_; }
  /// What is said of the whole 区, 县, … is said of the reporting body.
  bool governs(std::u32string_view place) const;
  bool is_government() const { return is_government_; }

 private:
  struct Entry {
    std::u32string text;
    ProseWord word;
  };
  void add(std::u32string text, WordKind kind, const ProseWords* list);
  void add_name(std::u32string_view name);
  void add_names(std::u32string_view agency);
  void add_endings(std::u32string_view agency);
  void add_level(std::u32string_view agency);
  void sort_words();
  const Entry* listed_at(std::u32string_view text, std::size_t place) const;
  std::size_t length_of_short_name(std::u32string_view text, std::size_t place) const;
  void add_government(std::u32string_view agency);

  const Prose& prose_;
  std::unordered_map<char32_t, std::vector<Entry>> words_;  ///< by first character, longest first
  std::unordered_map<char32_t, std::vector<Entry>> beside_numbers_;
  std::vector<std::u32string> count_units_;
  std::vector<std::pair<std::u32string, const MoneyUnit*>> money_units_;
  std::u32string place_;               ///< that the reporting body governs
  std::u32string level_, from_level_;  ///< of the reporting body's government: 市, and its name from there on
  std::u32string bureau_ends_;         ///< characters that end short names of bodies
  bool is_known_ = false, is_government_ = false;
};

/// All characters of the shorter name stand in the longer one in their order: abbreviations leave out, they do not add.
bool abbreviates(std::u32string_view shorter, std::u32string_view longer);

}  // namespace xxgk
