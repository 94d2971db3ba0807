// See decode_picture.h.
#include "extract/ocr/decode_picture.h"

#include <algorithm>
#include <cmath>

namespace xxgk::ocr {
namespace {

const l_uint8* data_of(std::string_view bytes) {
  return reinterpret_cast<const l_uint8*>(bytes.data());
}

/// What the picture says where that makes a page of a usual size, else what makes it one as wide as A4.
double dpi_of(const ::Pix* picture) {
  constexpr double least = 90, most = 1300;     // dots an inch that scanners deliver
  constexpr double narrowest = 4, widest = 24;  // inches
  constexpr double a4 = 8.27, a4_sideways = 11.69;
  const double told = pixGetXRes(picture), across = pixGetWidth(picture), down = pixGetHeight(picture);
  if (told >= least && told <= most && across / told >= narrowest && across / told <= widest) return told;
  return across / (across > down ? a4_sideways : a4);
}

/// Page by page, as a scanner wrote them.
int pages_in_tiff(std::string_view bytes) {
  FILE* file = fopenReadFromMemory(data_of(bytes), bytes.size());
  l_int32 pages = 0;
  if (file != nullptr) {
    if (tiffGetCount(file, &pages) != 0) pages = 0;
    std::fclose(file);
  }
  return pages;
}

}  // namespace

PictureFile::PictureFile(std::string_view bytes, double dpi) : bytes_(bytes), dpi_(dpi) {
  l_int32 format = IFF_UNKNOWN, w = 0, h = 0, bits = 0, samples = 0, palette = 0;
  if (pixReadHeaderMem(data_of(bytes), bytes.size(), &format, &w, &h, &bits, &samples, &palette) != 0) return;
  is_tiff_ = format == IFF_TIFF || (format >= IFF_TIFF_PACKBITS && format <= IFF_TIFF_ZIP) || format == IFF_TIFF_JPEG;
  pages_ = is_tiff_ ? pages_in_tiff(bytes) : 1;
}

ScannedPage PictureFile::page(int page) const {
  ScannedPage scanned;
  scanned.picture.reset(is_tiff_ ? pixReadMemTiff(data_of(bytes_), bytes_.size(), page - 1)
                                 : pixReadMem(data_of(bytes_), bytes_.size()));
  constexpr int smallest = 50;  // dots; no page
  if (scanned.picture && std::min(width(scanned.picture), height(scanned.picture)) < smallest) scanned.picture.reset();
  if (!scanned.picture) return scanned;
  scanned.dpi = dpi_ > 0 ? dpi_ : dpi_of(scanned.picture.get());
  return scanned;
}

}  // namespace xxgk::ocr
