// See html_stylesheet.h.
#include "extract/html_stylesheet.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace xxgk::extraction {
namespace {

/// For `.class` and `#id`: whether it hides (true) or shows.
using Displays = std::map<std::string, bool, std::less<>>;

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

bool is_simple(std::string_view selector) {
  return selector.size() > 1 && (selector[0] == '.' || selector[0] == '#') &&
         selector.find_first_of(".#:[> +~*", 1) == std::string_view::npos;
}

void add_rule(std::string_view selectors, std::string_view declarations, Displays& displays) {
  const std::size_t at = declarations.find("display");
  if (at == std::string_view::npos) return;
  const std::string_view value = declarations.substr(at, declarations.find(';', at) - at);
  const bool hides = value.find("none") != std::string_view::npos;
  while (!selectors.empty()) {
    const std::string_view selector = selectors.substr(0, selectors.find(','));
    selectors.remove_prefix(std::min(selector.size() + 1, selectors.size()));
    if (is_simple(trimmed_spaces(selector))) displays[std::string(trimmed_spaces(selector))] = hides;
  }
}

/// Rules inside `@media` and the like are passed over: they hold for other devices.
void read_sheet(std::string_view sheet, Displays& displays) {
  const std::string text = folded(sheet);
  const std::string_view rules(text);
  int depth = 0;
  std::size_t begin = 0, open = 0;
  for (std::size_t at = 0; at < rules.size(); ++at) {
    if (rules[at] == '{' && ++depth == 1) open = at;
    if (rules[at] != '}' || depth == 0 || --depth > 0) continue;
    const std::string_view selectors = trimmed_spaces(rules.substr(begin, open - begin));
    if (!selectors.starts_with('@')) add_rule(selectors, rules.substr(open + 1, at - open - 1), displays);
    begin = at + 1;
  }
}

void read_sheets(const HtmlNode& node, Displays& displays) {
  if (node.is("style")) {
    for (const HtmlNode* child : node.children) read_sheet(child->text, displays);
  }
  for (const HtmlNode* child : node.children) read_sheets(*child, displays);
}

/// Bytes of text below an element; as good as endless where it holds a table.
std::size_t weight_of(const HtmlNode& node) {
  constexpr std::size_t endless = 100000;
  std::size_t weight = node.is("table") ? endless : node.text.size();
  for (const HtmlNode* child : node.children) weight = std::min(endless, weight + weight_of(*child));
  return weight;
}

bool is_hidden(const HtmlNode& node, const Displays& displays) {
  bool hidden = false;
  const auto look_up = [&](const std::string& selector) {
    const auto found = displays.find(selector);
    if (found == displays.end()) return true;
    hidden = found->second;
    return hidden;
  };
  std::string_view classes = node.attribute("class");
  while (!classes.empty()) {
    const std::string_view name = classes.substr(0, classes.find(' '));
    classes.remove_prefix(std::min(name.size() + 1, classes.size()));
    if (!name.empty() && !look_up("." + std::string(name))) return false;
  }
  if (!node.attribute("id").empty()) look_up("#" + std::string(node.attribute("id")));
  return hidden;
}

void mark(HtmlNode& node, const Displays& displays) {
  constexpr std::size_t longest = 600;
  if (is_hidden(node, displays) && weight_of(node) <= longest) node.attributes.emplace_back("hidden", "");
  for (HtmlNode* child : node.children) mark(*child, displays);
}

}  // namespace

void mark_hidden(HtmlTree& page) {
  Displays displays;
  read_sheets(page.root(), displays);
  if (!displays.empty()) mark(page.root(), displays);
}

}  // namespace xxgk::extraction
