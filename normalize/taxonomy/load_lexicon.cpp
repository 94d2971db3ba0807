// Loading of the lexicon; see load_lexicon.h.
#include "normalize/taxonomy/load_lexicon.h"

#include <charconv>

#include "normalize/taxonomy/taxonomy_load.h"
#include "normalize/text/fold_text.h"

namespace xxgk {
namespace {

/// The words of a list, parted by blanks.
std::vector<std::string> words(const xml::Element& root, std::string_view name) {
  std::vector<std::string> list;
  const auto element = root.child(name);
  if (!element) return list;
  std::string word;
  for (const char c : element->text() + " ") {
    if (c != ' ' && c != '\n') {
      word += c;
    } else if (!word.empty()) {
      list.push_back(std::move(word));
      word.clear();
    }
  }
  return list;
}

std::string replaced_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// Patterns may name YEAR, any way a year is printed.
std::vector<std::string> patterns(const xml::Element& root, std::string_view name, const std::string& year) {
  std::vector<std::string> list;
  for (const xml::Element& element : root.children(name)) list.push_back(replaced_all(element.text(), "YEAR", year));
  return list;
}

void read_folds(const xml::Element& root, Lexicon& lexicon) {
  for (const xml::Element& fold : root.children("fold")) {
    const std::u32string from = to_code_points(fold.attribute_or("from", "")),
                         to = to_code_points(fold.attribute_or("to", ""));
    if (from.size() != to.size()) throw TaxonomyError("lexicon.xml: a fold's `from` and `to` differ in length");
    for (std::size_t i = 0; i < from.size(); ++i) lexicon.folds.emplace_back(from[i], to[i]);
  }
}

void read_money_units(const xml::Element& root, Lexicon& lexicon) {
  for (const xml::Element& unit : root.children("money-unit")) {
    const std::string digits = unit.attribute_or("power", "0");
    int power = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), power);
    lexicon.money_units.push_back(
        {unit.attribute_or("name", ""), power, unit.attribute_or("in-cells-only", "false") == "true"});
  }
}

}  // namespace

Lexicon read_lexicon(const xml::Element& root) {
  Lexicon lexicon;
  read_folds(root, lexicon);
  read_money_units(root, lexicon);
  lexicon.traditional = words(root, "traditional");
  lexicon.telling = words(root, "telling");
  lexicon.page_furniture = words(root, "page-furniture");
  lexicon.page_index = words(root, "page-index");
  lexicon.subject = words(root, "subject");
  lexicon.report_names = words(root, "report-names");
  lexicon.not_applicable = words(root, "not-applicable");
  lexicon.zero_marks = words(root, "zero");
  lexicon.increase = words(root, "increase");
  lexicon.decrease = words(root, "decrease");
  lexicon.count_units = words(root, "count-units");
  lexicon.subtotals = words(root, "subtotal");
  lexicon.before_count = words(root, "before-count");
  lexicon.before_money = words(root, "before-money");
  lexicon.after_number = words(root, "after-number");
  lexicon.doubts_number = words(root, "doubts-number");
  lexicon.note_marks = words(root, "note-mark");
  lexicon.empty_prose = words(root, "empty-prose");
  const auto text = [&root](std::string_view name) {
    const auto element = root.child(name);
    return element ? element->text() : std::string();
  };
  const std::string year = lexicon.year = text("year");
  lexicon.label_drops = patterns(root, "label-drop", year);
  lexicon.titles = patterns(root, "title", year);
  lexicon.title_words = words(root, "title-words");
  lexicon.annex_mark = text("annex-mark");
  lexicon.before_title = patterns(root, "before-title", year);
  lexicon.title_within = patterns(root, "title-within", year);
  lexicon.below_title = patterns(root, "below-title", year);
  lexicon.dates = patterns(root, "date", year);
  lexicon.year_stated = replaced_all(text("year-stated"), "YEAR", year);
  lexicon.year_in_label = replaced_all(text("year-in-label"), "YEAR", year);
  lexicon.partial_date = text("partial-date");
  lexicon.period_joint = text("period-joint");
  lexicon.before_publication = patterns(root, "before-publication", year);
  for (const xml::Element& ending : root.children("agency-ending")) {
    lexicon.agency_endings.emplace_back(ending.attribute_or("ends", ""), ending.attribute_or("becomes", ""));
  }
  return lexicon;
}

}  // namespace xxgk
