// The schema of reports ready for use within emit; the door is emit/compiled_schema.h.
#include "emit/compiled_schema.h"

#include <string>

#include "emit/emit.h"

namespace xxgk {
namespace {

/// By search, not by parsing, which is what it saves: the schema's own text escapes every `<`.
std::string without_annotations(std::string_view xsd) {
  constexpr std::string_view open = "<xs:annotation>", close = "</xs:annotation>";
  std::string bare;
  for (;;) {
    const std::size_t from = xsd.find(open);
    bare += xsd.substr(0, from);
    if (from == std::string_view::npos) return bare;
    xsd.remove_prefix(xsd.find(close, from) + close.size());
  }
}

}  // namespace

xml::Schema compiled_report_schema(const Taxonomy& taxonomy) {
  return xml::Schema::compile(without_annotations(report_schema(taxonomy)), "report.xsd");
}

}  // namespace xxgk
