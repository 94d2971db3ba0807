// See read_image.h.
#include "extract/read_image.h"

#include <utility>

#include "extract/paged_document.h"
#include "extract/scans.h"

namespace xxgk::extraction {

Document read_image(std::string_view bytes, const ReadOptions& options) {
  PagedDocument document;
  for (PageContent& page : Scans(options).read(bytes, 0)) {
    const PageRead read = page.words.empty() ? PageRead::unread : PageRead::ocr;
    document.add(std::move(page), read);
  }
  return std::move(document).finish();
}

}  // namespace xxgk::extraction
