// Numbers that lists put before their paragraphs, counted along the document. Doors: read_numbering, ListCounter.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "extract/word/styles.h"

namespace xxgk::extraction {

constexpr std::size_t list_levels = 9;

struct ListLevel {
  std::string format = "decimal";
  std::string text;   ///< `（%2）`: each %n is the number of level n, from 1
  std::string style;  ///< id of the style whose paragraphs are of this level; empty where none
  int start = 0;
  std::optional<int> restarts_after;  ///< number of the level, from 1, after which it starts anew; 0: never
  bool legal = false;                 ///< all its numbers in decimal digits
  bool spaced = true;                 ///< a tab or space follows
};

/// A pattern of numbers; lists of the same pattern go on counting where the other stopped.
struct ListPattern {
  std::array<ListLevel, list_levels> levels;
  std::string linked_style;  ///< id of the style that names the list whose pattern this is; empty: itself
};

struct List {
  int pattern = 0;
  std::array<std::optional<ListLevel>, list_levels> levels;  ///< in place of the pattern's
  std::array<std::optional<int>, list_levels> starts;        ///< it begins to count anew, with these
};

struct Numbering {
  std::map<int, ListPattern> patterns;
  std::map<int, List> lists;
};

/// `bytes` is the part `numbering`. Throws xml::ParseError.
Numbering read_numbering(std::string_view bytes);

class ListCounter {
 public:
  ListCounter(Numbering numbering, const WordStyles& styles);
  /// The number before the next paragraph of that place and style, its space included; empty where there is none.
  std::string next(const ListPlace& place, std::string_view style);

 private:
  using Counts = std::array<std::optional<int>, list_levels>;

  const ListLevel& level_of(const List& list, std::size_t level) const;
  std::size_t level_for(const List& list, const ListPlace& place, std::string_view style) const;
  void count(int id, const List& list, std::size_t level);
  std::string printed(const List& list, std::size_t level) const;

  Numbering numbering_;
  std::map<int, Counts> counts_;                 ///< by pattern
  std::set<std::pair<int, std::size_t>> begun_;  ///< lists and levels whose own start was taken
};

}  // namespace xxgk::extraction
