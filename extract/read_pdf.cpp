// See read_pdf.h.
#include "extract/read_pdf.h"

#include <utility>

#include "extract/page/believable.h"
#include "extract/paged_document.h"
#include "extract/pdf/render_page.h"
#include "extract/pdf_pages.h"
#include "extract/scans.h"
#include "support/modules.h"

namespace xxgk::extraction {
namespace {

/// A page without words is read where it shows nothing either; else it is a picture of a page.
PageRead how_read(const PageContent& page) {
  const bool is_picture = page.words.empty() && !page.pictures.empty();
  return is_picture || !is_believable(page) ? PageRead::unread : PageRead::text;
}

/// Pages whose text is absent or not to be believed are drawn and read from their picture.
class PictureReader {
 public:
  PictureReader(std::string_view bytes, const ReadOptions& options)
      : bytes_(bytes), options_(options), scans_(options) {}

  /// Replaces what the page's file says by what its picture shows. False where the picture shows nothing to read.
  bool read(PageContent& page) {
    static const auto render_page = reinterpret_cast<RenderPage>(module_symbol("xxgk_pdf", "xxgk_render_page"));
    const double dpi = page.picture_dpi > 0 ? page.picture_dpi : usual_dpi;
    const RenderedPage drawn = render_page({bytes_, options_.password, page.number, dpi});
    if (drawn.fault != PdfFault::none) return false;
    std::vector<PageContent> seen = scans_.read(drawn.picture, dpi);
    if (seen.size() != 1 || seen[0].words.empty()) return false;
    seen[0].number = page.number;
    seen[0].rotate = page.rotate;
    page = std::move(seen[0]);
    return true;
  }

 private:
  static constexpr double usual_dpi = 300;

  std::string_view bytes_;
  const ReadOptions& options_;
  Scans scans_;
};

}  // namespace

Document read_pdf(std::string_view bytes, const ReadOptions& options) {
  PagedDocument document;
  PictureReader pictures(bytes, options);
  read_pdf_pages(bytes, options, [&](PageContent sheet) {
    PageRead read = how_read(sheet);
    if (read == PageRead::unread && options.ocr && pictures.read(sheet)) read = PageRead::ocr;
    document.add(std::move(sheet), read);
  });
  return std::move(document).finish();
}

}  // namespace xxgk::extraction
