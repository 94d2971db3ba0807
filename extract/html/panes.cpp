// See html_panes.h.
#include "extract/html/panes.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "extract/html/elements.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t picture_weight = 300;  // bytes of text that a picture is worth
constexpr std::size_t least_table = 4;       // telling words that make a table one to be read

/// Told by its attributes, and not by what kind of element it is.
bool is_hidden(const HtmlNode& node) {
  if (node.attributes.empty()) return false;
  return (node.has_attribute("hidden") || !node.attribute("style").empty()) &&
         (is_unseen(node) || is_invisible(node)) && !is_struck_out(node);
}

/// What a part of the page holds; elements that are hidden inside it left out.
struct Contents {
  std::size_t weight = 0;             ///< bytes of text but that of links, and pictures
  std::set<std::string_view> tables;  ///< telling words in tables
};

class Survey {
 public:
  explicit Survey(std::span<const std::string> telling_words) : words_(telling_words) {}

  /// `hidden` receives the outermost elements below `node` that are hidden.
  Contents survey(HtmlNode& node, std::vector<HtmlNode*>& hidden) {
    Contents contents;
    for (HtmlNode* child : node.children) add(*child, false, contents, hidden);
    return contents;
  }

 private:
  void add(HtmlNode& node, bool in_table, Contents& contents, std::vector<HtmlNode*>& hidden) {
    if (node.is_text()) {
      contents.weight += node.text.find_first_not_of(" \t\r\n") == std::string::npos ? 0 : node.text.size();
      if (in_table) add_words(node.text, contents);
      return;
    }
    if (is_hidden(node)) return hidden.push_back(&node);
    if (is_unseen(node) || node.is("a")) return;
    if (node.is("img")) contents.weight += picture_weight;
    for (HtmlNode* child : node.children) add(*child, in_table || node.is("table"), contents, hidden);
  }

  void add_words(const std::string& text, Contents& contents) const {
    // Most cells hold nothing but digits.
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return;
    for (const std::string& word : words_) {
      if (text.find(word) != std::string::npos) contents.tables.insert(word);
    }
  }

  std::span<const std::string> words_;
};

using Kind = std::pair<std::string, std::string>;

Kind kind_of(const HtmlNode& node) {
  return {node.name, std::string(node.attribute("class"))};
}

void show(HtmlNode& node) {
  std::erase_if(node.attributes,
                [](const auto& attribute) { return attribute.first == "hidden" || attribute.first == "style"; });
}

bool is_pane(const Contents& contents, const Contents& seen) {
  if (contents.weight > seen.weight) return true;
  const auto is_new = [&seen](std::string_view word) { return !seen.tables.contains(word); };
  return static_cast<std::size_t>(std::count_if(contents.tables.begin(), contents.tables.end(), is_new)) >= least_table;
}

}  // namespace

void show_panes(HtmlTree& page, std::span<const std::string> telling_words) {
  Survey survey(telling_words);
  std::vector<HtmlNode*> hidden;
  const Contents seen = survey.survey(page.root(), hidden);
  std::set<Kind> kinds;
  for (std::size_t i = 0; i < hidden.size(); ++i) {  // grows: panes stand in panes
    std::vector<HtmlNode*> inside;
    if (!is_pane(survey.survey(*hidden[i], inside), seen)) continue;
    kinds.insert(kind_of(*hidden[i]));
    hidden.insert(hidden.end(), inside.begin(), inside.end());
  }
  for (HtmlNode* node : hidden) {
    if (kinds.contains(kind_of(*node))) show(*node);
  }
}

}  // namespace xxgk::extraction
