// See converted.h.
#include "app/converted.h"

#include "support/text_list.h"

namespace xxgk {

std::string encoded(const Converted& converted) {
  std::string bytes;
  put_text(bytes, converted.sha256);
  put_number(bytes, converted.reports.size());
  for (const ConvertedReport& report : converted.reports) {
    put_text(bytes, report.xml);
    put_number(bytes, report.in_doubt ? 1 : 0);
    put_number(bytes, report.summary.size());
    for (const std::string& line : report.summary) put_text(bytes, line);
  }
  return bytes;
}

Converted decoded_conversion(std::string_view bytes) {
  TextList texts(bytes);
  Converted converted;
  converted.sha256 = texts.next();
  for (std::uint64_t left = texts.next_number(); left > 0; --left) {
    ConvertedReport& report = converted.reports.emplace_back();
    report.xml = texts.next();
    report.in_doubt = texts.next_number() != 0;
    for (std::uint64_t lines = texts.next_number(); lines > 0; --lines) report.summary.push_back(texts.next());
  }
  return converted;
}

}  // namespace xxgk
