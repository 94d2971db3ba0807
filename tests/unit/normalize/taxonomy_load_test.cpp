// normalize/taxonomy_load.h: what is built in loads, and data that contradict themselves are refused by name.
#include "normalize/taxonomy/taxonomy_load.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/unit/official_forms.h"

using namespace xxgk;

namespace {

using Files = std::map<std::string, std::string>;

Files built_in() {
  Files files;
  for (const auto& [path, bytes] : embedded_schema_files()) files.emplace(path, std::string(bytes));
  return files;
}

/// One form, as small as a form may be, and no rules.
Files small() {
  Files files = built_in();
  std::erase_if(files, [](const auto& file) { return file.first.starts_with("forms/"); });
  files["forms/2001.xml"] =
      "<form xmlns=\"urn:xxgk:taxonomy:1\" edition=\"2001\" title=\"T\" document=\"D\" first-year=\"2001\" "
      "applies-by=\"requests\">"
      "<section number=\"1\" heading=\"一、申请\"/>"
      "<table name=\"requests\" section=\"1\" title=\"申请\"><block>"
      "<column key=\"person\" label=\"自然人\"/><column key=\"total\" label=\"总计\"><alias>合计</alias></column>"
      "<row key=\"received\" label=\"新收\"/><row key=\"answered\" label=\"答复\"><alias>办结</alias></row>"
      "</block></table></form>";
  files["rules.xml"] = "<rules xmlns=\"urn:xxgk:taxonomy:1\"/>";
  files["prose.xml"] = "<prose xmlns=\"urn:xxgk:taxonomy:1\"/>";
  files["equivalences.xml"] = "<equivalences xmlns=\"urn:xxgk:taxonomy:1\"/>";
  return files;
}

/// What the refusal says; empty where the files load.
std::string refusal(const Files& files) {
  SchemaFiles views;
  for (const auto& [path, bytes] : files) views.emplace(path, bytes);
  try {
    load_taxonomy(views);
  } catch (const TaxonomyError& error) {
    return error.what();
  }
  return "";
}

/// The refusal of the small form with one piece of one file replaced.
std::string refusal_with(const std::string& path, const std::string& old, const std::string& with) {
  Files files = small();
  std::string& bytes = files.at(path);
  const std::size_t at = bytes.find(old);
  REQUIRE(at != std::string::npos);
  bytes.replace(at, old.size(), with);
  return refusal(files);
}

std::string refusal_of_rule(const std::string& rule) {
  return refusal_with("rules.xml", "\"/>", "\">" + rule + "</rules>");
}

std::string rule(const std::string& relation, const std::string& forms = "2001",
                 const std::string& table = "requests") {
  return "<rule id=\"a.rule\" forms=\"" + forms + "\" table=\"" + table + "\" severity=\"error\">" + relation +
         "<en>x</en><zh>y</zh></rule>";
}

/// Every word stands in the text; says which does not.
void check_names(const std::string& said, const std::vector<const char*>& words) {
  INFO(said);
  for (const char* word : words) {
    INFO(word);
    CHECK(said.find(word) != std::string::npos);
  }
}

}  // namespace

TEST_CASE("what is built in loads") {
  const Taxonomy& forms = official::forms();
  REQUIRE(forms.forms.size() >= 3);
  std::set<std::string> editions;
  for (const Form& form : forms.forms) {
    INFO(form.edition);
    CHECK(editions.insert(form.edition).second);
    CHECK(find_table(form, form.applies_by) != nullptr);
  }
  CHECK(editions.contains("2014"));
  CHECK(editions.contains("2019"));
  CHECK(editions.contains("2021"));
  CHECK_FALSE(forms.rules.empty());
  CHECK_FALSE(forms.equivalences.empty());
}

TEST_CASE("the official form's size") {
  const Form& form = *find_form(official::forms(), "2021");
  CHECK(form.sections.size() == 6);
  CHECK(form.first_year == 2021);
  CHECK(form.last_year == 0);
  std::size_t cells = 0;
  for (const TableForm& table : form.tables) {
    for (const RowSlot& slot : row_slots(table)) {
      if (slot.row->is_subtotal) continue;
      for (const ColumnForm& column : slot.block->columns) cells += !column.is_subtotal;
    }
  }
  CHECK(cells == 200);
  CHECK(find_form(official::forms(), "2019")->last_year == 2020);
}

TEST_CASE("units, groups and orientations are read") {
  const Form& form = *find_form(official::forms(), "2021");
  const TableForm& proactive = *find_table(form, "proactive");
  const BlockForm& fees = proactive.blocks.back();
  CHECK(unit_of(fees.rows.front(), fees.columns.front()).is_money());
  CHECK(unit_of(fees.rows.front(), fees.columns.front()).printed == "万元");
  CHECK_FALSE(unit_of(proactive.blocks.front().rows.front(), proactive.blocks.front().columns.front()).is_money());
  CHECK(find_table(form, "review-litigation")->orientation == Orientation::line);
  const auto slots = row_slots(*find_table(form, "applications"));
  const auto secret =
      std::find_if(slots.begin(), slots.end(), [](const RowSlot& s) { return s.row->key == "denied.state-secret"; });
  REQUIRE(secret != slots.end());
  REQUIRE(secret->row->groups.size() == 2);
  CHECK(secret->row->groups[0].official == "三、本年度办理结果");
  CHECK(secret->row->groups[1].official == "（三）不予公开");
}

TEST_CASE("a small form loads") {
  CHECK(refusal(small()) == "");
}

TEST_CASE("files that lack are named") {
  for (const char* path : {"taxonomy.xsd", "lexicon.xml", "rules.xml", "prose.xml", "equivalences.xml"}) {
    Files files = small();
    files.erase(path);
    check_names(refusal(files), {path});
  }
  Files files = small();
  files.erase("forms/2001.xml");
  check_names(refusal(files), {"form"});
  CHECK_FALSE(refusal({}).empty());
}

TEST_CASE("what the schema forbids is refused with file and line") {
  const std::string form = "forms/2001.xml";
  check_names(refusal_with(form, "edition=\"2001\"", "edition=\"new\""), {"forms/2001.xml:1", "edition"});
  check_names(refusal_with(form, "<row key=\"received\"", "<row name=\"received\""), {"forms/2001.xml:1"});
  check_names(refusal_with(form, "<row key=\"received\"", "<row key=\"Received\""), {"forms/2001.xml:1"});
  check_names(refusal_with(form, "<block>", "<block><surprise/>"), {"forms/2001.xml:1", "surprise"});
  check_names(refusal_with(form, "heading=\"一、申请\"", "heading=\"\""), {"forms/2001.xml:1", "heading"});
  check_names(refusal_with(form, "title=\"申请\">", "title=\"申请\" orientation=\"sideways\">"),
              {"forms/2001.xml:1", "sideways"});
  check_names(refusal_with("rules.xml", "\"/>", "\">\n<rule id=\"x\"/></rules>"), {"rules.xml:2"});
  check_names(refusal_with("lexicon.xml", "<zero>", "<nought>"), {"lexicon.xml"});
}

TEST_CASE("a file of another kind is refused") {
  Files files = small();
  files["rules.xml"] = files["equivalences.xml"];
  check_names(refusal(files), {"rules.xml", "equivalences", "rules"});
  files = small();
  files["rules.xml"] = "<rules/>";  // no namespace
  check_names(refusal(files), {"rules.xml"});
}

TEST_CASE("what is no XML is refused with file and line") {
  check_names(refusal_with("forms/2001.xml", "</form>", "\n</from>"), {"forms/2001.xml:2"});
  Files files = small();
  files["rules.xml"] = "";
  check_names(refusal(files), {"rules.xml"});
  files["rules.xml"] = std::string(100, '\0');
  check_names(refusal(files), {"rules.xml"});
  files = small();
  files["taxonomy.xsd"] = "<schema/>";
  check_names(refusal(files), {"taxonomy.xsd"});
}

TEST_CASE("entities are no way in or out") {
  const std::string laughs =
      "<!DOCTYPE form [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
      "\"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
  for (const std::string& trick : {laughs, std::string("<!DOCTYPE form [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"),
                                   std::string("<!DOCTYPE form SYSTEM \"x.dtd\">"), std::string("<!DOCTYPE form>")}) {
    Files files = small();
    files["forms/2001.xml"] = trick + files["forms/2001.xml"];
    INFO(trick);
    check_names(refusal(files), {"forms/2001.xml"});
  }
  check_names(refusal_with("forms/2001.xml", "label=\"新收\"", "label=\"&nosuch;\""), {"forms/2001.xml"});
}

TEST_CASE("an edition that is given twice") {
  Files files = small();
  files["forms/copy.xml"] = files["forms/2001.xml"];
  check_names(refusal(files), {"2001", "twice"});
}

TEST_CASE("keys that are given twice") {
  const std::string form = "forms/2001.xml";
  check_names(refusal_with(form, "key=\"answered\"", "key=\"received\""), {"2001", "requests", "received", "twice"});
  check_names(refusal_with(form, "key=\"total\"", "key=\"person\""), {"2001", "requests", "person", "twice"});
  check_names(
      refusal_with(
          form, "</table>",
          "</table><table name=\"requests\" section=\"1\" title=\"申请\"><block><column key=\"a\" label=\"甲\"/>"
          "<row key=\"b\" label=\"乙\"/></block></table>"),
      {"2001", "requests", "twice"});
}

TEST_CASE("a wording that means two rows or two columns") {
  const std::string form = "forms/2001.xml";
  check_names(refusal_with(form, "<alias>办结</alias>", "<alias>新收</alias>"),
              {"2001", "requests", "新收", "received", "answered"});
  check_names(refusal_with(form, "<alias>办结</alias>", "<alias>新　收</alias>"), {"received", "answered"});
  check_names(refusal_with(form, "<alias>办结</alias>", "<alias>１、新收</alias>"), {"received", "answered"});
  check_names(refusal_with(form, "label=\"答复\"", "label=\"新收\""), {"新收", "received", "answered"});
  check_names(refusal_with(form, "<alias>合计</alias>", "<alias>自然人</alias>"), {"自然人", "person", "total"});
}

TEST_CASE("one wording in two groups is the form's own, but no alias may stand for both") {
  const std::string form = "forms/2001.xml", rows = "<row key=\"received\" label=\"新收\"/>";
  const std::string groups =
      "<rows group=\"甲\"><row key=\"a.other\" label=\"其他\"/></rows><rows group=\"乙\"><row key=\"b.other\" "
      "label=\"其他\">";
  CHECK(refusal_with(form, rows, rows + groups + "</row></rows>") == "");
  check_names(refusal_with(form, rows, rows + groups + "<alias>新收</alias></row></rows>"),
              {"新收", "received", "b.other"});
}

TEST_CASE("a table in a section that the form lacks, or decided by a table that it lacks") {
  check_names(refusal_with("forms/2001.xml", "section=\"1\"", "section=\"9\""), {"2001", "requests", "9"});
  check_names(refusal_with("forms/2001.xml", "applies-by=\"requests\"", "applies-by=\"answers\""), {"2001", "answers"});
  check_names(refusal_with("forms/2001.xml", "first-year=\"2001\"", "first-year=\"2001\" last-year=\"2000\""),
              {"2001", "last-year"});
}

TEST_CASE("relations over what there is not") {
  CHECK(refusal_of_rule(rule("<relation each=\"row\">total = person</relation>")) == "");
  CHECK(refusal_of_rule(rule("<relation each=\"column\" only=\"total\">answered &lt;= received</relation>")) == "");
  CHECK(refusal_of_rule(rule("<relation each=\"table\">answered/total &lt;= received/total</relation>")) == "");
  check_names(refusal_of_rule(rule("<relation each=\"row\">total = nobody</relation>")), {"a.rule", "nobody"});
  check_names(refusal_of_rule(rule("<relation each=\"row\">nobody = total</relation>")), {"a.rule", "nobody"});
  check_names(refusal_of_rule(rule("<relation each=\"row\">total = person|nobody</relation>")), {"a.rule", "nobody"});
  check_names(refusal_of_rule(rule("<relation each=\"row\">total = answered</relation>")), {"a.rule", "answered"});
  check_names(refusal_of_rule(rule("<relation each=\"column\">received = person</relation>")), {"a.rule", "person"});
  check_names(refusal_of_rule(rule("<relation each=\"column\">received = answered.*</relation>")),
              {"a.rule", "answered.*"});
  check_names(refusal_of_rule(rule("<relation each=\"table\">received/nobody = received/total</relation>")),
              {"a.rule", "received/nobody"});
  check_names(refusal_of_rule(rule("<relation each=\"row\" only=\"nothing\">total = person</relation>")),
              {"a.rule", "nothing"});
}

TEST_CASE("a finding is reported at a place of its own only where no other is tested") {
  check_names(refusal_of_rule(rule("<relation each=\"column\" at=\"received\">received = answered</relation>")),
              {"a.rule", "several places"});
  CHECK(refusal_of_rule(
            rule("<relation each=\"column\" at=\"received\" only=\"total\">received = answered</relation>")) == "");
  check_names(
      refusal_of_rule(rule("<relation each=\"column\" at=\"nothing\" only=\"total\">received = answered</relation>")),
      {"a.rule", "nothing"});
}

TEST_CASE("rules for editions and tables that there are not") {
  const std::string relation = "<relation each=\"row\">total = person</relation>";
  check_names(refusal_of_rule(rule(relation, "1999")), {"a.rule", "1999"});
  check_names(refusal_of_rule(rule(relation, "2001", "answers")), {"a.rule", "answers"});
  check_names(refusal_of_rule(rule(relation) + rule(relation)), {"rules.xml", "a.rule"});
}

TEST_CASE("relations that compare nothing") {
  for (const char* relation : {"total", "total =", "= person", "total = person = person", "total person",
                               "total + = person", "+ + total = person", "total &lt; person", "total == person"}) {
    INFO(relation);
    check_names(refusal_of_rule(rule("<relation each=\"row\">" + std::string(relation) + "</relation>")), {"a.rule"});
  }
}

TEST_CASE("equivalences of editions that there are not") {
  const std::string equivalence =
      "<equivalence from-form=\"2001\" from=\"requests/received/total\" relation=\"exact\" to-form=\"1999\" "
      "to=\"requests/received/total\" "
      "reason=\"\"/>";
  check_names(refusal_with("equivalences.xml", "\"/>", "\">" + equivalence + "</equivalences>"),
              {"equivalences.xml", "1999"});
}

TEST_CASE("patterns that are none") {
  check_names(refusal_with("lexicon.xml", "<label-drop>", "<label-drop>(</label-drop><label-drop>"),
              {"lexicon.xml", "("});
  check_names(refusal_with("lexicon.xml", "<title>", "<title>[</title><title>"), {"lexicon.xml", "["});
  check_names(refusal_with("lexicon.xml", "<date>", "<date>*</date><date>"), {"lexicon.xml", "*"});
  for (const char* name :
       {"year", "year-stated", "year-in-label", "partial-date", "period-joint", "before-publication"}) {
    INFO(name);
    const std::string tag = "<" + std::string(name) + ">";
    check_names(refusal_with("lexicon.xml", tag, tag + "("), {"lexicon.xml"});
  }
}

TEST_CASE("folds pair their characters") {
  check_names(refusal_with("lexicon.xml", "<fold from=\"", "<fold from=\"甲\" to=\"乙丙\"/><fold from=\""),
              {"lexicon.xml"});
}
