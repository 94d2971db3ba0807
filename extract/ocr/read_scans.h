// Pictures of pages as words, rules and their places. This folder is a module of its own, loaded when the first picture
// comes: Leptonica and Tesseract take longer to load than a text takes to convert. Door: ScanReader.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "extract/page/dot_picture.h"
#include "extract/page/page_content.h"

namespace xxgk::extraction {

enum class ScanFault {
  none,
  damaged,         ///< no picture can be made of the bytes
  too_many_pages,  ///< detail: how many
  no_such_page,    ///< detail: how many there are
  no_language,     ///< detail: the data that the engine lacks
  memory,
};

struct ScanOutcome {
  ScanFault fault = ScanFault::none;
  std::string detail = {};
};

/// One page to be read.
struct ScanRequest {
  std::string_view file = {};  ///< PNG, JPEG, TIFF with any number of pages, PNM; empty: the page is drawn
  int page = 1;                ///< of the file
  DotPicture drawn = {};
  double dpi = 0;                       ///< dots an inch; 0: as the picture says, else as its size suggests
  bool prose = true;                    ///< what stands outside of tables is read too
  std::size_t most_dots = 200'000'000;  ///< pictures with more are not looked at: a few bytes may claim any number
  bool only_tables = false;             ///< a page without rules that make a table is passed over
};

struct ScanPage {
  ScanOutcome outcome = {};
  int of = 0;                ///< pages that are to be read
  PageContent content = {};  ///< its number is of the request; no words: it shows nothing to read
};

/// Keeps its engines, which take long to load, from one page to the next. Pages that were begun are read side by side,
/// as many as the reader has workers; each profits from what those begun before it have taught, so that it is read the
/// same with any number of workers.
class ScanReader {
 public:
  virtual ~ScanReader() = default;
  /// Pages in a file; 0: it is no picture.
  virtual int pages_in(std::string_view file) noexcept = 0;
  /// Nothing of the request is needed when it returns. At most `workers` pages are begun and not finished.
  virtual void begin(const ScanRequest& request) noexcept = 0;
  /// The page begun first of those that are not finished.
  virtual ScanPage finish() noexcept = 0;
};

/// What crosses the module's border: no exception does. Null where there is no memory.
using MakeScanReader = ScanReader* (*)(int workers) noexcept;

}  // namespace xxgk::extraction
