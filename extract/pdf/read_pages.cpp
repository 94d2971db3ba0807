// Reading the pages of a PDF file; see read_pages.h. Poppler gives the words; what it does not show comes from the
// content streams, which qpdf opens.
#include "extract/pdf/read_pages.h"

#include <poppler-document.h>
#include <poppler-global.h>

#include <memory>
#include <new>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "extract/pdf/drawing.h"
#include "extract/pdf/words.h"

namespace xxgk::extraction {
namespace {

/// The same file as qpdf sees it. A file that Poppler can read and qpdf cannot has words but no rules.
class Structure {
 public:
  explicit Structure(const PdfRequest& request) {
    file_.setSuppressWarnings(true);
    try {
      file_.processMemoryFile("source", request.bytes.data(), request.bytes.size(), request.password.c_str());
      pages_ = QPDFPageDocumentHelper(file_).getAllPages();
    } catch (const std::exception&) {
      pages_.clear();
    }
  }

  std::optional<Drawing> drawing(int page) const {
    if (static_cast<std::size_t>(page) >= pages_.size()) return std::nullopt;
    try {
      return drawing_of(pages_[static_cast<std::size_t>(page)]);
    } catch (const std::exception&) {
      return std::nullopt;
    }
  }

 private:
  QPDF file_;
  std::vector<QPDFPageObjectHelper> pages_;
};

PageContent page_of(const poppler::page& page, std::optional<Drawing> drawing, int number) {
  PageContent content;
  content.number = number;
  content.words = words_of(page);
  if (drawing) {
    content.width = drawing->width;
    content.height = drawing->height;
    content.rotate = drawing->rotate;
    content.rules = std::move(drawing->rules);
    content.pictures = std::move(drawing->pictures);
    content.picture_dpi = drawing->picture_dpi;
  } else {
    const poppler::rectf box = page.page_rect();
    content.width = box.width();
    content.height = box.height();
  }
  return content;
}

void ignore(const std::string&, void*) {}

int wanted_pages(const PdfRequest& request, int count) {
  int wanted = 0;
  for (int page = 1; page <= count; ++page) wanted += request.pages.includes(page) ? 1 : 0;
  return wanted;
}

/// Whether so many of its pages can be read.
PdfFault fault_of(int wanted, const PdfRequest& request, int count) {
  if (wanted == 0 && count > 0) return PdfFault::no_such_page;
  return request.most_pages > 0 && wanted > request.most_pages ? PdfFault::too_many_pages : PdfFault::none;
}

PdfOutcome read(const PdfRequest& request) {
  PdfOutcome result;
  poppler::set_debug_error_function(ignore, nullptr);
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
      request.bytes.data(), static_cast<int>(request.bytes.size()), request.password, request.password));
  if (!document) {
    result.fault = PdfFault::damaged;
  } else if (document->is_locked()) {
    result.fault = request.password.empty() ? PdfFault::locked : PdfFault::wrong_password;
  } else {
    result.page_count = document->pages();
    result.fault = fault_of(wanted_pages(request, result.page_count), request, result.page_count);
  }
  if (result.fault != PdfFault::none) return result;
  const Structure structure(request);
  for (int i = 0; i < result.page_count; ++i) {
    if (!request.pages.includes(i + 1)) continue;
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (page) request.take_page(page_of(*page, structure.drawing(i), i + 1));
  }
  return result;
}

}  // namespace

/// Looked up by pdf_pages.
extern "C" __attribute__((visibility("default"))) PdfOutcome xxgk_read_pages(const PdfRequest& request) noexcept {
  PdfOutcome failed;
  try {
    return read(request);
  } catch (const std::bad_alloc&) {
    failed.fault = PdfFault::memory;
  } catch (const std::exception&) {
    failed.fault = PdfFault::damaged;
  }
  return failed;
}

}  // namespace xxgk::extraction
