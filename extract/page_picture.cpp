// See page_picture.h.
#include "extract/page_picture.h"

#include <optional>
#include <utility>

#include "extract/limits.h"
#include "extract/page_overlay.h"
#include "extract/pdf/draw_page.h"
#include "extract/pdf_pages.h"
#include "extract/sniff.h"
#include "support/modules.h"

namespace xxgk {
namespace {

using namespace extraction;

PdfPicture drawn_in_child(DrawPage draw_page, const PictureRequest& request, const ReadOptions& options) {
  const std::string result = run_limited(
      [&](const TellPart&) {
        const PdfPicture picture = draw_page(request);
        return static_cast<char>(picture.fault) + picture.png;
      },
      options);
  return {static_cast<PdfFault>(result.at(0)), result.substr(1)};
}

}  // namespace

std::string page_picture(std::string_view bytes, int page, const std::vector<PictureNote>& notes,
                         const ReadOptions& options) {
  if (sniff(bytes) != SourceKind::pdf) throw ExtractError(ExtractFault::no_pages, "");
  std::optional<PageContent> wanted;
  int pages = 0;
  read_pdf_pages(bytes, options, [&](PageContent content) {
    ++pages;
    if (content.number == page) wanted = std::move(content);
  });
  if (!wanted) throw ExtractError(ExtractFault::no_such_page, std::to_string(pages));
  const auto draw_page = reinterpret_cast<DrawPage>(module_symbol("xxgk_pdf", "xxgk_draw_page"));
  const PictureRequest request{bytes, options.password, page, overlay_of(*wanted, notes)};
  PdfPicture picture = are_limited(options) ? drawn_in_child(draw_page, request, options) : draw_page(request);
  if (picture.fault != PdfFault::none) refuse(picture.fault, 0);
  return std::move(picture.png);
}

}  // namespace xxgk
