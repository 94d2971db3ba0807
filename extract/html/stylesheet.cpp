// See html_stylesheet.h.
#include "extract/html/stylesheet.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xxgk::extraction {
namespace {

/// An element, a class or id, or several classes: `td.a.b`.
struct Selector {
  std::string element, id;
  std::vector<std::string> classes;

  int specificity() const {
    return (id.empty() ? 0 : 100) + 10 * static_cast<int>(classes.size()) + (element.empty() ? 0 : 1);
  }
};

/// What a rule says of the elements that it is for.
struct Rule {
  Selector selector;
  int order = 0;  ///< among all rules
  std::optional<bool> hides;
  std::string_view level;  ///< `super` or `sub`; empty: none
};

/// By the first class or the id that they ask for.
using Rules = std::map<std::string, std::vector<Rule>, std::less<>>;

/// Style sheets without comments and white space, in lower case but for selectors.
std::string folded(std::string_view sheet) {
  std::string text;
  for (std::size_t at = 0; at < sheet.size(); ++at) {
    if (sheet.substr(at).starts_with("/*")) {
      at = std::min(sheet.find("*/", at + 2), sheet.size() - 2) + 1;
      continue;
    }
    const char c = sheet[at];
    // A space inside a selector makes it one of several elements, which is not understood.
    if (c >= '\t' && c <= '\r') continue;
    text += c;
  }
  return text;
}

std::string_view trimmed_spaces(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

constexpr std::string_view selector_marks = ".#:[> +~*";

/// Nothing where it is of a kind that is not understood.
std::optional<Selector> read_selector(std::string_view text) {
  Selector selector;
  std::size_t mark = text.find_first_of(selector_marks);
  if (mark == std::string_view::npos) return std::nullopt;
  selector.element = text.substr(0, mark);
  while (mark < text.size()) {
    const std::size_t end = std::min(text.find_first_of(selector_marks, mark + 1), text.size());
    std::string name(text.substr(mark + 1, end - mark - 1));
    if (name.empty() || (text[mark] != '.' && text[mark] != '#')) return std::nullopt;
    if (text[mark] == '#')
      selector.id = std::move(name);
    else
      selector.classes.push_back(std::move(name));
    mark = end;
  }
  return selector;
}

/// The value of a property among declarations; empty where it is not declared.
std::string_view value_of(std::string_view property, std::string_view declarations) {
  while (!declarations.empty()) {
    const std::string_view declaration = declarations.substr(0, declarations.find(';'));
    declarations.remove_prefix(std::min(declaration.size() + 1, declarations.size()));
    const std::size_t colon = declaration.find(':');
    if (colon != std::string_view::npos && trimmed_spaces(declaration.substr(0, colon)) == property)
      return trimmed_spaces(declaration.substr(colon + 1));
  }
  return {};
}

void add_rule(std::string_view selectors, std::string_view declarations, int order, Rules& rules) {
  const std::string_view display = value_of("display", declarations), align = value_of("vertical-align", declarations);
  const bool raises = align.starts_with("super"), lowers = align.starts_with("sub");
  if (display.empty() && !raises && !lowers) return;
  while (!selectors.empty()) {
    const std::string_view selector = selectors.substr(0, selectors.find(','));
    selectors.remove_prefix(std::min(selector.size() + 1, selectors.size()));
    const std::optional<Selector> read = read_selector(trimmed_spaces(selector));
    if (!read) continue;
    Rule& rule = rules[read->id.empty() ? "." + read->classes.front() : "#" + read->id].emplace_back();
    rule.selector = *read;
    rule.order = order;
    if (!display.empty()) rule.hides = display.starts_with("none");
    if (raises) rule.level = "super";
    if (lowers) rule.level = "sub";
  }
}

/// Rules inside `@media` and the like are passed over: they hold for other devices.
void read_sheet(std::string_view sheet, int& order, Rules& rules) {
  const std::string text = folded(sheet);
  const std::string_view all(text);
  int depth = 0;
  std::size_t begin = 0, open = 0;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (all[at] == '{' && ++depth == 1) open = at;
    if (all[at] != '}' || depth == 0 || --depth > 0) continue;
    const std::string_view selectors = trimmed_spaces(all.substr(begin, open - begin));
    if (!selectors.starts_with('@')) add_rule(selectors, all.substr(open + 1, at - open - 1), order++, rules);
    begin = at + 1;
  }
}

void read_sheets(const HtmlNode& node, int& order, Rules& rules) {
  if (node.is("style")) {
    for (const HtmlNode* child : node.children) read_sheet(child->text, order, rules);
  }
  for (const HtmlNode* child : node.children) read_sheets(*child, order, rules);
}

std::vector<std::string_view> classes_of(const HtmlNode& node) {
  std::vector<std::string_view> classes;
  std::string_view rest = node.attribute("class");
  while (!rest.empty()) {
    const std::string_view name = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(name.size() + 1, rest.size()));
    if (!name.empty()) classes.push_back(name);
  }
  return classes;
}

bool matches(const Selector& selector, const HtmlNode& node, const std::vector<std::string_view>& classes) {
  return (selector.element.empty() || node.is(selector.element)) &&
         (selector.id.empty() || node.attribute("id") == selector.id) &&
         std::all_of(selector.classes.begin(), selector.classes.end(), [&classes](const std::string& name) {
           return std::find(classes.begin(), classes.end(), name) != classes.end();
         });
}

/// What all rules together say of an element: the most specific one decides, of equals the later.
Rule rule_for(const HtmlNode& node, const Rules& rules) {
  Rule decided;
  std::pair<int, int> hiding, levelling;
  const std::vector<std::string_view> classes = classes_of(node);
  const auto look_up = [&](const std::string& key) {
    const auto found = rules.find(key);
    if (found == rules.end()) return;
    for (const Rule& rule : found->second) {
      if (!matches(rule.selector, node, classes)) continue;
      const std::pair rank(rule.selector.specificity(), rule.order);
      if (rule.hides && rank >= hiding) {
        decided.hides = rule.hides;
        hiding = rank;
      }
      if (!rule.level.empty() && rank >= levelling) {
        decided.level = rule.level;
        levelling = rank;
      }
    }
  };
  for (const std::string_view name : classes) look_up("." + std::string(name));
  if (!node.attribute("id").empty()) look_up("#" + std::string(node.attribute("id")));
  return decided;
}

void mark(HtmlNode& node, const Rules& rules) {
  const Rule rule = node.attributes.empty() ? Rule() : rule_for(node, rules);
  if (rule.hides.value_or(false)) node.attributes.emplace_back("hidden", "");
  if (!rule.level.empty()) node.attributes.emplace_back("level", rule.level);
  for (HtmlNode* child : node.children) mark(*child, rules);
}

}  // namespace

void apply_style_sheets(HtmlTree& page) {
  Rules rules;
  int order = 0;
  read_sheets(page.root(), order, rules);
  if (!rules.empty()) mark(page.root(), rules);
}

}  // namespace xxgk::extraction
