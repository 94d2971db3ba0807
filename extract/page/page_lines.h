// The lines of prose on pages, without what is printed on every page. Doors: take_lines, drop_running_heads.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// How large the type of a line is, in points; 0 where nothing of the line tells. A font of the same size may be
/// higher, a line that is spread to the margin is wider: it takes both to say that type is larger.
struct TypeSize {
  double width = 0;   ///< of an ideograph and what parts it from the next
  double height = 0;  ///< of words that begin with an ideograph: a word is as high as the font of its first character
  double first = 0;   ///< width of what may not be parted at the line's beginning: a number or a Latin word
};

struct ProseLine {
  std::string text;
  int page = 1;
  Box box;
  std::vector<Word> words = {};                     ///< from left to right; none where they are forgotten
  std::optional<TypeSize> type = std::nullopt;      ///< what is known of forgotten words
  std::optional<double> confidence = std::nullopt;  ///< of its least sure word, where words were read from a picture
};

/// The prose of one page.
struct PageLines {
  double height = 0;             ///< of the page, in points
  std::vector<ProseLine> lines;  ///< from top to bottom
  double width = 0;              ///< of the page
  std::size_t body = 0;          ///< the same on pages that show the same between head and foot, 0 where nothing stands
  bool forgotten = false;        ///< its lines have no words any more: they are prose and belong to no table
  std::vector<Rule> rules = {};  ///< those that run across, each whole
};

/// Tells pages from each other by the words between head and foot: a copy of a page shows the same.
std::size_t body_of(const PageContent& page);

/// The words of the page as lines; those in tables must have been taken out before.
PageLines take_lines(const PageContent& page);

/// Takes out page numbers, and lines at the top or foot of pages that come again on others, be it with another number.
/// A page and its copy, as in a file that holds a report twice, count once.
void drop_running_heads(std::vector<PageLines>& pages);

}  // namespace xxgk::extraction
