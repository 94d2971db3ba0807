// See html_article.h.
#include "extract/html/article.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/html/block_role.h"
#include "extract/text/characters.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

/// A run of blocks, telling ones at both ends.
struct Run {
  std::size_t begin = 0, end = 0;
  std::size_t weight = 0;  ///< characters of its telling blocks
  std::size_t gap = 0;     ///< furniture between the run before and this one
};

std::vector<Run> telling_runs(const std::vector<HtmlBlock>& blocks, const std::vector<BlockRole>& roles) {
  std::vector<Run> runs;
  std::size_t furniture = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    furniture += roles[i] == BlockRole::furniture;
    if (roles[i] != BlockRole::telling) continue;
    if (runs.empty() || furniture > 0) runs.push_back({i, i, 0, furniture});
    runs.back().end = i + 1;
    runs.back().weight += blocks[i].characters;
    furniture = 0;
  }
  return runs;
}

/// The heaviest run with its neighbours; not those that are slight and far: summaries of other articles, notices.
Run main_run(const std::vector<Run>& runs) {
  constexpr std::size_t far = 2, slight = 10;  // pieces of furniture; one part in so many
  const auto heaviest =
      std::max_element(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.weight < b.weight; });
  const auto belongs = [&](const Run& run, std::size_t gap) {
    return gap < far || run.weight * slight >= heaviest->weight;
  };
  Run whole = *heaviest;
  for (auto run = heaviest; run != runs.begin() && belongs(*std::prev(run), run->gap);) whole.begin = (--run)->begin;
  for (auto run = std::next(heaviest); run != runs.end() && belongs(*run, run->gap); ++run) whole.end = run->end;
  return whole;
}

bool is_inside(const HtmlNode* node, const HtmlNode* container) {
  while (node != nullptr && node != container) node = node->parent;
  return node == container;
}

/// The innermost element that holds all telling blocks of the run.
const HtmlNode* container_of(const std::vector<HtmlBlock>& blocks, const std::vector<BlockRole>& roles,
                             const Run& run) {
  const HtmlNode* container = blocks[run.begin].element;
  for (std::size_t i = run.begin; i < run.end; ++i) {
    if (roles[i] != BlockRole::telling) continue;
    while (!is_inside(blocks[i].element, container)) container = container->parent;
  }
  // A single paragraph is no container: what stands beside it counts.
  while (run.end - run.begin == 1 && container->parent != nullptr && container == blocks[run.begin].element)
    container = container->parent;
  // A table that prose parts goes on beside it.
  while (container->is("td") || container->is("th") || container->is("tr") || container->is("tbody"))
    container = container->parent;
  return container;
}

/// The run and what stands beside it in the same container, up to the next furniture. The container grows as long as
/// what comes in with it holds no furniture.
Run extended(const std::vector<HtmlBlock>& blocks, const std::vector<BlockRole>& roles, Run run) {
  const HtmlNode* container = container_of(blocks, roles, run);
  while (container != nullptr) {
    const auto is_beside = [&](std::size_t i) { return is_inside(blocks[i].element, container); };
    const auto is_furniture = [&](std::size_t i) { return roles[i] == BlockRole::furniture; };
    while (run.begin > 0 && is_beside(run.begin - 1) && !is_furniture(run.begin - 1)) --run.begin;
    while (run.end < blocks.size() && is_beside(run.end) && !is_furniture(run.end)) ++run.end;
    if ((run.begin > 0 && is_beside(run.begin - 1)) || (run.end < blocks.size() && is_beside(run.end))) break;
    container = container->parent;
  }
  return run;
}

std::string without_spaces(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!is_space(next_character(text, at))) result += text.substr(begin, at - begin);
  }
  return result;
}

/// The paragraph is the title, or a part of it.
bool is_part_of_title(const HtmlBlock& block, std::span<const std::string> titles) {
  const auto* paragraph = std::get_if<Paragraph>(&block.block);
  if (!paragraph) return false;
  const std::string text = without_spaces(paragraph->text);
  return std::any_of(titles.begin(), titles.end(), [&text](const std::string& title) {
    return without_spaces(title).find(text) != std::string::npos;
  });
}

bool is_heading_block(const HtmlBlock& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.block);
  return paragraph && paragraph->heading;
}

class ArticleFinder {
 public:
  ArticleFinder(std::vector<HtmlBlock> blocks, std::span<const std::string> titles, const PageWords& words)
      : blocks_(std::move(blocks)), titles_(titles), words_(words) {}

  HtmlArticle find() {
    for (const HtmlBlock& block : blocks_) roles_.push_back(role_of(block, words_));
    take_index();
    const std::vector<Run> runs = telling_runs(blocks_, roles_);
    const Run run = runs.empty() ? Run{0, blocks_.size(), 0, 0} : extended(blocks_, roles_, main_run(runs));
    add_title(run, !runs.empty());
    take_files(run);
    for (std::size_t i = run.begin; i < run.end; ++i) {
      if (is_left_out(i, !runs.empty())) continue;
      article_.blocks.push_back(std::move(blocks_[i]));
    }
    return std::move(article_);
  }

 private:
  /// What the page says of the article stands before it.
  void take_index() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      std::vector<Meta> entries = entries_at(i);
      if (entries.empty() && roles_[i] == BlockRole::telling) return;
      if (entries.empty()) continue;
      roles_[i] = BlockRole::index;
      article_.meta.insert(article_.meta.end(), entries.begin(), entries.end());
    }
  }

  std::vector<Meta> entries_at(std::size_t i) {
    if (const auto* table = std::get_if<Table>(&blocks_[i].block)) return index_in(*table, words_.index);
    const auto* paragraph = std::get_if<Paragraph>(&blocks_[i].block);
    if (!paragraph || roles_[i] == BlockRole::telling || is_linked(blocks_[i])) return {};
    const std::string name = index_name(paragraph->text, words_.index);
    if (name.empty()) return index_in(paragraph->text, words_.index);
    const auto* value = i + 1 < blocks_.size() ? std::get_if<Paragraph>(&blocks_[i + 1].block) : nullptr;
    const bool is_pair = value && roles_[i + 1] == BlockRole::neutral &&
                         blocks_[i + 1].element->parent == blocks_[i].element->parent &&
                         index_name(value->text, words_.index).empty();
    if (!is_pair) return {};
    roles_[i + 1] = BlockRole::index;
    return {{name, value->text}};
  }

  /// A title that stands outside the article is brought in; one that the page only names itself by, if it is telling.
  /// What the page says its title is counts more than lines that merely speak as titles do: lists of contents hold
  /// such.
  void add_title(const Run& run, bool found) {
    for (const bool named : {true, false}) {
      const auto is_title = [this, named](std::size_t i) { return named ? is_named(i) : speaks_as_title(blocks_[i]); };
      for (std::size_t i = run.begin; i < run.end; ++i) {
        if (found && roles_[i] == BlockRole::telling) break;
        if (roles_[i] != BlockRole::furniture && roles_[i] != BlockRole::index && is_title(i)) return;
      }
      for (std::size_t i = run.begin; i-- > 0;) {
        if (roles_[i] != BlockRole::neutral || !is_title(i)) continue;
        article_.blocks = lines_of_title(i, run.begin);
        return;
      }
    }
    article_.blocks = named_title();
  }

  bool is_named(std::size_t i) const {
    constexpr std::size_t shortest = 6;
    return blocks_[i].characters >= shortest && is_part_of_title(blocks_[i], titles_);
  }

  /// The line and those around it that belong to the title too.
  std::vector<HtmlBlock> lines_of_title(std::size_t line, std::size_t end) const {
    const auto belongs = [this, line](std::size_t i) {
      const bool both_headings = is_heading_block(blocks_[i]) && is_heading_block(blocks_[line]);
      return roles_[i] == BlockRole::neutral && (both_headings || is_part_of_title(blocks_[i], titles_));
    };
    std::size_t first = line, last = line + 1;
    while (first > 0 && belongs(first - 1)) --first;
    while (last < end && belongs(last)) ++last;
    return {blocks_.begin() + static_cast<std::ptrdiff_t>(first), blocks_.begin() + static_cast<std::ptrdiff_t>(last)};
  }

  /// Words of a title in a line as short as one.
  bool speaks_as_title(const HtmlBlock& block) const {
    constexpr std::size_t longest = 60;
    const auto* paragraph = std::get_if<Paragraph>(&block.block);
    return paragraph && block.characters <= longest && !begins_with_enumerator(paragraph->text) &&
           is_telling_title(paragraph->text);
  }

  bool is_telling_title(const std::string& text) const {
    constexpr std::size_t enough = 4;
    return count_words(text, words_.telling, enough) == enough;
  }

  std::vector<HtmlBlock> named_title() const {
    for (const Meta& entry : article_.meta) {  // a page's title names the site as well
      const auto is_within = [&entry](const std::string& title) {
        return title.find(entry.value) != std::string::npos;
      };
      if (is_telling_title(entry.value) && std::any_of(titles_.begin(), titles_.end(), is_within))
        return {title_block(entry.value)};
    }
    for (const std::string& title : titles_) {
      if (is_telling_title(title)) return {title_block(title)};
    }
    return {};
  }

  static HtmlBlock title_block(const std::string& title) {
    HtmlBlock block;
    block.block.emplace<Paragraph>(Paragraph{title, {}, true});
    block.characters = length_of(title);
    return block;
  }

  /// Between the article's own blocks a line of links is part of it, a list of them is a menu, and words that surround
  /// other articles are just words.
  bool is_left_out(std::size_t i, bool found) const {
    const HtmlBlock& block = blocks_[i];
    if (block.furniture || roles_[i] == BlockRole::index) return true;
    if (!found) return roles_[i] == BlockRole::furniture;
    const auto is_link = [this](std::size_t j) { return j < blocks_.size() && is_linked(blocks_[j]); };
    return is_linked(block) && (is_link(i - 1) || is_link(i + 1));
  }

  /// Files of the article and of what follows it; menus lead to files of other articles.
  void take_files(const Run& run) {
    for (std::size_t i = run.begin; i < blocks_.size(); ++i) {
      if (blocks_[i].furniture || (i >= run.end && std::holds_alternative<Figure>(blocks_[i].block))) continue;
      for (const HtmlLink& file : blocks_[i].files) {
        const auto same = [&file](const HtmlLink& known) { return known.address == file.address; };
        if (std::none_of(article_.files.begin(), article_.files.end(), same)) article_.files.push_back(file);
      }
    }
  }

  std::vector<HtmlBlock> blocks_;
  std::span<const std::string> titles_;
  const PageWords& words_;
  std::vector<BlockRole> roles_;
  HtmlArticle article_;
};

}  // namespace

HtmlArticle article_of(std::vector<HtmlBlock> blocks, std::span<const std::string> titles, const PageWords& words) {
  return ArticleFinder(std::move(blocks), titles, words).find();
}

}  // namespace xxgk::extraction
