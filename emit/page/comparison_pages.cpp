#include "emit/page/comparison_pages.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "emit/page/agency_page.h"
#include "emit/page/assets.h"
#include "emit/page/overview_page.h"
#include "emit/page/text_pages.h"
#include "emit/page/year_page.h"
#include "support/file.h"
#include "support/file_stream.h"

namespace xxgk::page {
namespace {

void make_folder(const std::string& path) {
  std::error_code fault;
  std::filesystem::create_directories(path, fault);
  if (fault) throw FileError(path, fault.message());
}

}  // namespace

ComparisonPages::ComparisonPages(const Taxonomy& taxonomy, const Glossary& glossary, const ComparisonPlan& plan,
                                 std::string folder, std::string version)
    : words_(taxonomy, glossary, plan), folder_(std::move(folder)), version_(std::move(version)) {
  for (const char* part : {"/agencies", "/years", "/assets"}) make_folder(folder_ + part);
  for (const EmbeddedFile& asset : page_assets()) write("assets/" + std::string(asset.path), asset.bytes);
}

void ComparisonPages::write(const std::string& name, std::string_view bytes) const {
  FileStream file(folder_ + "/" + name);
  file.append(bytes);
  file.close();
}

void ComparisonPages::add(const AgencyComparison& agency) {
  const std::string stem = agency_stem(agency.number);
  const TextPages texts = text_pages(words_, agency, stem, version_);
  for (const TextPage& text : texts.pages) write("agencies/" + text.name, text.html);
  write("agencies/" + stem + ".html", agency_page(words_, agency, texts.by_year, version_));
  agencies_.push_back(overview_of(agency, words_.plan()));
}

void ComparisonPages::finish(const AcrossAgencies& across, std::span<const LeftOut> left_out) {
  for (std::span<const YearRanking> rest(across.rankings); !rest.empty();) {
    const auto other = std::ranges::find_if(rest, [&](const YearRanking& r) { return r.year != rest[0].year; });
    const auto count = static_cast<std::size_t>(other - rest.begin());
    write("years/" + std::to_string(rest[0].year) + ".html", year_page(words_, agencies_, rest.first(count), version_));
    rest = rest.subspan(count);
  }
  write("index.html", overview_page(words_, agencies_, across, left_out, version_));
}

}  // namespace xxgk::page
