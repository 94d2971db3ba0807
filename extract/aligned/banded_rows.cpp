// See banded_rows.h.
#include "extract/aligned/banded_rows.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "extract/aligned/rule_band.h"
#include "extract/aligned/rule_levels.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

// In ems.
constexpr double widest_room = 1;     // between what stands in one row
constexpr double widest_padding = 2;  // between the rule of a row that is open on the other side and its text
constexpr double overlap = 0.25;      // by which boxes of lines may reach into each other
constexpr std::ptrdiff_t fewest_rows = 3;

/// Takes out what stands apart from all that stands nearer to the rule, that below or, at the page's foot, that above.
std::vector<BandPiece> without_distant(std::vector<BandPiece> pieces, bool at_foot, double rule, double em) {
  std::ranges::sort(pieces, {},
                    [at_foot](const BandPiece& piece) { return at_foot ? piece.text.box.y0 : -piece.text.box.y1; });
  double reached = rule, room = widest_padding * em;
  std::size_t near = 0;
  for (; near < pieces.size(); ++near) {
    const BandPiece& piece = pieces[near];
    const Box& box = piece.text.box;
    const bool ruled = piece.above != RuleLevels::none && piece.below != RuleLevels::none;
    if ((at_foot ? box.y0 - reached : reached - box.y1) > room && !(near == 0 && ruled)) break;
    reached = at_foot ? std::max(reached, box.y1) : std::min(reached, box.y0);
    room = widest_room * em;
  }
  pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(near), pieces.end());
  return pieces;
}

/// A table's first row may have no rule above it, and right above it a heading.
void drop_heading(std::vector<BandPiece>& pieces, double em) {
  const auto top = std::ranges::min_element(pieces, {}, [](const BandPiece& piece) { return piece.text.box.y0; });
  if (top == pieces.end() || !begins_with_enumerator(top->text.text)) return;
  const bool alone = std::ranges::all_of(pieces, [&](const BandPiece& piece) {
    return &piece == &*top || piece.text.box.y0 >= top->text.box.y1 - overlap * em;
  });
  if (alone) pieces.erase(top);
}

class BandJoiner {
 public:
  BandJoiner(std::span<FragmentLine> page, std::span<LineStanding> standings, const RuleLevels& levels, double em)
      : page_(page), standings_(standings), levels_(levels), em_(em) {}

  void join() {
    find_bands();
    if (!are_table()) return;
    std::vector<std::size_t> fragments;
    for (const FragmentLine& line : page_) fragments.push_back(line.fragments.size());
    for (const auto& [level, band] : bands_) {
      if (band.is_row()) put_on_one_line(level, band);
    }
    for (std::size_t i = 0; i < page_.size(); ++i) {
      if (fragments[i] > 0 && page_[i].fragments.empty()) standings_[i].left_out = true;
    }
  }

 private:
  /// Several rows follow each other, the header's among them, and some hold values.
  bool are_table() const {
    const auto is_row = [](const auto& band) { return band.second.is_row(); };
    const auto is_row_of_values = [&is_row](const auto& band) { return is_row(band) && band.second.holds_values(); };
    return std::ranges::count_if(bands_, is_row) >= fewest_rows && std::ranges::any_of(bands_, is_row_of_values);
  }

  /// What ends at the page's foot ends below all rules.
  int foot() const { return static_cast<int>(levels_.size()); }

  void find_bands() {
    std::map<int, std::vector<BandPiece>> pieces;
    for (std::size_t i = 0; i < page_.size(); ++i) {
      const FragmentLine& line = page_[i];
      if (standings_[i].taken) continue;
      for (const Fragment& fragment : line.fragments) {
        BandPiece piece = piece_of(fragment, i);
        if (piece.above == RuleLevels::none && piece.below == RuleLevels::none) continue;
        const int band = piece.below == RuleLevels::none ? foot() : piece.below;
        pieces[band].push_back(std::move(piece));
      }
    }
    for (auto& [band, all] : pieces) {
      const bool at_foot = band == foot();
      std::vector<BandPiece> near =
          without_distant(std::move(all), at_foot, levels_.height(at_foot ? band - 1 : band), em_);
      drop_heading(near, em_);
      if (!near.empty()) bands_.emplace(band, RuleBand(std::move(near), em_));
    }
    for (auto& [level, band] : bands_) band.look_for_rows(pieces_near(level));
  }

  std::vector<const BandPiece*> pieces_near(int level) const {
    constexpr int near = 6;  // rules
    std::vector<const BandPiece*> pieces;
    for (auto band = bands_.lower_bound(level - near); band != bands_.upper_bound(level + near); ++band) {
      for (const BandCell& cell : band->second.cells()) {
        for (const BandPiece& piece : cell.pieces) pieces.push_back(&piece);
      }
    }
    return pieces;
  }

  BandPiece piece_of(const Fragment& fragment, std::size_t line) const {
    const int above = levels_.above(fragment.box), below = levels_.below(fragment.box);
    const double left = levels_.left(below == RuleLevels::none ? above : below, fragment.box);
    BandPiece piece{line, fragment, {}, above, below, is_value(fragment), left};
    for (const Fragment& word : page_[line].words) {
      if (word.box.x0 >= fragment.box.x0 && word.box.x1 <= fragment.box.x1) piece.words.push_back(word);
    }
    return piece;
  }

  /// That of the first row beside the cell; its own band's where there is none.
  std::size_t line_of(const BandPiece& last, int level) const {
    for (auto band = bands_.upper_bound(last.above); band != bands_.end() && band->first <= level; ++band) {
      if (band->second.is_row() && band->second.holds_values()) return band->second.line();
    }
    return bands_.at(level).line();
  }

  void put_on_one_line(int level, const RuleBand& band) {
    for (const BandCell& cell : band.cells()) {
      const std::size_t line = line_of(cell.pieces.back(), level);
      if (cell.pieces.size() == 1 && cell.pieces.back().line == line) continue;
      for (const BandPiece& piece : cell.pieces) take_out(piece);
      Fragment whole = cell.pieces.front().text;
      whole.box = cell.box;
      for (std::size_t i = 1; i < cell.pieces.size(); ++i) append_wrapped(whole.text, cell.pieces[i].text.text);
      insert_in_order(page_[line].fragments, whole);
      if (cell.pieces.size() > 1) {
        insert_in_order(page_[line].words, whole);
      } else {
        for (const Fragment& word : cell.pieces.back().words) insert_in_order(page_[line].words, word);
      }
    }
  }

  void take_out(const BandPiece& piece) {
    const auto is_piece = [&piece](const Fragment& other) { return other.box == piece.text.box; };
    const auto is_word = [&piece](const Fragment& word) {
      return std::ranges::any_of(piece.words, [&word](const Fragment& other) { return other.box == word.box; });
    };
    std::erase_if(page_[piece.line].fragments, is_piece);
    std::erase_if(page_[piece.line].words, is_word);
  }

  std::span<FragmentLine> page_;
  std::span<LineStanding> standings_;
  const RuleLevels& levels_;
  double em_;
  std::map<int, RuleBand> bands_;  ///< by the level of the rule where they end
};

}  // namespace

void join_banded_rows(std::span<FragmentLine> page, std::span<LineStanding> standings, std::span<const Rule> rules,
                      double em) {
  const RuleLevels levels(rules);
  if (levels.size() < static_cast<std::size_t>(fewest_rows)) return;
  BandJoiner(page, standings, levels, em).join();
}

}  // namespace xxgk::extraction
