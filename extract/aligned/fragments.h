// Pieces of text with their places, before anything is known of rows and columns: what every reader of pages has in
// hand, whether a column is a character of a text file or a fraction of an inch. Lengths are in the source's own unit;
// `space` is the width of one space in it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "extract/text/cell_kind.h"
#include "model/geometry.h"

namespace xxgk::extraction {

struct Fragment {
  std::string text;
  Box box;
  CellKind kind = CellKind::empty;  ///< of the text by itself
};

/// What stands on one line, from left to right.
struct FragmentLine {
  std::vector<Fragment> words;      ///< without any space inside
  std::vector<Fragment> fragments;  ///< words that are no more than a space apart, joined
  int number = 0;                   ///< of the line in its source
  bool after_page = false;          ///< first line of a page: what stands above it is set by itself
};

/// Joins words no more than a space apart.
std::vector<Fragment> joined_words(const std::vector<Fragment>& words, double space);

/// Puts it before the first that begins right of it.
void insert_in_order(std::vector<Fragment>& fragments, const Fragment& fragment);

double centre(const Box& box);
/// How far two boxes are apart from left to right; negative where they overlap.
double gap(const Box& left, const Box& right);

/// A number, or a dash or slash that stands for none.
bool is_value(const Fragment& fragment);

/// The words at the end of a line that are values.
std::span<const Fragment> values_of(const FragmentLine& line);

}  // namespace xxgk::extraction
