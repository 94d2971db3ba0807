// See pdf_pages.h.
#include "extract/pdf_pages.h"

#include <exception>
#include <string>
#include <utility>

#include "extract/limits.h"
#include "extract/page/joined_rules.h"
#include "extract/page_codec.h"
#include "support/modules.h"

namespace xxgk::extraction {
namespace {

ReadPages module_reader() {
  static const auto read_pages = reinterpret_cast<ReadPages>(module_symbol("xxgk_pdf", "xxgk_read_pages"));
  return read_pages;
}

/// Pages on their way: rules in thousands of pieces become whole before they go.
PdfOutcome read_in_child(const PdfRequest& request, const ReadOptions& options) {
  const ReadPages read_pages = module_reader();  // loaded once, by the parent
  const auto work = [&](const TellPart& tell) {
    PdfRequest told = request;
    told.take_page = [&tell](PageContent page) {
      page.rules = joined_rules(page.rules);
      tell(encoded(page));
    };
    return encoded(read_pages(told));
  };
  const auto take = [&request](std::string_view page) { request.take_page(decoded_page(page)); };
  return decoded_outcome(run_limited(work, options, take));
}

/// What taking a page throws does not cross the module's border: it is passed on here.
PdfOutcome read_here(const PdfRequest& request) {
  std::exception_ptr error;
  PdfRequest guarded = request;
  guarded.take_page = [&](PageContent page) {
    try {
      request.take_page(std::move(page));
    } catch (...) {
      error = std::current_exception();
      throw;
    }
  };
  const PdfOutcome outcome = module_reader()(guarded);
  if (error) std::rethrow_exception(error);
  return outcome;
}

}  // namespace

void read_pdf_pages(std::string_view bytes, const ReadOptions& options,
                    const std::function<void(PageContent)>& take_page) {
  PdfRequest request;
  request.bytes = bytes;
  request.password = options.password;
  request.pages = options.pages;
  request.most_pages = options.most_pages;
  request.take_page = take_page;
  const PdfOutcome outcome = are_limited(options) ? read_in_child(request, options) : read_here(request);
  if (outcome.fault != PdfFault::none) refuse(outcome.fault, outcome.page_count);
}

void refuse(PdfFault fault, int pages) {
  switch (fault) {
    case PdfFault::locked:
      throw ExtractError(ExtractFault::locked, "");
    case PdfFault::wrong_password:
      throw ExtractError(ExtractFault::wrong_password, "");
    case PdfFault::too_many_pages:
      throw ExtractError(ExtractFault::too_many_pages, std::to_string(pages));
    case PdfFault::no_such_page:
      throw ExtractError(ExtractFault::no_such_page, std::to_string(pages));
    case PdfFault::memory:
      throw ExtractError(ExtractFault::memory, "");
    default:
      throw ExtractError(ExtractFault::damaged, "");
  }
}

}  // namespace xxgk::extraction
