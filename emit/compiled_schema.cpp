// The schema of reports ready for use within emit; the door is emit/compiled_schema.h.
#include "emit/compiled_schema.h"

#include <string>
#include <utility>

#include "emit/emit.h"

namespace xxgk {
namespace {

/// Everything but what stands from `open` to `close`. By search, not by parsing, which is what it saves: the schema's
/// own text escapes every `<`.
std::string without(std::string_view open, std::string_view close, std::string_view xsd) {
  std::string bare;
  for (;;) {
    const std::size_t from = xsd.find(open);
    bare += xsd.substr(0, from);
    if (from == std::string_view::npos) return bare;
    xsd.remove_prefix(xsd.find(close, from) + close.size());
  }
}

std::string without_annotations(std::string_view xsd) {
  return without("<xs:annotation>", "</xs:annotation>", xsd);
}

/// A list of values becomes any text.
std::string with_any(std::string_view type, std::string xsd) {
  const std::size_t begin = xsd.find("<xs:simpleType name=\"" + std::string(type) + "\">");
  const std::size_t first = xsd.find("<xs:enumeration", begin), end = xsd.find("</xs:restriction>", begin);
  return first < end ? xsd.erase(first, end - first) : xsd;
}

}  // namespace

xml::Schema compiled_report_schema(const Taxonomy& taxonomy) {
  return xml::Schema::compile(without_annotations(report_schema(taxonomy)), "report.xsd");
}

xml::Schema compiled_quick_schema(const Taxonomy& taxonomy) {
  std::string xsd = without("<xs:unique", "</xs:unique>", without_annotations(report_schema(taxonomy)));
  for (const std::string_view keys : {"row-key", "column-key"}) xsd = with_any(keys, std::move(xsd));
  return xml::Schema::compile(xsd, "report.xsd");
}

}  // namespace xxgk
