// See scans.h.
#include "extract/scans.h"

#include <algorithm>
#include <cstdlib>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "extract/limits.h"
#include "extract/page_codec.h"
#include "support/modules.h"

namespace xxgk::extraction {
namespace {

MakeScanReader module_door() {
  // Tesseract's threads wait for each other more than they read. OpenMP asks once, when it is loaded with the module.
  ::setenv("OMP_THREAD_LIMIT", "1", 0);
  static const auto make = reinterpret_cast<MakeScanReader>(module_symbol("xxgk_ocr", "xxgk_make_scan_reader"));
  return make;
}

std::unique_ptr<ScanReader> made_reader(MakeScanReader make, int jobs) {
  std::unique_ptr<ScanReader> reader(make(jobs));
  if (!reader) throw std::bad_alloc();
  return reader;
}

/// Debian's package with the engine's data for a language.
std::string package_of(std::string language) {
  std::ranges::replace(language, '_', '-');
  return "tesseract-ocr-" + language;
}

[[noreturn]] void refuse(const ScanOutcome& outcome) {
  switch (outcome.fault) {
    case ScanFault::too_many_pages:
      throw ExtractError(ExtractFault::too_many_pages, outcome.detail);
    case ScanFault::no_such_page:
      throw ExtractError(ExtractFault::no_such_page, outcome.detail);
    case ScanFault::memory:
      throw ExtractError(ExtractFault::memory, "");
    case ScanFault::no_language:
      throw ModuleMissing(package_of(outcome.detail));
    default:
      throw ExtractError(ExtractFault::damaged, "");
  }
}

/// The wanted pages of a file that has so many; none: why not.
std::vector<int> wanted_pages(int count, const ReadOptions& options, ScanOutcome& outcome) {
  std::vector<int> pages;
  for (int page = 1; page <= count; ++page) {
    if (options.pages.includes(page)) pages.push_back(page);
  }
  const auto wanted = static_cast<int>(pages.size());
  if (count == 0) {
    outcome.fault = ScanFault::damaged;
  } else if (wanted == 0) {
    outcome = {ScanFault::no_such_page, std::to_string(count)};
  } else if (options.most_pages > 0 && wanted > options.most_pages) {
    outcome = {ScanFault::too_many_pages, std::to_string(wanted)};
  }
  return pages;
}

}  // namespace

void load_scans() {
  module_door();
}

void Scans::read_file(std::string_view bytes, const TakePage& take) {
  const Work work = [&](ScanReader& reader, const std::function<void(ScanPage)>& tell) {
    ScanOutcome outcome;
    const std::vector<int> pages = wanted_pages(reader.pages_in(bytes), options_, outcome);
    if (outcome.fault != ScanFault::none) return outcome;
    const auto request = [&](std::size_t i) {
      ScanRequest wanted;
      wanted.file = bytes;
      wanted.page = pages[i];
      wanted.dpi = options_.pictures.dpi;
      return wanted;
    };
    return read_side_by_side(reader, pages.size(), request, tell);
  };
  run(work, take);
}

void Scans::read_drawn(std::size_t count, const std::function<ScanRequest(std::size_t)>& draw, const TakePage& take) {
  run([&](ScanReader& reader,
          const std::function<void(ScanPage)>& tell) { return read_side_by_side(reader, count, draw, tell); },
      take);
}

/// What one page lacks the document lacks: no engine, no memory. A page that is damaged shows nothing to read.
ScanOutcome Scans::read_side_by_side(ScanReader& reader, std::size_t count,
                                     const std::function<ScanRequest(std::size_t)>& draw,
                                     const std::function<void(ScanPage)>& tell) const {
  const auto jobs = static_cast<std::size_t>(std::max(1, options_.pictures.jobs));
  for (std::size_t begun = 0, done = 0; done < count; ++done) {
    for (; begun < count && begun < done + jobs; ++begun) {
      ScanRequest request = draw(begun);
      request.prose = options_.pictures.prose;
      request.most_dots = options_.pictures.most_dots;
      reader.begin(request);
    }
    ScanPage page = reader.finish();
    if (page.outcome.fault != ScanFault::none && page.outcome.fault != ScanFault::damaged) return page.outcome;
    page.of = static_cast<int>(count);
    tell(std::move(page));
  }
  return {};
}

void Scans::run(const Work& work, const TakePage& take) {
  const MakeScanReader make = module_door();  // loaded once, by the parent
  int done = 0;
  const auto taken = [&](ScanPage page) {
    if (options_.pictures.progress) options_.pictures.progress(++done, page.of);
    take(std::move(page.content));
  };
  ScanOutcome outcome;
  if (are_limited(options_)) {
    const auto in_child = [&](const TellPart& tell) {
      return encoded(
          work(*made_reader(make, options_.pictures.jobs), [&tell](const ScanPage& page) { tell(encoded(page)); }));
    };
    outcome = decoded_scan_outcome(run_limited(
        in_child, options_, [&](std::string_view page) { taken(decoded_scan_page(page)); }, TimeFor::each_part));
  } else {
    if (!reader_) reader_ = made_reader(make, options_.pictures.jobs);
    outcome = work(*reader_, taken);
  }
  if (outcome.fault != ScanFault::none) refuse(outcome);
}

}  // namespace xxgk::extraction
