#include "emit/page/text_pages.h"

#include <algorithm>
#include <span>

#include "emit/page/frame.h"
#include "emit/page/text_marks.h"

namespace xxgk::page {
namespace {

constexpr std::size_t full_page = 350'000;  ///< bytes

using Sections = std::span<const TextDifference>;

std::string anchor(int year) {
  return "y" + std::to_string(year);
}

void write_pieces(Html& html, const std::vector<TextPiece>& pieces, std::string_view tag) {
  html.open("p", {{"lang", "zh"}, {"dir", "auto"}});
  for (const TextPiece& piece : pieces) {
    if (piece.own) {
      html.leaf(tag, piece.text);
    } else {
      html.text(piece.text);
    }
  }
  html.close();
}

/// One side of a pair; nothing is said there where the paragraph is the other year's alone.
void write_side(Html& html, const PageWords& words, int year, const std::vector<TextPiece>& pieces,
                std::string_view tag) {
  html.open("div").leaf("small", std::to_string(year));
  if (pieces.empty()) {
    html.leaf("em", {{"class", "none"}}, words.word("no-such-paragraph"));
  } else {
    write_pieces(html, pieces, tag);
  }
  html.close();
}

std::vector<TextPiece> whole(const std::string& paragraph) {
  if (paragraph.empty()) return {};
  return {{paragraph, true}};
}

void write_pair(Html& html, const PageWords& words, const TextDifference& section, const TextPair& pair) {
  html.open("li", {{"class", text_pair_name(pair.kind)}});
  const MarkedPair marked = pair.kind == TextPair::Kind::changed ? marked_difference(pair.from, pair.to)
                                                                 : MarkedPair{whole(pair.from), whole(pair.to)};
  write_side(html, words, section.from, marked.from, "del");
  write_side(html, words, section.to, marked.to, "ins");
  html.close();
}

/// Paragraphs that stayed the same are counted, not shown.
void write_section(Html& html, const PageWords& words, const TextDifference& section) {
  html.open("h3");
  if (section.heading.empty()) html.words(words.word("before-sections"));
  html.quoted(section.heading).close();
  html.open("ul", {{"class", "pairs"}});
  const std::span<const TextPair> pairs(section.pairs);
  for (std::size_t i = 0; i < pairs.size();) {
    std::size_t end = i;
    while (end < pairs.size() && pairs[end].kind == TextPair::Kind::same) ++end;
    if (end > i) {
      const BilingualText count = same_in_both(std::to_string(end - i));
      html.leaf("li", {{"class", "same"}}, words.word("same-paragraphs", {{"count", count}}));
      i = end;
    } else {
      write_pair(html, words, section, pairs[i++]);
    }
  }
  html.close();
}

std::string years_part(const PageWords& words, Sections sections) {
  Html html;
  const int from = sections.front().from, to = sections.front().to;
  html.open("section", {{"id", anchor(to)}, {"class", "texts"}, {"aria-labelledby", anchor(to) + "-title"}});
  html.leaf("h2", {{"id", anchor(to) + "-title"}}, std::to_string(from) + " \u2192 " + std::to_string(to));
  for (const TextDifference& section : sections) write_section(html, words, section);
  return html.close().finish();
}

/// Parts of pages, each with its years, put together while they fit on one.
class Pagination {
 public:
  Pagination(const PageWords& words, const AgencyComparison& agency, std::string_view stem, std::string_view version)
      : words_(words), agency_(agency), stem_(stem), version_(version) {}

  void add(int year, const std::string& part) {
    if (!body_.empty() && body_.size() + part.size() > full_page) finish_page();
    body_ += part;
    result_.by_year[year] = name() + "#" + anchor(year);
  }

  TextPages finish() {
    if (!body_.empty()) finish_page();
    return std::move(result_);
  }

 private:
  std::string name() const {
    const std::size_t number = result_.pages.size() + 1;
    return stem_ + "-text" + (number == 1 ? "" : "-" + std::to_string(number)) + ".html";
  }

  void finish_page() {
    const Frame frame{words_.word("texts-of", {{"agency", same_in_both(agency_.name)}}), "../", false, version_};
    Html html;
    open_page(html, words_, frame);
    html.open("p", {{"class", "path"}}).open("a", {{"href", stem_ + ".html"}}).quoted(agency_.name).close().close();
    html.leaf("h1", words_.word("texts")).leaf("p", words_.word("texts-about"));
    html.append(body_);
    close_page(html, words_, frame);
    result_.pages.push_back({name(), html.finish()});
    body_.clear();
  }

  const PageWords& words_;
  const AgencyComparison& agency_;
  std::string stem_, version_, body_;
  TextPages result_;
};

}  // namespace

TextPages text_pages(const PageWords& words, const AgencyComparison& agency, std::string_view stem,
                     std::string_view version) {
  Pagination pagination(words, agency, stem, version);
  for (Sections rest(agency.text); !rest.empty();) {
    const auto other = std::ranges::find_if(rest, [&](const TextDifference& d) { return d.to != rest[0].to; });
    const auto count = static_cast<std::size_t>(other - rest.begin());
    pagination.add(rest[0].to, years_part(words, rest.first(count)));
    rest = rest.subspan(count);
  }
  return pagination.finish();
}

}  // namespace xxgk::page
