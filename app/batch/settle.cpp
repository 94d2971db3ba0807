// See settle.h.
#include "app/batch/settle.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>
#include <vector>

#include "app/batch/status_book.h"
#include "support/file.h"
#include "support/file_stream.h"

namespace xxgk::batch {
namespace {

struct Line {
  std::string id;
  const StatusBook::Known* known;
};

std::vector<Line> lines_by_id(const StatusBook& book) {
  std::vector<Line> lines;
  lines.reserve(book.size());
  book.each([&](const StatusBook::Known& known) { lines.push_back({book.entry(known).id, &known}); });
  std::ranges::sort(lines, {}, &Line::id);
  return lines;
}

/// The file is whole under its name, or the earlier one is still there.
Tally write_status(const StatusBook& book, const std::string& path, const std::string& on_its_way) {
  Tally tally;
  FileStream stream(on_its_way);
  for (const Line& line : lines_by_id(book)) {
    const StatusEntry entry = book.entry(*line.known);
    tally.add(entry);
    stream.append(status_line(entry));
  }
  stream.finish();
  if (std::rename(on_its_way.c_str(), path.c_str()) != 0) throw FileError(path, errno);
  return tally;
}

}  // namespace

void Tally::add(const StatusEntry& entry) {
  ++documents;
  ++endings[entry.ending];
  if (!is_converted(entry.ending)) ++kinds[entry.kind];
  reports += entry.reports.size();
  bytes += entry.bytes;
  if (may_pass(entry.ending, entry.kind)) ++to_retry;
}

std::uint64_t Tally::of(Ending ending) const {
  const auto found = endings.find(ending);
  return found == endings.end() ? 0 : found->second;
}

std::string tally_json(const Tally& tally) {
  const auto number = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
  JsonWriter json;
  json.begin_object().key("documents").number(number(tally.documents));
  json.key("outcomes").begin_object();
  for (const Ending ending : endings) json.key(ending_word(ending)).number(number(tally.of(ending)));
  json.end_object().key("classes").begin_object();
  for (const auto& [kind, count] : tally.kinds) json.key(kind).number(number(count));
  json.end_object().key("try_again").number(number(tally.to_retry));
  json.key("reports").number(number(tally.reports)).key("bytes").number(number(tally.bytes));
  return json.end_object().finish();
}

Tally settle(const BatchNames& names) {
  const StatusBook book(names);
  Tally tally = write_status(book, names.status(), names.work("status.jsonl"));
  write_file(names.summary(), tally_json(tally));
  return tally;
}

}  // namespace xxgk::batch
