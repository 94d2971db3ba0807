// See pdf_pages.h.
#include "extract/pdf_pages.h"

#include <atomic>
#include <exception>
#include <string>
#include <utility>

#include "extract/limits.h"
#include "extract/page/joined_rules.h"
#include "extract/page_codec.h"
#include "support/modules.h"

namespace xxgk::extraction {
namespace {

constexpr const char* module_name = "xxgk_pdf";

ReadPages module_reader() {
  static const auto read_pages = reinterpret_cast<ReadPages>(module_symbol(module_name, "xxgk_read_pages"));
  return read_pages;
}

bool is_first_file() {
  static std::atomic_flag any_before;
  return !any_before.test_and_set();
}

PdfOutcome read_with_module(const PdfRequest& request) {
  try {
    return module_reader()(request);
  } catch (const ModuleMissing&) {
    return {PdfFault::no_module, 0};
  }
}

/// Pages on their way: rules in thousands of pieces become whole before they go. To load the module takes as long as
/// to read a report: where there is one file only, the child does it, while the parent makes ready what comes after;
/// where there are more, the parent does it for all of them.
PdfOutcome read_in_child(const PdfRequest& request, const ReadOptions& options) {
  if (!is_first_file()) module_reader();
  const auto work = [&](const TellPart& tell) {
    PdfRequest told = request;
    told.take_page = [&tell](PageContent page) {
      page.rules = joined_rules(page.rules);
      tell(encoded(page));
    };
    return encoded(read_with_module(told));
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

void load_pdf() {
  module_reader();
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
    case PdfFault::no_module:
      throw ModuleMissing(module_name);
    case PdfFault::memory:
      throw ExtractError(ExtractFault::memory, "");
    default:
      throw ExtractError(ExtractFault::damaged, "");
  }
}

}  // namespace xxgk::extraction
