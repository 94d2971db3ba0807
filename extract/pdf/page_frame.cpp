// See page_frame.h.
#include "extract/pdf/page_frame.h"

#include <algorithm>

#include "extract/pdf/matrix.h"

namespace xxgk::extraction {

Box crop_box(QPDFPageObjectHelper& page) {
  const auto box = [](QPDFObjectHandle array) {
    const auto r = array.isRectangle() ? array.getArrayAsRectangle() : QPDFObjectHandle::Rectangle(0, 0, 612, 792);
    return box_around({r.llx, r.lly}, {r.urx, r.ury});
  };
  const Box media = box(page.getMediaBox());
  const Box crop = box(page.getCropBox());
  const Box both{std::max(media.x0, crop.x0), std::max(media.y0, crop.y0), std::min(media.x1, crop.x1),
                 std::min(media.y1, crop.y1)};
  return both.x1 > both.x0 && both.y1 > both.y0 ? both : media;
}

int rotation(QPDFPageObjectHelper& page) {
  QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
  if (!rotate.isInteger()) return 0;
  return static_cast<int>(((rotate.getIntValue() % 360) + 360) % 360);
}

}  // namespace xxgk::extraction
