#include "app/report_index.h"

#include <charconv>
#include <set>

#include "app/source.h"
#include "emit/tables/exported_report.h"
#include "support/xml.h"
#include "support/xml_reader.h"

namespace xxgk {
namespace {

/// A report with nothing but what tells it from others.
struct Head {
  Report report;
  bool is_whole = false;
};

int year_in(const std::string& text) {
  int year = 0;
  std::from_chars(text.data(), text.data() + text.size(), year);
  return year;
}

/// The head ends with the source, which every report has.
void read(xml::Reader& reader, Head& head) {
  while (!head.is_whole && reader.next()) {
    if (reader.event() != xml::Reader::Event::start || reader.depth() != 1) continue;
    const std::string name(reader.element().name());
    if (name == "title") {
      head.report.title = xml::text_inside(reader);
    } else if (name == "agency") {
      head.report.agency = xml::text_inside(reader);
    } else if (name == "source") {
      head.report.source.name = reader.element().attribute_or("name", "");
      head.report.source.sha256 = reader.element().attribute_or("sha256", "");
      head.is_whole = true;
    }
  }
}

}  // namespace

std::optional<IndexedReport> read_head(std::string_view xml, const std::string& path) {
  xml::Reader reader(xml, path);
  if (!reader.next() || reader.element().name() != "report") return std::nullopt;
  Head head;
  const int year = year_in(reader.element().attribute_or("year", ""));
  if (year != 0) head.report.year = year;
  read(reader, head);
  if (!head.is_whole) return std::nullopt;
  const Report& report = head.report;
  return IndexedReport{
      path,
      exports::report_id(report),
      {xml::cleaned(source_name(path)), report.source.name, report.source.sha256, report.title, report.agency, year}};
}

const LeftOut* ReportIndex::leave_out(LeftOut::Reason reason, const ReportFile& head, const std::string& kept) {
  left_out_.push_back({reason, head.file, head.agency, head.year, kept});
  return &left_out_.back();
}

const LeftOut* ReportIndex::add(IndexedReport report) {
  const ReportFile& head = report.head;
  files_.push_back(head);
  const auto [same, is_new] = files_by_id_.emplace(report.id, head.file);
  if (!is_new) return leave_out(LeftOut::Reason::given_twice, head, same->second);
  if (head.agency.empty()) return leave_out(LeftOut::Reason::no_agency, head, "");
  if (head.year == 0) return leave_out(LeftOut::Reason::no_year, head, "");
  ByYear& years = by_agency_[std::string(agencies_.name_of(head.agency))];
  const auto taken = years.find(head.year);
  if (taken != years.end()) return leave_out(LeftOut::Reason::same_year, head, taken->second.head.file);
  const int year = head.year;
  years.emplace(year, std::move(report));
  return nullptr;
}

std::vector<int> ReportIndex::years() const {
  std::set<int> reported;
  for (const auto& [name, by_year] : by_agency_) {
    for (const auto& [year, report] : by_year) reported.insert(year);
  }
  return years_with_gaps({reported.begin(), reported.end()});
}

}  // namespace xxgk
