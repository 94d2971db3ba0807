// See html_stylesheet.h.
#include "extract/html_stylesheet.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xxgk::extraction {
namespace {

/// What a rule says of the elements it is for.
struct Rule {
  std::optional<bool> hides;
  std::string_view level;  ///< `super` or `sub`; empty: none
};

/// By selector: `.class`, `#id`, `element.class`, `element#id`.
using Rules = std::map<std::string, Rule, std::less<>>;

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

/// One class or id, perhaps of elements of one name.
bool is_simple(std::string_view selector) {
  const std::size_t mark = selector.find_first_of(".#:[> +~*");
  return mark != std::string_view::npos && mark + 1 < selector.size() &&
         (selector[mark] == '.' || selector[mark] == '#') &&
         selector.find_first_of(".#:[> +~*", mark + 1) == std::string_view::npos;
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

void add_rule(std::string_view selectors, std::string_view declarations, Rules& rules) {
  const std::string_view display = value_of("display", declarations), align = value_of("vertical-align", declarations);
  const bool raises = align.starts_with("super"), lowers = align.starts_with("sub");
  if (display.empty() && !raises && !lowers) return;
  while (!selectors.empty()) {
    const std::string_view selector = selectors.substr(0, selectors.find(','));
    selectors.remove_prefix(std::min(selector.size() + 1, selectors.size()));
    if (!is_simple(trimmed_spaces(selector))) continue;
    Rule& rule = rules[std::string(trimmed_spaces(selector))];
    if (!display.empty()) rule.hides = display.starts_with("none");
    if (raises) rule.level = "super";
    if (lowers) rule.level = "sub";
  }
}

/// Rules inside `@media` and the like are passed over: they hold for other devices.
void read_sheet(std::string_view sheet, Rules& rules) {
  const std::string text = folded(sheet);
  const std::string_view all(text);
  int depth = 0;
  std::size_t begin = 0, open = 0;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (all[at] == '{' && ++depth == 1) open = at;
    if (all[at] != '}' || depth == 0 || --depth > 0) continue;
    const std::string_view selectors = trimmed_spaces(all.substr(begin, open - begin));
    if (!selectors.starts_with('@')) add_rule(selectors, all.substr(open + 1, at - open - 1), rules);
    begin = at + 1;
  }
}

void read_sheets(const HtmlNode& node, Rules& rules) {
  if (node.is("style")) {
    for (const HtmlNode* child : node.children) read_sheet(child->text, rules);
  }
  for (const HtmlNode* child : node.children) read_sheets(*child, rules);
}

/// Bytes of text below an element; as good as endless where it holds a table.
std::size_t weight_of(const HtmlNode& node) {
  constexpr std::size_t endless = 100000;
  std::size_t weight = node.is("table") ? endless : node.text.size();
  for (const HtmlNode* child : node.children) weight = std::min(endless, weight + weight_of(*child));
  return weight;
}

/// The rules for an element's classes and id.
std::vector<Rule> rules_for(const HtmlNode& node, const Rules& rules) {
  std::vector<Rule> found;
  const auto look_up = [&](const std::string& selector) {
    for (const std::string& whole : {selector, std::string(node.name) + selector}) {
      if (const auto rule = rules.find(whole); rule != rules.end()) found.push_back(rule->second);
    }
  };
  std::string_view classes = node.attribute("class");
  while (!classes.empty()) {
    const std::string_view name = classes.substr(0, classes.find(' '));
    classes.remove_prefix(std::min(name.size() + 1, classes.size()));
    if (!name.empty()) look_up("." + std::string(name));
  }
  if (!node.attribute("id").empty()) look_up("#" + std::string(node.attribute("id")));
  return found;
}

/// Some rule hides it, and none shows it.
bool is_hidden(const std::vector<Rule>& rules) {
  const auto hides = [](const Rule& rule) { return rule.hides.value_or(false); };
  const auto shows = [](const Rule& rule) { return !rule.hides.value_or(true); };
  return std::any_of(rules.begin(), rules.end(), hides) && std::none_of(rules.begin(), rules.end(), shows);
}

void mark(HtmlNode& node, const Rules& rules) {
  constexpr std::size_t longest = 600;
  const std::vector<Rule> own = rules_for(node, rules);
  if (is_hidden(own) && weight_of(node) <= longest) node.attributes.emplace_back("hidden", "");
  for (const Rule& rule : own) {
    if (!rule.level.empty()) node.attributes.emplace_back("level", rule.level);
  }
  for (HtmlNode* child : node.children) mark(*child, rules);
}

}  // namespace

void apply_style_sheets(HtmlTree& page) {
  Rules rules;
  read_sheets(page.root(), rules);
  if (!rules.empty()) mark(page.root(), rules);
}

}  // namespace xxgk::extraction
