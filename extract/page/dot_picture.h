// A page drawn in dots, on its way from the program that draws to the one that reads. Never leaves extract.
#pragma once

#include <string>

namespace xxgk::extraction {

struct DotPicture {
  int width = 0, height = 0;  ///< dots
  std::string dots;           ///< row by row from the top, three bytes each: red, green, blue
};

}  // namespace xxgk::extraction
