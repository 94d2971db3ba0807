// See converter.h.
#include "app/converter.h"

#include <algorithm>
#include <utility>

#include "app/error_words.h"
#include "app/messages.h"
#include "app/source.h"
#include "normalize/report/is_report.h"

namespace xxgk {

const Converter::Tools& Converter::tools() const {
  if (!tools_) tools_.emplace(forms_.get());
  return *tools_;
}

/// Pages that could not be read are no report with missing values. Throws Refusal where there are no others.
void Converter::refuse_unread(const Document& document, const NamedSource& source) const {
  const std::vector<Page>& pages = document.source.pages;
  const bool is_unread =
      !pages.empty() && std::ranges::all_of(pages, [](const Page& page) { return page.read == PageRead::unread; });
  if (!is_unread) return;
  const bool may_try = reading_.pictures.ocr == Ocr::never;
  throw Refusal(message(may_try ? Message::source_no_ocr : Message::source_unread, language_,
                        {{"source", shown_name(source.name)}, {"count", std::to_string(pages.size())}}),
                RefusalClass::pages_unread);
}

std::vector<Report> Converter::reports_in(std::string bytes, const NamedSource& source) const {
  Document document = read_document(bytes, source.name, reading_, forms_, [this] { prepare(); });
  std::string().swap(bytes);
  refuse_unread(document, source);
  document.source.url = source.url;
  std::vector<Report> reports = tools().normalizer.reports_in(document);
  const Taxonomy& taxonomy = forms_.get();
  std::erase_if(reports, [&](const Report& report) { return !is_report(report, taxonomy.lexicon); });
  if (reports.empty())
    throw Refusal(message(Message::source_no_report, language_, {{"source", shown_name(source.name)}}),
                  RefusalClass::no_report);
  return reports;
}

std::string Converter::xml(const Report& report, bool all_checks) const {
  return tools().writer.write(report, {all_checks, XXGK_VERSION});
}

}  // namespace xxgk
