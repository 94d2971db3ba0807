// See ink_parts.h.
#include "extract/ocr/ink_parts.h"

namespace xxgk::ocr {

std::vector<InkPart> parts_of(const Pix& ink) {
  std::vector<InkPart> parts;
  PIXA* pictures = nullptr;
  BOXA* boxes = pixConnComp(ink.get(), &pictures, 8);
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    int x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    InkPart& part = parts.emplace_back();
    part.box = {static_cast<double>(x), static_cast<double>(y), static_cast<double>(x) + w, static_cast<double>(y) + h};
    part.picture.reset(pixaGetPix(pictures, i, L_CLONE));
    pixCountPixels(part.picture.get(), &part.dots, nullptr);
  }
  boxaDestroy(&boxes);
  pixaDestroy(&pictures);
  return parts;
}

void draw(const InkPart& part, Pix& picture) {
  pixRasterop(picture.get(), static_cast<int>(part.box.x0), static_cast<int>(part.box.y0),
              static_cast<int>(width_of(part.box)), static_cast<int>(height_of(part.box)), PIX_SRC | PIX_DST,
              part.picture.get(), 0, 0);
}

}  // namespace xxgk::ocr
