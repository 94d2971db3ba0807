// The ISO Schematron of a report's XML, made from the official forms and their rules; the door is emit/emit.h.
//
// A judge of the program's own checks, so it is made from the rules as they are written and shares no code with what
// evaluates them. It keeps to what libxml2 understands: emit/schematron_pattern.h.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "emit/emit.h"
#include "emit/relation_xpath.h"
#include "emit/schematron_pattern.h"
#include "emit/structure_patterns.h"
#include "support/xml.h"

namespace xxgk {
namespace {

constexpr std::string_view about_file =
    "What a report must satisfy, as `xxgk schematron` prints it from the official forms; do not edit it. "
    "It tells each rule that fails and where: `rule at`, as in the report's own checks. A rule that lacks a value, or "
    "meets a blank, says nothing. Numbers of more than fifteen "
    "digits are beyond XPath.";

void add(std::vector<std::string>& places, const std::string& key) {
  if (std::ranges::find(places, key) == places.end()) places.push_back(key);
}

/// Where the relation is tested: rows or columns that the table has in any edition, since a table may hold rows of
/// another than its own.
std::vector<std::string> places_of(const Relation& relation, const std::string& name, const Taxonomy& taxonomy) {
  if (relation.each == Each::table) return {"."};
  if (!relation.only.empty()) return relation.only;
  std::vector<std::string> places;
  for (const Form& form : taxonomy.forms) {
    const TableForm* table = find_table(form, name);
    if (table == nullptr) continue;
    for (const BlockForm& block : table->blocks) {
      if (relation.each == Each::row)
        for (const RowForm& row : block.rows) add(places, row.key);
      else
        for (const ColumnForm& column : block.columns) add(places, column.key);
    }
  }
  return places;
}

std::string is_of_another_form(const Rule& rule) {
  std::string editions;
  for (const std::string& edition : rule.forms) {
    if (!editions.empty()) editions += " or ";
    editions += "@form='" + edition + "'";
  }
  return "not(@name='" + rule.table + "' and (" + editions + "))";
}

Pattern pattern_of(const Rule& rule, const Taxonomy& taxonomy) {
  Pattern pattern{rule.id, std::string(severity_name(rule.severity)) + ": " + rule.en, "r:table", {}};
  const std::string elsewhere = is_of_another_form(rule);
  for (const Relation& relation : rule.relations) {
    for (const std::string& place : places_of(relation, rule.table, taxonomy)) {
      for (const std::string& test : relation_xpaths(relation, place))
        pattern.assertions.push_back(
            {elsewhere + " or " + test, rule.id + " " + (relation.at.empty() ? place : relation.at)});
    }
  }
  return pattern;
}

void write(xml::Writer& writer, const Pattern& pattern) {
  writer.comment(pattern.about);
  writer.start("pattern").attribute("id", pattern.id);
  writer.start("rule").attribute("context", pattern.context);
  for (const Assertion& assertion : pattern.assertions)
    writer.start("assert").attribute("test", assertion.test).text(assertion.message).end();
  writer.end().end();
}

}  // namespace

std::string report_schematron(const Taxonomy& taxonomy) {
  xml::Writer writer;
  writer.start("schema").attribute("xmlns", "http://purl.oclc.org/dsdl/schematron");
  writer.comment(about_file);
  writer.leaf("title", "Annual reports on the disclosure of government information");
  writer.start("ns").attribute("prefix", "r").attribute("uri", "urn:xxgk:report:1").end();
  for (const Pattern& pattern : structure_patterns(taxonomy)) write(writer, pattern);
  for (const Rule& rule : taxonomy.rules) {
    if (!rule.relations.empty()) write(writer, pattern_of(rule, taxonomy));
  }
  return writer.end().finish();
}

}  // namespace xxgk
