// What a paged source shows on a page before anybody knows what it means: words, rules and pictures with their places.
// Readers of PDF and of scans deliver it; grids, lines and paragraphs are made of it. Never leaves extract.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/geometry.h"

namespace xxgk::extraction {

/// Which way characters follow each other.
enum class Turn { right, down, left, up };

/// What the ink of a scanned word may say.
struct WordReading {
  std::string text;
  double confidence = 0;  ///< 0 to 1
};

/// Characters that stand together. Boxes are in points from the top left of the page as displayed.
struct Word {
  std::string text;  ///< UTF-8, no white space at its ends
  Box box;
  Turn turn = Turn::right;
  std::vector<double> edges;  ///< where its characters begin along its turn, and where the last one ends
  bool corrected = false;     ///< some of its characters were struck out, and are not in its text
  std::optional<double> confidence = std::nullopt;  ///< 0 to 1; only for what was read from a picture
  std::vector<WordReading> readings = {};  ///< all that the ink may say, the likeliest first; empty where nothing else
};

/// A line that somebody may have drawn to part cells.
struct Rule {
  bool horizontal = true;
  double at = 0;            ///< y of a horizontal rule, x of a vertical one
  double from = 0, to = 0;  ///< along it, from < to
};

struct PageContent {
  int number = 1;                ///< from 1
  double width = 0, height = 0;  ///< points, as displayed
  int rotate = 0;                ///< degrees, of the file's own
  std::vector<Word> words;
  std::vector<Rule> rules;
  std::vector<Box> pictures;
  Turn turned =
      Turn::right;  ///< how the text of a scan runs that was turned to be read: sizes and places are the upright page's
  bool is_bare = false;    ///< a scan that shows paper and no ink
  double picture_dpi = 0;  ///< dots an inch of a picture that fills most of the page; 0: there is none
};

}  // namespace xxgk::extraction
