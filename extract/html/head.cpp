// See html_head.h.
#include "extract/html/head.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/html/text.h"

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

struct HeadElements {
  std::vector<const HtmlNode*> metas, titles;
};

/// Sites put their elements of the head anywhere.
void find(const HtmlNode& node, HeadElements& found) {
  if (node.is("meta")) found.metas.push_back(&node);
  if (node.is("title")) found.titles.push_back(&node);
  for (const HtmlNode* child : node.children) find(*child, found);
}

std::string_view name_of(const HtmlNode& meta) {
  return meta.attribute("name").empty() ? meta.attribute("property") : meta.attribute("name");
}

std::string content_of(const std::vector<const HtmlNode*>& metas, std::string_view name) {
  const auto found = std::find_if(metas.begin(), metas.end(), [wanted = lower(name)](const HtmlNode* meta) {
    return lower(name_of(*meta)) == wanted;
  });
  return found == metas.end() ? std::string() : folded((*found)->attribute("content"));
}

}  // namespace

PageHead head_of(const HtmlTree& page) {
  HeadElements found;
  find(page.root(), found);
  PageHead head;
  for (const std::string_view name : {"ArticleTitle"sv, "og:title"sv})
    head.titles.push_back(content_of(found.metas, name));
  for (const HtmlNode* title : found.titles) head.titles.push_back(text_in(*title));
  std::erase_if(head.titles, [](const std::string& title) { return title.empty(); });
  for (const std::string_view name : kept_names) {
    std::string value = content_of(found.metas, name);
    if (!value.empty()) head.entries.push_back({std::string(name), std::move(value)});
  }
  return head;
}

}  // namespace xxgk::extraction
