// Drawing a page; see draw_page.h. qpdf puts the overlay behind the page's content, Poppler renders both.
#include "extract/pdf/draw_page.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <new>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

#include "extract/pdf/matrix.h"
#include "extract/pdf/page_frame.h"

namespace xxgk::extraction {
namespace {

constexpr double resolution = 216;     // dots an inch
constexpr double longest_side = 4096;  // dots: of larger pages the picture is coarser

/// Makes the page's coordinates those of the page as displayed.
std::string frame_operator(QPDFPageObjectHelper& page) {
  const Matrix m = inverse(displayed(crop_box(page), rotation(page)));
  std::array<char, 128> text{};
  std::snprintf(text.data(), text.size(), "%.3f %.3f %.3f %.3f %.3f %.3f cm\n", m.a, m.b, m.c, m.d, m.e, m.f);
  return text.data();
}

void add_resource(QPDFPageObjectHelper& page, const char* kind, std::string_view name, const char* value) {
  QPDFObjectHandle resources = page.getAttribute("/Resources", true);
  if (!resources.isDictionary()) {
    resources = QPDFObjectHandle::newDictionary();
    page.getObjectHandle().replaceKey("/Resources", resources);
  }
  QPDFObjectHandle entries = resources.getKey(kind);
  entries = entries.isDictionary() ? entries.shallowCopy() : QPDFObjectHandle::newDictionary();
  entries.replaceKey("/" + std::string(name), QPDFObjectHandle::parse(value));
  resources.replaceKey(kind, entries);
}

/// A file of that page alone, with the overlay.
std::string overlaid(const PictureRequest& request) {
  QPDF file, single;
  file.setSuppressWarnings(true);
  file.processMemoryFile("source", request.bytes.data(), request.bytes.size(), request.password.c_str());
  single.emptyPDF();
  const std::vector<QPDFPageObjectHelper> all = QPDFPageDocumentHelper(file).getAllPages();
  QPDFPageDocumentHelper(single).addPage(all.at(static_cast<std::size_t>(request.page - 1)), true);
  QPDFPageObjectHelper page = QPDFPageDocumentHelper(single).getAllPages().at(0);
  add_resource(page, "/Font", overlay_font, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  add_resource(page, "/ExtGState", overlay_pale, "<< /ca 0.3 >>");
  page.addPageContents(QPDFObjectHandle::newStream(&single, "q\n"), true);
  page.addPageContents(QPDFObjectHandle::newStream(&single, "\nQ\n" + frame_operator(page) + request.overlay), false);
  QPDFWriter writer(single);
  writer.setOutputMemory();
  writer.write();
  const std::shared_ptr<Buffer> written = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(written->getBuffer()), written->getSize()};
}

poppler::image rendered(const std::string& bytes) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  const std::unique_ptr<poppler::page> page(document ? document->create_page(0) : nullptr);
  if (!page) throw std::runtime_error("no page");
  constexpr double points_an_inch = 72;
  const poppler::rectf box = page->page_rect();
  const double most = longest_side * points_an_inch / std::max({box.width(), box.height(), 1.0});
  poppler::page_renderer renderer;
  renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
  return renderer.render_page(page.get(), std::min(resolution, most), std::min(resolution, most));
}

/// poppler-cpp writes pictures to named files only: this one is in memory.
std::string png_of(const poppler::image& image) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> memory(::fdopen(::memfd_create("picture", MFD_CLOEXEC), "r+b"),
                                                               std::fclose);
  if (!memory) throw std::runtime_error("no memory file");
  const std::string name = "/proc/self/fd/" + std::to_string(::fileno(memory.get()));
  if (!image.save(name, "png", static_cast<int>(resolution))) throw std::runtime_error("no picture");
  std::string bytes;
  std::array<char, 1 << 14> buffer{};
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), memory.get()))
    bytes.append(buffer.data(), got);
  return bytes;
}

}  // namespace

extern "C" __attribute__((visibility("default"))) PdfPicture xxgk_draw_page(const PictureRequest& request) noexcept {
  PdfPicture picture;
  try {
    picture.png = png_of(rendered(overlaid(request)));
  } catch (const std::bad_alloc&) {
    picture.fault = PdfFault::memory;
  } catch (const std::exception&) {
    picture.fault = PdfFault::damaged;
  }
  return picture;
}

}  // namespace xxgk::extraction
