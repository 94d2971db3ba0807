// See render_page.h.
#include "extract/pdf/render_page.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <stdexcept>

namespace xxgk::extraction {
namespace {

constexpr double longest_side = 6000;  // dots: larger pages are drawn more coarsely
constexpr double points_an_inch = 72;

DotPicture dots_of(const poppler::image& image) {
  DotPicture picture{image.width(), image.height(), {}};
  const std::size_t row = 3 * static_cast<std::size_t>(image.width());
  picture.dots.reserve(row * static_cast<std::size_t>(image.height()));
  for (int y = 0; y < image.height(); ++y)
    picture.dots.append(image.const_data() + static_cast<std::ptrdiff_t>(y) * image.bytes_per_row(), row);
  return picture;
}

DotPicture rendered(const RenderRequest& request) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
      request.bytes.data(), static_cast<int>(request.bytes.size()), request.password, request.password));
  const std::unique_ptr<poppler::page> page(document ? document->create_page(request.page - 1) : nullptr);
  if (!page) throw std::runtime_error("no page");
  const poppler::rectf box = page->page_rect();
  const double dpi = std::min(request.dpi, longest_side * points_an_inch / std::max({box.width(), box.height(), 1.0}));
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_rgb24);
  renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
  const poppler::image image = renderer.render_page(page.get(), dpi, dpi);
  if (!image.is_valid()) throw std::runtime_error("no picture");
  return dots_of(image);
}

}  // namespace

extern "C" __attribute__((visibility("default"))) RenderedPage xxgk_render_page(const RenderRequest& request) noexcept {
  RenderedPage page;
  try {
    page.picture = rendered(request);
  } catch (const std::bad_alloc&) {
    page.fault = PdfFault::memory;
  } catch (const std::exception&) {
    page.fault = PdfFault::damaged;
  }
  return page;
}

}  // namespace xxgk::extraction
