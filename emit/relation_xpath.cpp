// Relations as XPath; the door is emit/relation_xpath.h.
#include "emit/relation_xpath.h"

#include <span>
#include <utility>

namespace xxgk {
namespace {

bool is_number(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string quoted(std::string_view key) {
  return std::string("'").append(key).append("'");
}

/// `[@key='granted']`; for `denied.*` what begins with `denied.` and has no other point behind it.
std::string step(const char* element, const char* attribute, std::string_view pattern) {
  const std::string name = std::string("@") + attribute;
  const bool is_beginning = pattern.ends_with(".*");
  if (is_beginning) pattern.remove_suffix(1);
  const std::string both = name + "," + quoted(pattern) + ")";
  const std::string test = is_beginning ? "starts-with(" + both + " and not(contains(substring-after(" + both + ",'.'))"
                                        : name + "=" + quoted(pattern);
  return std::string("r:") + element + "[" + test + "]";
}

/// The cells that a key speaks of, seen from the table.
std::string cells_of(std::string_view pattern, Each each, std::string_view place) {
  if (each == Each::column) return step("row", "key", pattern) + "/" + step("cell", "column", place);
  if (each == Each::row) return step("row", "key", place) + "/" + step("cell", "column", pattern);
  const std::size_t slash = pattern.find('/');
  if (slash == std::string_view::npos) return step("row", "key", pattern) + "/r:cell";
  return step("row", "key", pattern.substr(0, slash)) + "/" + step("cell", "column", pattern.substr(slash + 1));
}

/// A term for which one of its alternatives was chosen.
struct Choice {
  int sign = 1;
  std::string operand;               ///< a number, or the path to cells
  bool is_sum = false;               ///< the path may lead to several cells
  std::vector<std::string> refused;  ///< alternatives before it, of which nothing is printed then
};

std::vector<Choice> choices_of(const Term& term, Each each, std::string_view place) {
  std::vector<Choice> choices;
  std::vector<std::string> refused;
  for (const std::string& alternative : term.alternatives) {
    const bool number = is_number(alternative);
    const std::string operand = number ? alternative : cells_of(alternative, each, place);
    choices.push_back({term.sign, operand, alternative.ends_with(".*"), refused});
    if (number) break;  // it is always there
    refused.push_back(operand);
  }
  return choices;
}

using Choices = std::vector<Choice>;

/// Every way of choosing one alternative for each term.
std::vector<Choices> ways_of_choosing(const Relation& relation, std::string_view place) {
  std::vector<Choices> ways{{}};
  for (const auto* side : {&relation.left, &relation.right}) {
    for (const Term& term : *side) {
      std::vector<Choices> longer;
      for (const Choices& way : ways) {
        for (const Choice& choice : choices_of(term, relation.each, place)) {
          longer.push_back(way);
          longer.back().push_back(choice);
        }
      }
      ways = std::move(longer);
    }
  }
  return ways;
}

/// True where another choice is to be made: something is printed of an alternative that stands before.
std::string is_another(const Choices& way) {
  std::string test;
  for (const Choice& choice : way) {
    for (const std::string& cells : choice.refused)
      test += cells + "[.!='' or @status='blank' or @status='not-applicable'] or ";
  }
  return test;
}

/// The sum of some terms; not a number where one of their cells has no value or a term has no cell. XPath sees to that
/// by itself, but for a sum over no cells, which is 0.
std::string sum_of(std::span<const Choice> choices) {
  std::string sum;
  for (const Choice& choice : choices) {
    if (choice.sign < 0)
      sum += sum.empty() ? "-" : " - ";
    else if (!sum.empty())
      sum += " + ";
    sum += choice.is_sum ? "sum(" + choice.operand + ") div boolean(" + choice.operand + ")" : choice.operand;
  }
  return sum;
}

/// XPath counts with binary fractions, in which 0.1 + 0.2 is not 0.3; counts and hundredths of a fen are exact so.
std::string exact(const std::string& sum) {
  return "round(10000 * (" + sum + "))";
}

/// No comparison is true of what is not a number, and neither zero nor that counts as true.
std::string does_not_fail(Comparison comparison, const std::string& left, const std::string& right) {
  const std::string difference = exact(left + " - (" + right + ")");
  switch (comparison) {
    case Comparison::equal:
      return "not(" + difference + ")";
    case Comparison::at_most:
      return "not(" + difference + " > 0)";
    case Comparison::at_least:
      return "not(" + difference + " < 0)";
    case Comparison::zero_if:
      return "not(" + exact(right) + " = 0 and " + exact(left) + ")";
  }
  return "";
}

}  // namespace

std::vector<std::string> relation_xpaths(const Relation& relation, std::string_view place) {
  std::vector<std::string> tests;
  for (const Choices& way : ways_of_choosing(relation, place)) {
    const std::span choices(way);
    const std::string left = sum_of(choices.first(relation.left.size()));
    const std::string right = sum_of(choices.subspan(relation.left.size()));
    tests.push_back(is_another(way) + does_not_fail(relation.comparison, left, right));
  }
  return tests;
}

}  // namespace xxgk
