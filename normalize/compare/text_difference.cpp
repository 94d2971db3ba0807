// Paragraphs are aligned by their likeness (Needleman and Wunsch); likeness is Dice's coefficient of the pairs of
// neighbouring characters.
#include "normalize/compare/text_difference.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace xxgk {
namespace {

using Bigrams = std::vector<std::uint64_t>;

Bigrams bigrams_of(const std::u32string& text) {
  Bigrams bigrams;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) bigrams.push_back(std::uint64_t{text[i]} << 32U | text[i + 1]);
  std::ranges::sort(bigrams);
  return bigrams;
}

/// In thousandths; whole numbers keep the alignment the same everywhere.
int likeness(const Bigrams& a, const Bigrams& b) {
  if (a.empty() || b.empty()) return 0;
  Bigrams common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  return static_cast<int>(2000 * common.size() / (a.size() + b.size()));
}

/// Two paragraphs less alike than this are no versions of one.
constexpr int least_likeness = 400;
constexpr std::size_t most_pairs = 250'000;

class Alignment {
 public:
  Alignment(const std::vector<ProseParagraph>& from, const std::vector<ProseParagraph>& to)
      : from_(from),
        to_(to),
        width_(to.size() + 1),
        alike_(from.size() * to.size()),
        best_((from.size() + 1) * width_) {
    measure();
    for (std::size_t i = from.size(); i-- > 0;) {
      for (std::size_t j = to.size(); j-- > 0;) best(i, j) = std::max({paired(i, j), best(i + 1, j), best(i, j + 1)});
    }
  }

  std::vector<TextPair> pairs() {
    std::vector<TextPair> pairs;
    std::size_t i = 0, j = 0;
    while (i < from_.size() || j < to_.size()) {
      const bool both = i < from_.size() && j < to_.size();
      if (both && alike(i, j) > 0 && best(i, j) == paired(i, j)) {
        const bool is_same = from_[i].printed == to_[j].printed;
        pairs.push_back(
            {is_same ? TextPair::Kind::same : TextPair::Kind::changed, from_[i++].printed, to_[j++].printed});
      } else if (i < from_.size() && (j == to_.size() || best(i, j) == best(i + 1, j))) {
        pairs.push_back({TextPair::Kind::gone, from_[i++].printed, ""});
      } else {
        pairs.push_back({TextPair::Kind::added, "", to_[j++].printed});
      }
    }
    return pairs;
  }

 private:
  void measure() {
    std::vector<Bigrams> left, right;
    for (const ProseParagraph& paragraph : from_) left.push_back(bigrams_of(paragraph.compared));
    for (const ProseParagraph& paragraph : to_) right.push_back(bigrams_of(paragraph.compared));
    for (std::size_t i = 0; i < from_.size(); ++i) {
      for (std::size_t j = 0; j < to_.size(); ++j) {
        const bool is_equal = from_[i].compared == to_[j].compared;
        const int score = is_equal ? 1000 : likeness(left[i], right[j]);
        alike(i, j) = score < least_likeness ? 0 : score;
      }
    }
  }

  int& alike(std::size_t i, std::size_t j) { return alike_[i * to_.size() + j]; }
  int& best(std::size_t i, std::size_t j) { return best_[i * width_ + j]; }
  int paired(std::size_t i, std::size_t j) { return alike(i, j) + best(i + 1, j + 1); }

  const std::vector<ProseParagraph>&from_, &to_;
  std::size_t width_;
  std::vector<int> alike_, best_;
};

/// Far more paragraphs than any report has: all are told as gone and added.
std::vector<TextPair> unaligned(const std::vector<ProseParagraph>& from, const std::vector<ProseParagraph>& to) {
  std::vector<TextPair> pairs;
  for (const ProseParagraph& paragraph : from) pairs.push_back({TextPair::Kind::gone, paragraph.printed, ""});
  for (const ProseParagraph& paragraph : to) pairs.push_back({TextPair::Kind::added, "", paragraph.printed});
  return pairs;
}

ProseSection all_of(const std::vector<ProseSection>& sections) {
  ProseSection all;
  for (const ProseSection& section : sections)
    all.paragraphs.insert(all.paragraphs.end(), section.paragraphs.begin(), section.paragraphs.end());
  return all;
}

void add(std::vector<TextDifference>& differences, const ProseSection& from, const ProseSection& to) {
  if (from.paragraphs.empty() && to.paragraphs.empty()) return;
  const std::string& heading = to.heading.empty() ? from.heading : to.heading;
  differences.push_back({0, 0, to.number, heading, paragraph_pairs(from.paragraphs, to.paragraphs)});
}

const ProseSection* numbered(const std::vector<ProseSection>& sections, int number) {
  const auto found = std::ranges::find(sections, number, &ProseSection::number);
  return found == sections.end() ? nullptr : &*found;
}

}  // namespace

std::vector<TextPair> paragraph_pairs(const std::vector<ProseParagraph>& from, const std::vector<ProseParagraph>& to) {
  if (!from.empty() && to.size() > most_pairs / from.size()) return unaligned(from, to);
  return Alignment(from, to).pairs();
}

std::vector<TextDifference> text_differences(const std::vector<ProseSection>& from, const std::vector<ProseSection>& to,
                                             bool fixed) {
  std::vector<TextDifference> differences;
  if (!fixed) {
    add(differences, all_of(from), all_of(to));
    return differences;
  }
  for (const ProseSection& section : to) {
    const ProseSection* earlier = numbered(from, section.number);
    ProseSection none;
    none.number = section.number;
    add(differences, earlier ? *earlier : none, section);
  }
  for (const ProseSection& section : from) {
    if (numbered(to, section.number)) continue;
    ProseSection none;
    none.number = section.number;
    add(differences, section, none);
  }
  return differences;
}

}  // namespace xxgk
