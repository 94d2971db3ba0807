// See html_in_text.h.
#include "extract/html/in_text.h"

#include <algorithm>
#include <array>

#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

using namespace std::string_view_literals;

// Elements that say where paragraphs, or pages, begin and end.
constexpr std::array block_names{"html"sv, "body"sv, "head"sv, "meta"sv,    "title"sv,   "script"sv, "style"sv,
                                 "p"sv,    "br"sv,   "div"sv,  "li"sv,      "ul"sv,      "ol"sv,     "h1"sv,
                                 "h2"sv,   "h3"sv,   "h4"sv,   "center"sv,  "pre"sv,     "dl"sv,     "form"sv,
                                 "hr"sv,   "tr"sv,   "td"sv,   "section"sv, "article"sv, "tbody"sv,  "main"sv};
constexpr std::size_t longest_name = 8;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The name of the tag that begins at `at`, with a slash in front where it ends an element; empty where none begins.
std::string tag_name(std::string_view page, std::size_t at) {
  std::string name;
  if (page[at] != '<') return name;
  for (std::size_t i = at + 1; i < page.size() && name.size() <= longest_name; ++i) {
    const char c = lower(page[i]);
    const bool is_slash = c == '/' && name.empty();
    if (!is_slash && (c < 'a' || c > 'z') && (c < '0' || c > '9')) break;
    name += c;
  }
  return name;
}

bool is_block(std::string_view name) {
  if (name.starts_with('/')) name.remove_prefix(1);
  return std::ranges::find(block_names, name) != block_names.end();
}

/// A line outside of tables as a paragraph.
void add_paragraph(std::string_view line, std::string& page) {
  if (trimmed(line).empty()) {
    page += line;
    return;
  }
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  const bool is_heading = marks > 0 && marks < line.size() && line[marks] == ' ';
  page.append("<p>").append(is_heading ? line.substr(marks) : line).append("</p>");
}

}  // namespace

std::string with_paragraphs(std::string_view page) {
  std::string marked, line;
  int depth = 0;
  bool any_table = false;
  for (std::size_t at = 0; at < page.size(); ++at) {
    const std::string name = tag_name(page, at);
    if (depth == 0 && is_block(name)) return std::string(page);
    const bool begins = name == "table", ends = name == "/table";
    if (depth == 0 && (begins || page[at] == '\n')) {
      add_paragraph(line, marked);
      line.clear();
    }
    any_table = any_table || begins;
    depth = std::max(0, depth + begins - ends);
    // The end tag's own characters follow it.
    const std::size_t end = ends ? std::min(page.find('>', at), page.size() - 1) : at;
    (depth > 0 || ends || page[at] == '\n' ? marked : line).append(page.substr(at, end - at + 1));
    at = end;
  }
  add_paragraph(line, marked);
  return any_table ? marked : std::string(page);
}

}  // namespace xxgk::extraction
