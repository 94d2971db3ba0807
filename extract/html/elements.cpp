// See html_elements.h.
#include "extract/html/elements.h"

#include <algorithm>
#include <array>

namespace xxgk::extraction {
namespace {

using namespace std::string_view_literals;

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// `del`, `s`, `strike`: text that is struck out holds no longer.
constexpr std::array unseen_elements{"head"sv,   "script"sv,   "style"sv,  "template"sv, "noscript"sv, "noframes"sv,
                                     "iframe"sv, "object"sv,   "applet"sv, "canvas"sv,   "svg"sv,      "audio"sv,
                                     "video"sv,  "datalist"sv, "button"sv, "rp"sv,       "rt"sv,       "del"sv,
                                     "s"sv,      "strike"sv,   "map"sv,    "title"sv,    "meta"sv,     "link"sv};

constexpr std::array block_elements{
    "address"sv, "article"sv, "aside"sv, "blockquote"sv, "body"sv,      "caption"sv,  "center"sv,     "dd"sv,
    "details"sv, "dir"sv,     "div"sv,   "dl"sv,         "dt"sv,        "fieldset"sv, "figcaption"sv, "figure"sv,
    "footer"sv,  "form"sv,    "h1"sv,    "h2"sv,         "h3"sv,        "h4"sv,       "h5"sv,         "h6"sv,
    "header"sv,  "hgroup"sv,  "hr"sv,    "html"sv,       "legend"sv,    "li"sv,       "listing"sv,    "main"sv,
    "menu"sv,    "nav"sv,     "ol"sv,    "p"sv,          "plaintext"sv, "pre"sv,      "section"sv,    "summary"sv,
    "table"sv,   "tbody"sv,   "td"sv,    "tfoot"sv,      "th"sv,        "thead"sv,    "tr"sv,         "ul"sv,
    "xmp"sv,     "#page"sv};

constexpr std::array furniture_elements{"nav"sv, "footer"sv, "aside"sv, "menu"sv, "select"sv, "textarea"sv};

/// An element's own style in lower case, without white space.
std::string folded_style(const HtmlNode& node) {
  std::string style;
  for (const char c : node.attribute("style")) {
    if (c != ' ' && (c < '\t' || c > '\r')) style += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return style;
}

/// The last value that a style gives a property.
std::string_view value_of(std::string_view style, std::string_view property) {
  std::string_view value;
  while (!style.empty()) {
    const std::string_view declaration = style.substr(0, style.find(';'));
    style.remove_prefix(std::min(declaration.size() + 1, style.size()));
    if (declaration.size() <= property.size() || declaration[property.size()] != ':') continue;
    if (!declaration.starts_with(property)) continue;
    value = declaration.substr(property.size() + 1);
    value = value.substr(0, value.find('!'));  // !important
  }
  return value;
}

}  // namespace

std::string style_of(const HtmlNode& node, std::string_view property) {
  return std::string(value_of(folded_style(node), property));
}

bool is_unseen(const HtmlNode& node) {
  if (node.is_text()) return false;
  if (is_one_of(node.name, unseen_elements) || node.has_attribute("hidden")) return true;
  if (node.attribute("style").empty()) return false;
  const std::string style = folded_style(node);
  return value_of(style, "display") == "none" || value_of(style, "mso-hide") == "all" ||
         value_of(style, "visibility") == "collapse" || value_of(style, "text-decoration") == "line-through";
}

bool is_struck_out(const HtmlNode& node) {
  return !node.attribute("style").empty() && style_of(node, "text-decoration") == "line-through";
}

bool is_invisible(const HtmlNode& node) {
  return !node.attribute("style").empty() && style_of(node, "visibility") == "hidden";
}

bool is_block(const HtmlNode& node) {
  return is_one_of(node.name, block_elements);
}

bool is_furniture_element(const HtmlNode& node) {
  return is_one_of(node.name, furniture_elements) || node.attribute("role") == "navigation";
}

bool is_heading(const HtmlNode& node) {
  return node.name.size() == 2 && node.name[0] == 'h' && node.name[1] >= '1' && node.name[1] <= '6';
}

TextLevel level_in(const HtmlNode& node, TextLevel outer) {
  if (is_block(node)) return outer;  // there `vertical-align` says where a cell's text stands
  std::string align = node.attribute("style").empty() ? std::string() : style_of(node, "vertical-align");
  if (align.empty()) align = node.attribute("level");  // by a style sheet
  if (align == "super") return TextLevel::raised;
  if (align == "sub") return TextLevel::lowered;
  if (!align.empty()) return outer;
  if (node.is("sup")) return TextLevel::raised;
  return node.is("sub") ? TextLevel::lowered : outer;
}

}  // namespace xxgk::extraction
