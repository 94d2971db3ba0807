// Pages that are pictures, read by the module that knows the OCR engine, in a child process where limits are set. Door:
// Scans.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "extract/extract.h"
#include "extract/ocr/read_scans.h"
#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// Called with each page in order; one without words shows nothing to read.
using TakePage = std::function<void(PageContent)>;

/// The module is loaded with the first picture. Without limits its engines stay for the pictures that follow.
class Scans {
 public:
  explicit Scans(const ReadOptions& options) : options_(options) {}

  /// The wanted pages of a picture file. Throws ExtractError, ModuleMissing.
  void read_file(std::string_view bytes, const TakePage& take);
  /// A page for each request, which `draw` makes when its turn comes, maybe in another process. Throws as read_file.
  void read_drawn(std::size_t count, const std::function<ScanRequest(std::size_t)>& draw, const TakePage& take);

 private:
  using Work = std::function<ScanOutcome(ScanReader& reader, const std::function<void(ScanPage)>& tell)>;

  ScanOutcome read_side_by_side(ScanReader& reader, std::size_t count,
                                const std::function<ScanRequest(std::size_t)>& draw,
                                const std::function<void(ScanPage)>& tell) const;
  void run(const Work& work, const TakePage& take);

  const ReadOptions& options_;
  std::unique_ptr<ScanReader> reader_;
};

/// Throws ModuleMissing.
void load_scans();

}  // namespace xxgk::extraction
