// How much of the way between two places thin ink goes along: a rule does, writing crosses. Door: InkAlong.
#pragma once

#include "extract/ocr/clean_page.h"

namespace xxgk::ocr {

/// Ink along rules of one direction; `page` must outlive it.
class InkAlong {
 public:
  InkAlong(const CleanPage& page, bool horizontal) : page_(page), horizontal_(horizontal) {}

  /// The share of the places from `from` to `to` at which thin ink lies near `at`. All in dots of the page.
  double share(double at, double from, double to) const;

 private:
  bool is_ink(int along, int across) const;

  const CleanPage& page_;
  bool horizontal_;
};

}  // namespace xxgk::ocr
