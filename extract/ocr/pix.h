// Leptonica's pictures as owned values. Only this folder sees Leptonica.
#pragma once

#include <allheaders.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <new>

#include "model/geometry.h"

namespace xxgk::ocr {

struct DestroyPix {
  void operator()(::Pix* pix) const noexcept { pixDestroy(&pix); }
};
using Pix = std::unique_ptr<::Pix, DestroyPix>;

/// Takes over what a function of Leptonica made. Throws std::bad_alloc where it made nothing: for valid pictures that
/// is the only reason.
inline Pix owned(::Pix* made) {
  if (made == nullptr) throw std::bad_alloc();
  return Pix(made);
}

inline int width(const Pix& pix) {
  return pixGetWidth(pix.get());
}
inline int height(const Pix& pix) {
  return pixGetHeight(pix.get());
}

inline double width_of(const Box& box) {
  return box.x1 - box.x0;
}
inline double height_of(const Box& box) {
  return box.y1 - box.y0;
}

/// The smallest box around both.
inline Box around(const Box& a, const Box& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

/// The picture made larger or smaller; a stroke that would vanish stays one dot wide. Leptonica makes no picture of it.
inline Pix resized(const Pix& pix, double across, double down) {
  const double least_across = 1.0 / width(pix), least_down = 1.0 / height(pix);
  return owned(pixScale(pix.get(), static_cast<float>(std::max(across, least_across)),
                        static_cast<float>(std::max(down, least_down))));
}

/// The part of a picture within `box`, which is in its dots; at least one dot of it must be inside.
inline Pix part_of(const Pix& pix, const Box& box) {
  BOX* const region =
      boxCreate(static_cast<int>(box.x0), static_cast<int>(box.y0), static_cast<int>(std::ceil(width_of(box))),
                static_cast<int>(std::ceil(height_of(box))));
  ::Pix* const made = pixClipRectangle(pix.get(), region, nullptr);
  BOX* gone = region;
  boxDestroy(&gone);
  return owned(made);
}

}  // namespace xxgk::ocr
