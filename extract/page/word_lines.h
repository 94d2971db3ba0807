// Words with places become lines of text in reading order. Doors: lines_of_words, text_of.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// The width of an ideograph in the word's type. Boxes may be more than twice as high: fonts say what they like.
double em_of(const Word& word);

/// Words side by side, in the order in which they are read.
struct WordLine {
  std::vector<const Word*> words;
  Box box;
};

/// Lines in reading order: from top to bottom, or as most of the words are turned. The words must outlive the lines.
std::vector<WordLine> lines_of_words(std::span<const Word* const> words);

/// The line's text: a space where the words stand apart, and between Latin words.
std::string text_of(const WordLine& line);

/// The box around all of them; there must be one.
Box box_around(std::span<const Word* const> words);

}  // namespace xxgk::extraction
