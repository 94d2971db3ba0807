// See decode_picture.h.
#include "extract/ocr/decode_picture.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <memory>
#include <utility>

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
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(fopenReadFromMemory(data_of(bytes), bytes.size()),
                                                             std::fclose);
  l_int32 pages = 0;
  return file && tiffGetCount(file.get(), &pages) == 0 ? pages : 0;
}

bool is_tiff(int format) {
  return format == IFF_TIFF || (format >= IFF_TIFF_PACKBITS && format <= IFF_TIFF_ZIP) || format == IFF_TIFF_JPEG;
}

/// What the first bytes say of the picture.
struct Header {
  int format = IFF_UNKNOWN;  ///< IFF_UNKNOWN: it is none
  double dots = 0;
};

Header header_of(std::string_view file) {
  l_int32 format = IFF_UNKNOWN, w = 0, h = 0, bits = 0, samples = 0, palette = 0;
  const int fault = pixReadHeaderMem(data_of(file), file.size(), &format, &w, &h, &bits, &samples, &palette);
  return fault == 0 ? Header{format, static_cast<double>(w) * h} : Header{};
}

ScannedPage page_of(Pix picture, double dpi) {
  constexpr int smallest = 50;  // dots; no page
  ScannedPage page;
  if (!picture || std::min(width(picture), height(picture)) < smallest) return page;
  page.dpi = dpi > 0 ? dpi : dpi_of(picture.get());
  page.picture = std::move(picture);
  return page;
}

}  // namespace

int pages_in(std::string_view file) {
  const Header header = header_of(file);
  if (header.format == IFF_UNKNOWN) return 0;
  return is_tiff(header.format) ? pages_in_tiff(file) : 1;
}

ScannedPage page_of(std::string_view file, int page, double dpi, std::size_t most_dots) {
  const Header header = header_of(file);
  if (header.dots > static_cast<double>(most_dots)) return {};
  return page_of(Pix(is_tiff(header.format) ? pixReadMemTiff(data_of(file), file.size(), page - 1)
                                            : pixReadMem(data_of(file), file.size())),
                 dpi);
}

ScannedPage page_of(const extraction::DotPicture& drawn, double dpi) {
  constexpr int bits = 32, bytes = 3;
  if (drawn.width <= 0 || drawn.height <= 0) return {};
  Pix picture = owned(pixCreate(drawn.width, drawn.height, bits));
  const auto* dot = reinterpret_cast<const l_uint8*>(drawn.dots.data());
  for (int y = 0; y < drawn.height; ++y) {
    l_uint32* const row = pixGetData(picture.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(picture.get());
    for (int x = 0; x < drawn.width; ++x, dot += bytes) composeRGBPixel(dot[0], dot[1], dot[2], row + x);
  }
  return page_of(std::move(picture), dpi);
}

}  // namespace xxgk::ocr
