// See stacked_numbers.h.
#include "extract/page/stacked_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>

#include "extract/page/grid_words.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t most_numbers = 4000;  // on a page; each is compared with all that stand as high
constexpr std::size_t most_pieces = 4;
constexpr const char* ellipsis = "…";                    // behind a number whose digits may be another's
constexpr double at_middle = 0.15, beside_piece = 0.25;  // of a line's height by which numbers of a row stand off

double height_of(const Word& word) {
  return word.box.y1 - word.box.y0;
}

double width_of(const Word& word) {
  return word.box.x1 - word.box.x0;
}

double character_of(const Word& word) {
  return width_of(word) / static_cast<double>(std::max<std::size_t>(1, word.edges.size() - 1));
}

bool is_digit_run(const Word& word) {
  return word.turn == Turn::right && !word.confidence && word.edges.size() > 1 && is_of_numbers(word.text);
}

bool is_close_below(const Word& upper, const Word& lower) {
  constexpr double overlap = 0.35, gap = 0.25;  // of the lower type; lines in a cell have no more between them
  const double between = lower.box.y0 - upper.box.y1, height = height_of(lower);
  return between >= -overlap * height && between <= gap * height;
}

/// A dash is no piece.
bool has_digits(const Word& word) {
  for (std::size_t at = 0; at < word.text.size();) {
    if (is_digit(next_character(word.text, at))) return true;
  }
  return false;
}

/// Both begin, end or have their middle at one place, and the lower one is no longer.
bool is_in_one_cell(const Word& upper, const Word& lower) {
  const double slack = character_of(lower) / 4;
  if (width_of(lower) > width_of(upper) + slack) return false;
  return std::abs(upper.box.x0 - lower.box.x0) <= slack || std::abs(upper.box.x1 - lower.box.x1) <= slack ||
         std::abs(middle_x(upper.box) - middle_x(lower.box)) <= slack;
}

using Chain = std::vector<const Word*>;

/// What numbers of other columns tell of pieces below each other.
enum class Standing {
  rows,    ///< nothing, or that they are numbers of several rows
  middle,  ///< they are one number: others stand at their middle only
  first    ///< they may be one: others stand beside the first only, as where cells begin at their upper edge
};

/// The numbers of a page, from the highest to the lowest, and which of them stand close below each other.
class Numbers {
 public:
  explicit Numbers(const std::vector<Word>& words) {
    for (const Word& word : words) {
      if (is_digit_run(word)) numbers_.push_back(&word);
    }
    if (numbers_.size() > most_numbers) numbers_.clear();
    std::ranges::sort(numbers_, {}, [](const Word* word) { return middle_y(word->box); });
    lower_.resize(numbers_.size());
    is_lower_.resize(numbers_.size());
    for (std::size_t i = 0; i < numbers_.size(); ++i) link(i);
  }

  std::vector<std::pair<Chain, Standing>> chains() const {
    std::vector<std::pair<Chain, Standing>> result;
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      if (is_lower_[i] || !lower_[i]) continue;
      Chain chain;
      for (std::optional<std::size_t> at = i; at && chain.size() <= most_pieces; at = lower_[*at])
        chain.push_back(numbers_[*at]);
      const Standing standing = chain.size() <= most_pieces ? standing_of(chain) : Standing::rows;
      if (standing != Standing::rows) result.emplace_back(std::move(chain), standing);
    }
    return result;
  }

 private:
  bool is_piece(std::size_t i) const { return is_lower_[i] || lower_[i].has_value(); }

  void link(std::size_t i) {
    for (std::size_t j = i + 1; j < numbers_.size(); ++j) {
      if (middle_y(numbers_[j]->box) - numbers_[i]->box.y1 > height_of(*numbers_[j])) break;
      const Word &upper = *numbers_[i], &lower = *numbers_[j];
      if (is_lower_[j] || !has_digits(upper) || !has_digits(lower) || !is_close_below(upper, lower) ||
          !is_in_one_cell(upper, lower))
        continue;
      lower_[i] = j;
      is_lower_[j] = true;
      return;
    }
  }

  /// Numbers of one line at that height, in other columns.
  bool has_beside(const Chain& chain, double y, double share) const {
    const double slack = share * height_of(*chain.front());
    const auto high = [](const Word* word) { return middle_y(word->box); };
    const auto begin = std::ranges::lower_bound(numbers_, y - slack, {}, high);
    for (auto at = begin; at != numbers_.end() && high(*at) <= y + slack; ++at) {
      const bool in_column = overlap_across((*at)->box, chain.front()->box);
      if (!in_column && !is_piece(static_cast<std::size_t>(at - numbers_.begin()))) return true;
    }
    return false;
  }

  /// No number of the column is so long that another digit would have found room beside the piece.
  bool fills_column(const Word& piece) const {
    return std::ranges::none_of(numbers_, [&piece](const Word* other) {
      return overlap_across(other->box, piece.box) && width_of(*other) >= width_of(piece) + character_of(piece);
    });
  }

  Standing standing_of(const Chain& chain) const {
    const bool fills =
        std::all_of(chain.begin(), chain.end() - 1, [&](const Word* piece) { return fills_column(*piece); });
    if (!fills) return Standing::rows;
    const double middle = (chain.front()->box.y0 + chain.back()->box.y1) / 2;
    const auto has_row = [&](const Word* piece) {
      const double y = middle_y(piece->box);
      return std::abs(y - middle) > beside_piece * height_of(*piece) && has_beside(chain, y, beside_piece);
    };
    const bool in_middle = has_beside(chain, middle, at_middle);
    if (std::any_of(chain.begin() + 1, chain.end(), has_row)) return Standing::rows;
    if (has_row(chain.front())) return in_middle ? Standing::rows : Standing::first;
    return in_middle ? Standing::middle : Standing::rows;
  }

  std::vector<const Word*> numbers_;
  std::vector<std::optional<std::size_t>> lower_;  ///< the number close below each
  std::vector<bool> is_lower_;
};

/// As wide as its widest piece, as high as its first, and where the numbers beside it stand.
Word whole(const Chain& chain, Standing standing) {
  Word word = *chain.front();
  if (standing == Standing::middle) {
    const double middle = (chain.front()->box.y0 + chain.back()->box.y1) / 2, height = height_of(word);
    word.box.y0 = middle - height / 2;
    word.box.y1 = middle + height / 2;
  }
  for (const Word* piece : std::span(chain).subspan(1)) {
    word.text += piece->text;
    word.corrected = word.corrected || piece->corrected;
    word.box.x0 = std::min(word.box.x0, piece->box.x0);
    word.box.x1 = std::max(word.box.x1, piece->box.x1);
  }
  std::size_t characters = 0;
  for (const Word* piece : chain) characters += piece->edges.size() - 1;
  word.edges.clear();
  for (std::size_t i = 0; i <= characters; ++i)
    word.edges.push_back(word.box.x0 + width_of(word) * static_cast<double>(i) / static_cast<double>(characters));
  return word;
}

}  // namespace

void join_stacked_numbers(std::vector<Word>& words) {
  const auto chains = Numbers(words).chains();
  const auto is_sure = [](const auto& chain) { return chain.second == Standing::middle; };
  if (std::ranges::none_of(chains, is_sure)) return;
  std::vector<bool> taken(words.size(), false);
  std::vector<std::pair<std::size_t, Word>> joined;
  for (const auto& [chain, standing] : chains) {
    for (const Word* piece : std::span(chain).subspan(1)) taken[static_cast<std::size_t>(piece - words.data())] = true;
    joined.emplace_back(chain.front() - words.data(), whole(chain, standing));
    if (standing == Standing::first) joined.back().second.text += ellipsis;
  }
  for (auto& [place, word] : joined) words[place] = std::move(word);
  std::size_t at = 0;
  std::erase_if(words, [&](const Word&) { return taken[at++]; });
}

}  // namespace xxgk::extraction
