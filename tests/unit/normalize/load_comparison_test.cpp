// normalize/taxonomy/load_comparison.h: what is built in loads, and what contradicts the forms is refused by name.
#include "normalize/taxonomy/load_comparison.h"

#include <catch2/catch.hpp>

#include "tests/unit/compared_reports.h"

using namespace xxgk;

namespace {

/// What the refusal says of a plan with these elements; empty where it loads.
std::string refusal(const std::string& rules, const std::string& figures = "") {
  const std::string plan = "<comparison xmlns=\"urn:xxgk:taxonomy:1\">" + rules +
                           "<unknown><en>x</en><zh>y</zh></unknown><broken-chain><en>x</en><zh>y</zh></broken-chain>" +
                           figures + "</comparison>";
  SchemaFiles files = embedded_schema_files();
  files["comparison.xml"] = plan;
  try {
    load_comparison(files, official::forms());
  } catch (const TaxonomyError& error) {
    return error.what();
  }
  return "";
}

std::string rule(const std::string& attributes, const std::string& relation) {
  return "<rule severity=\"note\" " + attributes + ">" + relation + "<en>x</en><zh>y</zh></rule>";
}

std::string derived(const std::string& formula) {
  return "<derived id=\"a\" zh=\"a\" en=\"a\"><formula forms=\"2021\">" + formula +
         "</formula><zh>x</zh><en>y</en></derived>";
}

}  // namespace

TEST_CASE("the plan that is built in has all rules of the design") {
  for (const char* id : {"years.carried", "years.stock", "years.items", "years.jump", "years.gap", "years.copied",
                         "years.prose", "years.comparable", "agencies.sum", "agencies.same-file", "agencies.zero"}) {
    INFO(id);
    const CrossRule* rule = find_rule(compared::plan(), id);
    REQUIRE(rule != nullptr);
    CHECK_FALSE(rule->sentence.zh.empty());
    CHECK_FALSE(rule->sentence.en.empty());
  }
}

TEST_CASE("without the file there is nothing to go by") {
  SchemaFiles files = embedded_schema_files();
  files.erase("comparison.xml");
  CHECK(load_comparison(files, official::forms()).rules.empty());
}

TEST_CASE("contradictions are refused by name") {
  CHECK(refusal("", "").empty());
  CHECK(refusal(rule("id=\"years.odd\"", "")).find("years.odd") != std::string::npos);
  CHECK(refusal(rule("id=\"a\" forms=\"2022\" table=\"applications\"", "")).find("no relation") != std::string::npos);
  const std::string relation = "<relation each=\"column\">carried-in = last:carried-over</relation>";
  CHECK(refusal(rule("id=\"a\" forms=\"2021\" table=\"applications\"", relation)).find("carried-over") !=
        std::string::npos);
  CHECK(refusal(rule("id=\"a\" forms=\"2021\" table=\"statistics\"", relation)).find("statistics") !=
        std::string::npos);
  CHECK(refusal(rule("id=\"a\" forms=\"2000\" table=\"applications\"", relation)).find("2000") != std::string::npos);
  CHECK(refusal("", derived("applications/granted/total")).find("no denominator") != std::string::npos);
  CHECK(refusal("", derived("applications/grunted/total : applications/received/total")).find("grunted") !=
        std::string::npos);
  CHECK(refusal("", "<key-figure form=\"2021\" table=\"a\" row=\"b\" column=\"c\"/>").find("a/b/c") !=
        std::string::npos);
  CHECK(refusal("", "<covers>(</covers>").find("regular expression") != std::string::npos);
}
