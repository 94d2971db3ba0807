// See html_builder.h. The rules are those of the HTML standard's modes "in table", "in row" and "in cell", cut down to
// what makes a difference for text and grids.
#include "extract/html/builder.h"

#include <algorithm>
#include <array>

namespace xxgk::extraction {
namespace {

using namespace std::string_view_literals;

bool is_cell(std::string_view name) {
  return name == "td" || name == "th";
}
bool is_row_group(std::string_view name) {
  return name == "tbody" || name == "thead" || name == "tfoot";
}
bool is_other_part(std::string_view name) {
  return name == "caption" || name == "colgroup" || name == "col";
}
bool is_table_part(std::string_view name) {
  return is_cell(name) || name == "tr" || is_row_group(name) || is_other_part(name);
}
bool has_no_content(std::string_view name) {
  constexpr std::array names{"area"sv,  "base"sv, "br"sv,    "col"sv,      "embed"sv,  "frame"sv,
                             "hr"sv,    "img"sv,  "input"sv, "link"sv,     "meta"sv,   "source"sv,
                             "track"sv, "wbr"sv,  "param"sv, "basefont"sv, "isindex"sv};
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

HtmlNode& HtmlBuilder::open(std::string_view name, int line) {
  HtmlNode& element = tree_.add(*open_.back());
  element.name = name;
  element.line = line;
  if (!has_no_content(name)) open_.push_back(&element);
  return element;
}

std::size_t HtmlBuilder::innermost_table() const {
  for (std::size_t i = open_.size(); i-- > 1;) {
    if (open_[i]->is("table")) return i;
  }
  return 0;
}

std::size_t HtmlBuilder::innermost_in_table(std::initializer_list<std::string_view> names) const {
  for (std::size_t i = open_.size(); i-- > 1 && !open_[i]->is("table");) {
    if (std::find(names.begin(), names.end(), open_[i]->name) != names.end()) return i;
  }
  return 0;
}

/// Closes what a part of a table ends by beginning, and opens what it must stand in.
void HtmlBuilder::make_room(std::string_view name, int line) {
  if (innermost_table() == 0) open("table", line);
  if (is_cell(name)) {
    if (const std::size_t row = innermost_in_table({"tr"})) return close_from(row + 1);
  } else if (name == "col") {
    if (const std::size_t group = innermost_in_table({"colgroup"})) return close_from(group + 1);
  }
  if (is_cell(name) || name == "tr") {
    const std::size_t group = innermost_in_table({"tbody", "thead", "tfoot"});
    close_from((group > 0 ? group : innermost_table()) + 1);
    if (name != "tr") open("tr", line);
  } else {
    close_from(innermost_table() + 1);
  }
}

HtmlNode& HtmlBuilder::start(std::string_view name, int line) {
  if (is_table_part(name)) make_room(name, line);
  return open(name, line);
}

void HtmlBuilder::end(std::string_view name) {
  const bool of_table = name == "table" || is_table_part(name);
  for (std::size_t i = open_.size(); i-- > 1;) {
    const HtmlNode& element = *open_[i];
    if (element.name == name) return close_from(i);
    if (element.is("table") || (!of_table && (is_cell(element.name) || element.is("caption")))) return;
  }
}

void HtmlBuilder::text(std::string_view text, int line) {
  HtmlNode& parent = *open_.back();
  if (!parent.children.empty() && parent.children.back()->is_text()) {
    parent.children.back()->text += text;
    return;
  }
  HtmlNode& node = tree_.add(parent);
  node.text = text;
  node.line = line;
}

}  // namespace xxgk::extraction
