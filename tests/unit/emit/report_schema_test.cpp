// emit/report_schema.cpp: the schema compiles, lists every key, is documented, and is the same each time.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "emit/emit.h"
#include "support/xml.h"
#include "tests/unit/made_up_form.h"

using namespace xxgk;

namespace {

const std::string xsd = report_schema(made_up::taxonomy());

/// The values of the list of that name, in order.
std::vector<std::string> listed(const std::string& name) {
  std::vector<std::string> values;
  const auto document = xml::Document::parse(xsd, "report.xsd");
  for (const xml::Element& type : document.root().children("simpleType")) {
    if (type.attribute("name") != name) continue;
    for (const xml::Element& value : type.child("restriction")->children("enumeration")) {
      values.push_back(value.attribute_or("value", ""));
    }
  }
  return values;
}

bool is_documented(const xml::Element& element) {
  const auto annotation = element.child("annotation");
  return annotation && annotation->child("documentation") && !annotation->child("documentation")->text().empty();
}

/// Elements and named types without a word of documentation.
void find_undocumented(const xml::Element& element, std::vector<std::string>& found) {
  for (const xml::Element& child : element.children()) {
    const bool has_name = child.attribute("name").has_value();
    const bool must =
        child.name() == "element" || ((child.name() == "complexType" || child.name() == "simpleType") && has_name);
    if (must && !is_documented(child)) found.push_back(child.attribute_or("name", "?"));
    find_undocumented(child, found);
  }
}

}  // namespace

TEST_CASE("the schema compiles") {
  CHECK_NOTHROW(xml::Schema::compile(xsd, "report.xsd"));
}

TEST_CASE("the schema is of the report's namespace, qualified, and stands alone") {
  const auto document = xml::Document::parse(xsd, "report.xsd");
  CHECK(document.root().attribute("targetNamespace") == "urn:xxgk:report:1");
  CHECK(document.root().attribute("elementFormDefault") == "qualified");
  CHECK(document.root().children("element").size() == 1);  // so nothing else may be a document's root
}

TEST_CASE("the schema lists what the taxonomy has, each once, oldest edition first") {
  using Values = std::vector<std::string>;
  CHECK(listed("edition") == Values{"2001", "2005"});
  CHECK(listed("table-name") == Values{"requests", "money"});
  CHECK(listed("row-key") == Values{"received", "refused", "other", "fees", "refused.secret", "refused.internal"});
  CHECK(listed("column-key") == Values{"person", "company", "total", "amount"});
  CHECK(listed("status") == Values{"blank", "not-applicable", "missing", "illegible", "suspect"});
  CHECK(listed("outcome") == Values{"holds", "holds-with-blanks", "fails", "undecidable"});
  CHECK(listed("severity") == Values{"error", "warning", "note"});
}

TEST_CASE("the schema lists every code of a diagnostic once") {
  const auto codes = listed("diagnostic-code");
  CHECK(codes.front() == kind_of(DiagnosticCode{}).name);
  CHECK(std::ranges::find(codes, kind_of(DiagnosticCode::unit_unknown).name) != codes.end());
  CHECK(std::set<std::string>(codes.begin(), codes.end()).size() == codes.size());
}

TEST_CASE("a key's documentation says where it is used") {
  CHECK(xsd.find("requests (2001, 2005): Received<") != std::string::npos);
  CHECK(xsd.find("requests (2001): Refused; requests (2005): Refused in all<") != std::string::npos);
  CHECK(xsd.find("Reports for 2001 to 2004: ") != std::string::npos);
  CHECK(xsd.find("Reports for 2005 and later: ") != std::string::npos);
}

TEST_CASE("a form's words are escaped") {
  CHECK(xsd.find("Form &amp; manner of &quot;reports&quot;, Circular &lt;7&gt;") != std::string::npos);
}

TEST_CASE("every element and every named type is documented") {
  std::vector<std::string> undocumented;
  const auto document = xml::Document::parse(xsd, "report.xsd");
  find_undocumented(document.root(), undocumented);
  CHECK(undocumented == std::vector<std::string>{});
}

TEST_CASE("no mark is left unfilled") {
  for (const char* mark : {"{name}", "{documentation}", "{values}", "{value}"}) {
    CHECK(xsd.find(mark) == std::string::npos);
  }
}

TEST_CASE("the schema is the same each time") {
  CHECK(report_schema(made_up::taxonomy()) == xsd);
}
