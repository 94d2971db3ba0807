// See settings.h.
#include "app/batch/settings.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/taxonomy_open.h"
#include "support/hash.h"

namespace xxgk::batch {

std::string settings_hash(const BatchOptions& options, const GlobalOptions& global) {
  const SourceOptions& reading = options.reading;
  std::string all = fmt::format("bytes {} pages {} ocr {} prose {} dpi {} dots {} checks {}\n", reading.max_bytes,
                                reading.max_pages, static_cast<int>(reading.pictures.ocr), reading.pictures.prose,
                                reading.pictures.dpi, reading.pictures.most_dots, options.all_checks);
  for (const PageRange& range : reading.pages.ranges) all += fmt::format("{}-{}\n", range.first, range.last);
  all += sha256_hex(reading.password) + "\n" + forms_fingerprint(global.schemas);
  return sha256_hex(all);
}

SourceOptions reading_in_workers(SourceOptions reading) {
  reading.timeout = 0;
  reading.max_memory = 0;
  reading.pictures.jobs = 1;
  return reading;
}

CrewLimits limits_of(const BatchOptions& options) {
  constexpr std::size_t usual = std::size_t{512} << 20U;
  CrewLimits limits;
  limits.workers = options.jobs;
  limits.seconds = options.reading.timeout;
  limits.most_memory = options.reading.max_memory == 0 ? usual : std::min(usual, options.reading.max_memory / 2);
  return limits;
}

}  // namespace xxgk::batch
