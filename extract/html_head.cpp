// See html_head.h.
#include "extract/html_head.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/html_text.h"

namespace xxgk::extraction {
namespace {

using namespace std::string_view_literals;

constexpr std::array kept_names{"ArticleTitle"sv, "PubDate"sv, "ContentSource"sv};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

std::string folded(std::string_view value) {
  HtmlText text;
  text.add(value, 0);
  return joined(text.take());
}

void find(const HtmlNode& node, std::string_view name, std::vector<const HtmlNode*>& found) {
  if (node.is(name)) found.push_back(&node);
  for (const HtmlNode* child : node.children) find(*child, name, found);
}

/// Sites put their elements of the head anywhere.
std::vector<const HtmlNode*> all(const HtmlTree& page, std::string_view name) {
  std::vector<const HtmlNode*> found;
  find(page.root(), name, found);
  return found;
}

std::string content_of(const HtmlTree& page, std::string_view name) {
  for (const HtmlNode* meta : all(page, "meta")) {
    const std::string_view own =
        meta->attribute("name").empty() ? meta->attribute("property") : meta->attribute("name");
    if (lower(own) == lower(name)) return folded(meta->attribute("content"));
  }
  return "";
}

}  // namespace

std::vector<std::string> titles_of(const HtmlTree& page) {
  std::vector<std::string> titles{content_of(page, "ArticleTitle"), content_of(page, "og:title")};
  for (const HtmlNode* title : all(page, "title")) titles.push_back(text_in(*title));
  std::erase_if(titles, [](const std::string& title) { return title.empty(); });
  return titles;
}

std::vector<Meta> head_entries_of(const HtmlTree& page) {
  std::vector<Meta> entries;
  for (const std::string_view name : kept_names) {
    std::string value = content_of(page, name);
    if (!value.empty()) entries.push_back({std::string(name), std::move(value)});
  }
  return entries;
}

}  // namespace xxgk::extraction
