// See pdf_pages.h.
#include "extract/pdf_pages.h"

#include <string>
#include <utility>

#include "extract/modules.h"
#include "extract/page_codec.h"
#include "extract/pdf/read_pages.h"
#include "extract/pdf_limits.h"

namespace xxgk::extraction {
namespace {

ReadPages module_reader() {
  static const auto read_pages = reinterpret_cast<ReadPages>(module_symbol("xxgk_pdf", "xxgk_read_pages"));
  return read_pages;
}

PdfPages read_in_child(const PdfRequest& request, const ReadOptions& options) {
  const ReadPages read_pages = module_reader();  // loaded once, by the parent
  return decoded_pages(run_limited(
      [&](const TellProgress& tell) {
        PdfRequest told = request;
        told.tell_page = [&tell](int page) { tell(std::to_string(page)); };
        return encoded(read_pages(told));
      },
      options));
}

}  // namespace

std::vector<PageContent> pdf_pages(std::string_view bytes, const ReadOptions& options) {
  PdfRequest request;
  request.bytes = bytes;
  request.password = options.password;
  request.most_pages = options.most_pages;
  PdfPages read = are_limited(options) ? read_in_child(request, options) : module_reader()(request);
  if (read.fault != PdfFault::none) refuse(read.fault, read.page_count);
  return std::move(read.pages);
}

}  // namespace xxgk::extraction
