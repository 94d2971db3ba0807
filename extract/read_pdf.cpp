// See read_pdf.h.
#include "extract/read_pdf.h"

#include <cstddef>
#include <utility>
#include <vector>

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

struct Sheet {
  PageContent content;
  PageRead read = PageRead::text;
};

/// Sheets whose text is absent or not to be believed are drawn and read from their pictures.
class PictureReader {
 public:
  PictureReader(std::string_view bytes, const ReadOptions& options) : bytes_(bytes), options_(options) {}

  /// Replaces what the file says of these sheets by what their pictures show, where they show anything to read.
  void read(const std::vector<Sheet*>& sheets) {
    if (sheets.empty()) return;
    const auto draw = reinterpret_cast<RenderPage>(module_symbol("xxgk_pdf", "xxgk_render_page"));
    std::size_t next = 0;
    Scans(options_).read_drawn(
        sheets.size(), [&](std::size_t i) { return request_for(sheets[i]->content, draw); },
        [&](PageContent seen) {
          Sheet& sheet = *sheets[next++];
          if (seen.words.empty() && !seen.is_bare) return;
          seen.number = sheet.content.number;
          seen.rotate = sheet.content.rotate;
          sheet = {std::move(seen), PageRead::ocr};
        });
  }

 private:
  /// A page that cannot be drawn makes a request without a picture.
  ScanRequest request_for(const PageContent& page, RenderPage draw) const {
    constexpr double usual_dpi = 300;
    ScanRequest request;
    request.page = page.number;
    request.dpi = page.picture_dpi > 0 ? page.picture_dpi : usual_dpi;
    request.drawn = draw({bytes_, options_.password, page.number, request.dpi}).picture;
    return request;
  }

  std::string_view bytes_;
  const ReadOptions& options_;
};

/// Pictures that take too much, or that no engine is there for, leave their pages unread, which is told; the pages with
/// text are not lost for them.
void read_or_leave(const std::vector<Sheet*>& sheets, bool has_text, PictureReader pictures) {
  try {
    pictures.read(sheets);
  } catch (const ExtractError&) {
    if (!has_text) throw;
  } catch (const ModuleMissing&) {
    if (!has_text) throw;
  }
}

}  // namespace

/// Sheets go on in their order: what follows one that is to be read from its picture waits for it.
Document read_pdf(std::string_view bytes, const ReadOptions& options) {
  PagedDocument document;
  std::vector<Sheet> waiting;
  bool has_text = false;
  const Ocr ocr = options.pictures.ocr;
  read_pdf_pages(bytes, options, [&](PageContent content) {
    const PageRead read = ocr == Ocr::always ? PageRead::unread : how_read(content);
    has_text = has_text || (read == PageRead::text && !content.words.empty());
    const bool must_wait = !waiting.empty() || (read == PageRead::unread && ocr != Ocr::never);
    if (must_wait) {
      waiting.push_back({std::move(content), read});
    } else {
      document.add(std::move(content), read);
    }
  });
  std::vector<Sheet*> unread;
  for (Sheet& sheet : waiting) {
    if (sheet.read == PageRead::unread) unread.push_back(&sheet);
  }
  read_or_leave(unread, has_text, PictureReader(bytes, options));
  for (Sheet& sheet : waiting) document.add(std::move(sheet.content), sheet.read);
  return std::move(document).finish();
}

}  // namespace xxgk::extraction
