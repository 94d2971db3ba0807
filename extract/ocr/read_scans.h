// Pictures of pages as words, rules and their places. This folder is a module of its own, loaded when the first picture
// comes: Leptonica and Tesseract take longer to load than a text takes to convert. Door: read_scans.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/page/page_content.h"

namespace xxgk::extraction {

enum class ScanFault {
  none,
  damaged,      ///< no picture can be made of the bytes
  no_language,  ///< detail: the data that the engine lacks
  too_many_pages,
  memory,
};

struct ScanRequest {
  std::string_view bytes;  ///< PNG, JPEG, TIFF with any number of pages, PNM
  double dpi = 0;          ///< dots an inch; 0: as the picture says, else as its size suggests
  int most_pages = 0;      ///< 0: any number
};

struct ScanPages {
  ScanFault fault = ScanFault::none;
  std::string detail;
  int page_count = 0;
  std::vector<PageContent> pages;
};

/// Keeps its engines, which take long to load, from one call to the next.
class ScanReader {
 public:
  virtual ~ScanReader() = default;
  virtual ScanPages read(const ScanRequest& request) noexcept = 0;
};

/// What crosses the module's border: no exception does. Null where there is no memory.
using MakeScanReader = ScanReader* (*)() noexcept;

}  // namespace xxgk::extraction
