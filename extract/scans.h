// Pictures of pages, read by the module that knows the OCR engine. Door: Scans.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "extract/ocr/read_scans.h"
#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// The module is loaded with the first picture, its engines stay for those that follow.
class Scans {
 public:
  explicit Scans(const ReadOptions& options) : options_(options) {}

  /// The pages of a picture file; `dpi`: dots an inch, 0 where its pages tell. Throws ExtractError.
  std::vector<PageContent> read(std::string_view bytes, double dpi);

 private:
  const ReadOptions& options_;
  std::unique_ptr<ScanReader> reader_;
};

}  // namespace xxgk::extraction
