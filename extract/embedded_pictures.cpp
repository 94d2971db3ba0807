// See embedded_pictures.h.
#include "extract/embedded_pictures.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "extract/paged_document.h"
#include "extract/scans.h"
#include "extract/sniff.h"
#include "support/modules.h"

namespace xxgk::extraction {
namespace {

/// Pictures one behind the other, with nothing between them.
struct PictureRun {
  std::size_t end = 0;  ///< index of the block behind them
  std::vector<std::string> addresses, files;
};

bool has_table(const Document& document) {
  return std::ranges::any_of(document.blocks, [](const Block& block) { return std::holds_alternative<Table>(block); });
}

std::vector<PictureRun> runs_in(const Document& document, const FetchPicture& fetch) {
  std::vector<PictureRun> runs;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const auto* figure = std::get_if<Figure>(&document.blocks[i]);
    if (figure == nullptr || figure->address.empty()) continue;
    std::optional<std::string> file = fetch(figure->address);
    if (!file || sniff(*file) != SourceKind::image) continue;
    if (runs.empty() || runs.back().end != i) runs.emplace_back();
    runs.back().addresses.push_back(figure->address);
    runs.back().files.push_back(std::move(*file));
    runs.back().end = i + 1;
  }
  return runs;
}

class PictureReader {
 public:
  PictureReader(Document& document, const ReadOptions& options)
      : document_(document), scans_(options), only_tables_(has_table(document)) {}

  /// What the run's pictures show. A picture that takes too much costs a document that has its own tables nothing but
  /// the picture, which is told.
  std::vector<Block> read_or_tell(const PictureRun& run) {
    try {
      return read(run);
    } catch (const ExtractError&) {
      if (!only_tables_) throw;
    } catch (const ModuleMissing&) {
      if (!only_tables_) throw;
    }
    for (const std::string& address : run.addresses) {
      Diagnostic& diagnostic = document_.diagnostics.emplace_back();
      diagnostic.code = DiagnosticCode::file_unread;
      diagnostic.read = address.substr(0, longest_address);
    }
    return {};
  }

  std::set<std::string> addresses() && { return std::move(read_); }

 private:
  static constexpr std::size_t longest_address = 60;  // some hold the picture itself

  /// What the run's pictures show, and their pages.
  std::vector<Block> read(const PictureRun& run) {
    PagedDocument paged;
    std::size_t next = 0;
    const auto request = [&](std::size_t i) {
      ScanRequest wanted;
      wanted.file = run.files[i];
      wanted.only_tables = only_tables_;
      return wanted;
    };
    scans_.read_drawn(run.files.size(), request, [&](PageContent page) {
      const std::string& address = run.addresses[next++];
      if (page.words.empty()) return;
      page.number = ++pages_;
      paged.add(std::move(page), PageRead::ocr);
      read_.insert(address);
    });
    Document shown = std::move(paged).finish();
    std::ranges::move(shown.source.pages, std::back_inserter(document_.source.pages));
    std::ranges::move(shown.diagnostics, std::back_inserter(document_.diagnostics));
    return std::move(shown.blocks);
  }

  Document& document_;
  Scans scans_;
  bool only_tables_;
  int pages_ = 0;
  std::set<std::string> read_;
};

}  // namespace

std::set<std::string> read_pictures(Document& document, const FetchPicture& fetch, const ReadOptions& options) {
  if (options.pictures.ocr == Ocr::never) return {};
  const std::vector<PictureRun> runs = runs_in(document, fetch);
  if (runs.empty()) return {};
  PictureReader reader(document, options);
  std::vector<Block> blocks;
  std::size_t taken = 0;
  const auto take_until = [&](std::size_t end) {
    for (; taken < end; ++taken) blocks.push_back(std::move(document.blocks[taken]));
  };
  for (const PictureRun& run : runs) {
    take_until(run.end);
    std::ranges::move(reader.read_or_tell(run), std::back_inserter(blocks));
  }
  take_until(document.blocks.size());
  document.blocks = std::move(blocks);
  return std::move(reader).addresses();
}

}  // namespace xxgk::extraction
