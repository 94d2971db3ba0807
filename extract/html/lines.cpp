// See html_lines.h.
#include "extract/html/lines.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "extract/read_text.h"
#include "extract/text/characters.h"
#include "extract/text/lines.h"
#include "extract/text/paragraphs.h"

namespace xxgk::extraction {
namespace {

/// Paragraphs that only line breaks part, as lines numbered from 0.
std::vector<Line> lines_of(std::span<const HtmlBlock> blocks) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Line line;
    line.text = std::get<Paragraph>(blocks[i].block).text;
    line.number = static_cast<int>(i);
    lines.push_back(line);
  }
  return lines;
}

/// Where the paragraphs end that line breaks alone part from the one at `begin`.
std::size_t end_of_group(const std::vector<HtmlBlock>& blocks, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < blocks.size() && blocks[end].continues) ++end;
  return end;
}

bool is_broken(const std::vector<HtmlBlock>& blocks, std::size_t begin, std::size_t end) {
  return end - begin > 1 && std::holds_alternative<Paragraph>(blocks[begin].block);
}

/// One block of several; what it says is `paragraph`.
HtmlBlock merged(std::span<HtmlBlock> lines, std::string text) {
  HtmlBlock block = std::move(lines.front());
  for (HtmlBlock& line : lines.subspan(1)) {
    block.linked += line.linked;
    block.files.insert(block.files.end(), line.files.begin(), line.files.end());
  }
  block.characters = length_of(text);
  std::get<Paragraph>(block.block).text = std::move(text);
  return block;
}

void add_joined(std::span<HtmlBlock> group, const ProseShape& shape, std::vector<HtmlBlock>& result) {
  std::vector<Paragraph> paragraphs = read_paragraphs(lines_of(group), shape);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const auto begin = static_cast<std::size_t>(paragraphs[i].origin.line);
    const std::size_t end =
        i + 1 < paragraphs.size() ? static_cast<std::size_t>(paragraphs[i + 1].origin.line) : group.size();
    result.push_back(merged(group.subspan(begin, end - begin), std::move(paragraphs[i].text)));
  }
}

bool holds_clauses(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_prose_mark(next_character(text, at))) return true;
  }
  return false;
}

/// A line of prose that stops in the middle of a sentence, and the one that goes on with it.
bool goes_on(const HtmlBlock& before, const HtmlBlock& block) {
  constexpr std::size_t shortest = 12;
  const std::string& left = std::get<Paragraph>(before.block).text;
  const std::string& right = std::get<Paragraph>(block.block).text;
  std::size_t end = left.size();
  const char32_t last = previous_character(left, end);
  if (is_sentence_end(last) || is_colon(last) || is_semicolon(last) || is_closing_mark(last)) return false;
  return before.characters >= shortest && holds_clauses(left) && !block.indented && !begins_with_enumerator(right);
}

/// Without a common width only a sentence tells that a line break stands within a paragraph.
void add_sentences(std::span<HtmlBlock> group, std::vector<HtmlBlock>& result) {
  for (std::size_t begin = 0; begin < group.size();) {
    std::size_t end = begin + 1;
    std::string text = std::get<Paragraph>(group[begin].block).text;
    for (; end < group.size() && goes_on(group[end - 1], group[end]); ++end)
      append_wrapped(text, std::get<Paragraph>(group[end].block).text);
    result.push_back(merged(group.subspan(begin, end - begin), std::move(text)));
    begin = end;
  }
}

/// The shape of all text that line breaks part.
ProseShape shape_of(const std::vector<HtmlBlock>& blocks) {
  std::vector<Line> broken;
  for (std::size_t i = 0; i < blocks.size();) {
    const std::size_t end = end_of_group(blocks, i);
    if (is_broken(blocks, i, end)) {
      const std::vector<Line> lines = lines_of(std::span(blocks).subspan(i, end - i));
      broken.insert(broken.end(), lines.begin(), lines.end());
    }
    i = end;
  }
  return measure_prose(broken);
}

}  // namespace

void join_broken_lines(std::vector<HtmlBlock>& blocks) {
  const ProseShape shape = shape_of(blocks);
  std::vector<HtmlBlock> result;
  for (std::size_t i = 0; i < blocks.size();) {
    const std::size_t end = end_of_group(blocks, i);
    const std::span<HtmlBlock> group = std::span(blocks).subspan(i, end - i);
    if (!is_broken(blocks, i, end))
      std::move(group.begin(), group.end(), std::back_inserter(result));
    else if (shape.wrapped)
      add_joined(group, shape, result);
    else
      add_sentences(group, result);
    i = end;
  }
  blocks = std::move(result);
}

std::vector<Block> preformatted(const std::string& text, int line) {
  std::vector<Line> lines = split_lines(text);
  for (Line& each : lines) each.number += line - 1;
  return lines.empty() ? std::vector<Block>() : text_blocks(lines);
}

std::vector<Block> tables_in_lines(const std::vector<HtmlBlock>& blocks) {
  std::vector<Line> lines;
  for (const HtmlBlock& block : blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block.block);
    if (!paragraph) return {};
    Line line;
    line.text = paragraph->text;
    line.number = paragraph->origin.line;
    line.after_gap = true;
    lines.push_back(line);
  }
  std::vector<Block> found = lines.empty() ? std::vector<Block>() : text_blocks(lines);
  const bool has_table =
      std::any_of(found.begin(), found.end(), [](const Block& block) { return std::holds_alternative<Table>(block); });
  if (!has_table) found.clear();
  return found;
}

}  // namespace xxgk::extraction
