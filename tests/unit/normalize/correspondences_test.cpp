// normalize/compare/correspondences.h: what corresponds over the editions, one step or two, and what does not.
#include "normalize/compare/correspondences.h"

#include <catch2/catch.hpp>
#include <map>

#include "tests/unit/compared_reports.h"

using namespace xxgk;

namespace {

const std::vector<FollowedFigure>& figures() {
  static const std::vector<FollowedFigure> figures = figures_of(official::forms(), compared::plan());
  return figures;
}

/// nullptr where the cell is followed under the name of another.
const FollowedFigure* figure(const std::string& form, const std::string& path) {
  const auto found = std::ranges::find_if(
      figures(), [&](const FollowedFigure& f) { return f.form == form && text_of(f.cell.path) == path; });
  return found == figures().end() ? nullptr : &*found;
}

/// `exact statistics/applications.received/count`
std::string told(const std::string& form, const std::string& path, const std::string& edition) {
  const FollowedFigure* of = figure(form, path);
  REQUIRE(of != nullptr);
  const Counterpart& counterpart = of->editions.at(edition);
  std::string text(correspondence_name(counterpart.correspondence));
  for (const CellPath& cell : counterpart.cells) text += " " + text_of(cell);
  return text;
}

}  // namespace

TEST_CASE("a figure is the same in its own edition") {
  CHECK(told("2021", "applications/received/total", "2021") == "same applications/received/total");
}

TEST_CASE("correspondences lead over the edition between") {
  CHECK(told("2021", "applications/received/total", "2019") == "exact applications/received/total");
  CHECK(told("2021", "applications/received/total", "2014") == "exact statistics/applications.received/count");
  CHECK(told("2021", "applications/granted/total", "2014") ==
        "narrower statistics/applications.answered.granted/count");
}

TEST_CASE("a row that was split is the sum of its parts, which are nothing by themselves") {
  CHECK(told("2019", "applications/other/total", "2021") ==
        "sum applications/other.uncorrected/total applications/other.unpaid/total applications/other.other/total");
  CHECK(told("2021", "applications/other.unpaid/total", "2019") == "none");
  CHECK(told("2014", "statistics/litigation.upheld/count", "2021") ==
        "sum review-litigation/litigation-direct/upheld review-litigation/litigation-after-review/upheld");
}

TEST_CASE("narrower one way is wider the other") {
  CHECK(told("2021", "proactive/regulations/issued", "2019") == "narrower proactive/regulations/made");
  CHECK(told("2014", "statistics/normative-documents-issued/count", "2019") ==
        "narrower proactive/normative-documents/made");
}

TEST_CASE("narrower and wider together say nothing, and the reason is told") {
  CHECK(told("2021", "proactive/normative-documents/issued", "2014") == "none");
  CHECK(figure("2021", "proactive/normative-documents/issued")->editions.at("2014").reason.en ==
        compared::plan().broken_chain.en);
}

TEST_CASE("what no line speaks of does not correspond, in both languages") {
  CHECK(told("2014", "statistics/disclosed/count", "2021") == "none");
  const BilingualText& reason = figure("2014", "statistics/disclosed/count")->editions.at("2021").reason;
  CHECK(reason.zh == compared::plan().unknown.zh);
  CHECK(reason.en == compared::plan().unknown.en);
}

TEST_CASE("a line for one cell goes before one for its group") {
  CHECK(told("2021", "applications/denied.state-secret/total", "2014") ==
        "exact statistics/applications.answered.denied.state-secret/count");
  CHECK(told("2021", "applications/denied.third-party/total", "2014") == "none");
  CHECK(figure("2021", "applications/denied.third-party/total")->editions.at("2014").reason.en.find("grounds") !=
        std::string::npos);
}

TEST_CASE("every cell that a form asks for is followed once") {
  for (const Form& form : official::forms().forms) {
    for (const FormCell& cell : cells_of(form)) {
      if (cell.is_subtotal) continue;
      int count = 0;
      for (const FollowedFigure& of : figures()) {
        const Counterpart& counterpart = of.editions.at(form.edition);
        count += counterpart.cells == std::vector{cell.path} ? 1 : 0;
      }
      INFO(form.edition << " " << text_of(cell.path));
      CHECK(count >= 1);
      CHECK((figure(form.edition, text_of(cell.path)) == nullptr ||
             figure(form.edition, text_of(cell.path))->form == form.edition));
    }
  }
}

TEST_CASE("every reason is told in both languages") {
  for (const FollowedFigure& of : figures()) {
    for (const auto& [edition, counterpart] : of.editions) {
      INFO(of.form << " " << text_of(of.cell.path) << " " << edition);
      CHECK(counterpart.reason.zh.empty() == (counterpart.correspondence == Correspondence::same));
      CHECK(counterpart.reason.en.empty() == (counterpart.correspondence == Correspondence::same));
    }
  }
}
