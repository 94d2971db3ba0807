// See read_scans.h.
#include "extract/ocr/read_scans.h"

#include <new>
#include <optional>

#include "extract/ocr/decode_picture.h"
#include "extract/ocr/read_page.h"

namespace xxgk::extraction {
namespace {

class ModuleScanReader : public ScanReader {
 public:
  ScanPages read(const ScanRequest& request) noexcept override;

 private:
  ScanPages pages_of(const ScanRequest& request);
  std::optional<ocr::PageReader> reader_;
};

ScanPages ModuleScanReader::pages_of(const ScanRequest& request) {
  ScanPages result;
  const ocr::PictureFile file(request.bytes, request.dpi);
  result.page_count = file.pages();
  if (file.pages() == 0) result.fault = ScanFault::damaged;
  if (request.most_pages > 0 && file.pages() > request.most_pages) result.fault = ScanFault::too_many_pages;
  if (result.fault != ScanFault::none) return result;
  if (!reader_) reader_.emplace();
  for (int i = 1; i <= file.pages(); ++i) {
    const ocr::ScannedPage page = file.page(i);
    PageContent& content = result.pages.emplace_back();
    if (page.picture) content = reader_->read(page.picture, page.dpi);
    content.number = i;
  }
  return result;
}

ScanPages ModuleScanReader::read(const ScanRequest& request) noexcept {
  ScanPages failed;
  try {
    return pages_of(request);
  } catch (const std::bad_alloc&) {
    failed.fault = ScanFault::memory;
  } catch (const ocr::EngineMissing& missing) {
    failed.fault = ScanFault::no_language;
    failed.detail = missing.what();
  } catch (const std::exception&) {
    failed.fault = ScanFault::damaged;
  }
  return failed;
}

}  // namespace

/// Looked up by scans.
extern "C" __attribute__((visibility("default"))) ScanReader* xxgk_make_scan_reader() noexcept {
  setMsgSeverity(L_SEVERITY_NONE);
  return new (std::nothrow) ModuleScanReader;
}

}  // namespace xxgk::extraction
