#include "normalize/compare/text_reuse.h"

#include <algorithm>
#include <unordered_set>

namespace xxgk {
namespace {

using Runs = std::unordered_set<std::u32string_view>;

class EarlierText {
 public:
  EarlierText(const std::vector<std::u32string_view>& texts, std::size_t run) : run_(run) {
    for (const std::u32string_view text : texts) {
      for (std::size_t at = 0; at + run <= text.size(); ++at) runs_.insert(text.substr(at, run));
      if (text.size() < run) short_texts_.insert(text);
    }
  }

  std::size_t repeated_in(std::u32string_view text) const {
    if (text.size() < run_) return short_texts_.contains(text) ? text.size() : 0;
    std::size_t repeated = 0, counted_to = 0;
    for (std::size_t at = 0; at + run_ <= text.size(); ++at) {
      if (!runs_.contains(text.substr(at, run_))) continue;
      repeated += at + run_ - std::max(at, counted_to);
      counted_to = at + run_;
    }
    return repeated;
  }

 private:
  std::size_t run_;
  Runs runs_, short_texts_;
};

std::vector<std::u32string_view> texts_of(const std::vector<ProseSection>& sections) {
  std::vector<std::u32string_view> texts;
  for (const ProseSection& section : sections) {
    for (const ProseParagraph& paragraph : section.paragraphs) texts.emplace_back(paragraph.compared);
  }
  return texts;
}

struct Count {
  std::size_t repeated = 0, all = 0;

  std::optional<Fraction> share() const {
    return fraction_of(Decimal(static_cast<std::int64_t>(repeated)), Decimal(static_cast<std::int64_t>(all)));
  }
};

}  // namespace

std::size_t repeated_characters(std::u32string_view text, const std::vector<std::u32string_view>& earlier,
                                std::size_t run) {
  return EarlierText(earlier, run).repeated_in(text);
}

std::vector<TextReuse> text_reuse(const std::vector<ProseSection>& from, const std::vector<ProseSection>& to,
                                  std::size_t run) {
  const EarlierText earlier(texts_of(from), run);
  std::vector<TextReuse> reuse(1);
  Count whole;
  for (const ProseSection& section : to) {
    Count count;
    for (const ProseParagraph& paragraph : section.paragraphs) {
      count.repeated += earlier.repeated_in(paragraph.compared);
      count.all += paragraph.compared.size();
    }
    whole.repeated += count.repeated;
    whole.all += count.all;
    if (section.number == 0 || count.all == 0) continue;
    reuse.push_back({0, 0, section.number, section.heading, count.share()});
  }
  reuse.front().repeated = whole.share();
  return reuse;
}

}  // namespace xxgk
