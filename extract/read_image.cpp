// See read_image.h.
#include "extract/read_image.h"

#include <utility>

#include "extract/paged_document.h"
#include "extract/scans.h"
#include "extract/sniff.h"

namespace xxgk::extraction {

Document read_image(std::string_view bytes, const ReadOptions& options) {
  PagedDocument document;
  Scans(options).read_file(bytes, [&document](PageContent page) {
    const PageRead read = page.words.empty() && !page.is_bare ? PageRead::unread : PageRead::ocr;
    document.add(std::move(page), read);
  });
  Document finished = std::move(document).finish();
  finished.source.type = picture_type(bytes);
  return finished;
}

}  // namespace xxgk::extraction
