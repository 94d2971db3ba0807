// See pdf_pages.h.
#include "extract/pdf_pages.h"

#include <string>
#include <utility>

#include "extract/modules.h"
#include "extract/page_codec.h"
#include "extract/pdf/read_pages.h"
#include "support/child.h"

namespace xxgk::extraction {
namespace {

ReadPages module_reader() {
  static const auto read_pages = reinterpret_cast<ReadPages>(module_symbol("xxgk_pdf", "xxgk_read_pages"));
  return read_pages;
}

ExtractFault fault_of(const ChildError& error) {
  switch (error.fault()) {
    case ChildFault::timeout:
      return ExtractFault::timeout;
    case ChildFault::memory:
      return ExtractFault::memory;
    default:
      return ExtractFault::damaged;
  }
}

PdfPages read_in_child(const PdfRequest& request, const ReadOptions& options) {
  const ReadPages read_pages = module_reader();  // loaded once, by the parent
  try {
    return decoded_pages(run_in_child(
        [&](const TellProgress& tell) {
          PdfRequest told = request;
          told.tell_page = [&tell](int page) { tell(std::to_string(page)); };
          return encoded(read_pages(told));
        },
        {options.seconds, options.memory}));
  } catch (const ChildError& error) {
    // How many pages were read by then.
    throw ExtractError(fault_of(error), error.progress().empty() ? "0" : error.progress());
  }
}

[[noreturn]] void refuse(const PdfPages& read) {
  switch (read.fault) {
    case PdfFault::locked:
      throw ExtractError(ExtractFault::locked, "");
    case PdfFault::wrong_password:
      throw ExtractError(ExtractFault::wrong_password, "");
    case PdfFault::too_many_pages:
      throw ExtractError(ExtractFault::too_many_pages, std::to_string(read.page_count));
    case PdfFault::memory:
      throw ExtractError(ExtractFault::memory, "");
    default:
      throw ExtractError(ExtractFault::damaged, "");
  }
}

}  // namespace

std::vector<PageContent> pdf_pages(std::string_view bytes, const ReadOptions& options) {
  PdfRequest request;
  request.bytes = bytes;
  request.password = options.password;
  request.most_pages = options.most_pages;
  const bool limited = options.seconds > 0 || options.memory > 0;
  PdfPages read = limited ? read_in_child(request, options) : module_reader()(request);
  if (read.fault != PdfFault::none) refuse(read);
  return std::move(read.pages);
}

}  // namespace xxgk::extraction
