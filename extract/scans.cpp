// See scans.h.
#include "extract/scans.h"

#include <algorithm>
#include <cstdlib>
#include <new>
#include <string>
#include <utility>

#include "support/modules.h"

namespace xxgk::extraction {
namespace {

std::unique_ptr<ScanReader> module_reader() {
  // Tesseract's threads wait for each other more than they read. OpenMP asks once, when it is loaded with the module.
  ::setenv("OMP_THREAD_LIMIT", "1", 0);
  static const auto make = reinterpret_cast<MakeScanReader>(module_symbol("xxgk_ocr", "xxgk_make_scan_reader"));
  std::unique_ptr<ScanReader> reader(make());
  if (!reader) throw std::bad_alloc();
  return reader;
}

/// Debian's package with the engine's data for a language.
std::string package_of(std::string language) {
  std::ranges::replace(language, '_', '-');
  return "tesseract-ocr-" + language;
}

[[noreturn]] void refuse(const ScanPages& pages) {
  switch (pages.fault) {
    case ScanFault::too_many_pages:
      throw ExtractError(ExtractFault::too_many_pages, std::to_string(pages.page_count));
    case ScanFault::memory:
      throw ExtractError(ExtractFault::memory, "");
    case ScanFault::no_language:
      throw ModuleMissing(package_of(pages.detail));
    default:
      throw ExtractError(ExtractFault::damaged, "");
  }
}

}  // namespace

std::vector<PageContent> Scans::read(std::string_view bytes, double dpi) {
  if (!reader_) reader_ = module_reader();
  ScanRequest request;
  request.bytes = bytes;
  request.dpi = dpi;
  request.most_pages = options_.most_pages;
  ScanPages scan = reader_->read(request);
  if (scan.fault != ScanFault::none) refuse(scan);
  return std::move(scan.pages);
}

}  // namespace xxgk::extraction
