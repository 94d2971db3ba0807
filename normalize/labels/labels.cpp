// Likeness of labels; see labels.h.
#include "normalize/labels/labels.h"

#include <algorithm>
#include <array>
#include <bit>

#include "normalize/labels/likeness.h"

namespace xxgk {
namespace {

constexpr double lost_enumerator_malus = 0.04, other_enumerator_malus = 0.1;
constexpr std::size_t longest_compared = 80;

// A label that was cut off, at its end or on a line in its middle, is the form's with a likeness that grows with what
// is left: three characters of a long label are a column's in a header, all but one are clear. A shorter piece, or less
// than two fifths in pieces, is nothing.
constexpr std::size_t shortest_beginning = 3, shortest_in_pieces = 4;
constexpr double beginning_base = 0.75, beginning_worth = 0.2;
constexpr double pieces_base = 0.6, pieces_worth = 0.35, least_share_in_pieces = 0.4;
constexpr std::size_t shortest_behind_group = 4;

/// Levenshtein's distance with dearer numerals, where both sides have any.
int edit_distance(std::u32string_view a, std::u32string_view b, bool numerals) {
  const auto substitution_cost = [numerals](char32_t x, char32_t y) {
    if (x == y) return 0;
    return numerals && is_numeral(x) && is_numeral(y) ? 3 : 1;
  };
  std::array<int, longest_compared + 1> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + substitution_cost(a[i - 1], b[j - 1])});
      diagonal = above;
    }
  }
  return row[b.size()];
}

bool is_subsequence(std::u32string_view part, std::u32string_view whole) {
  std::size_t i = 0;
  for (const char32_t c : whole) {
    if (i < part.size() && part[i] == c) ++i;
  }
  return i == part.size();
}

/// So many characters in common that the words may be alike at all; cheap, since most pairs are not.
bool may_be_alike(const FoldedLabel& a, const FoldedLabel& b) {
  const int common = std::popcount(a.characters & b.characters);
  const auto [fewer, more] = std::minmax({std::popcount(a.characters), std::popcount(b.characters)});
  // Half of the longer one, or all of the shorter: less is no likeness that anybody asks for.
  return common * 2 >= more || common >= fewer;
}

double words_similarity(const FoldedLabel& printed_label, const FoldedLabel& form_label) {
  const std::u32string_view printed = printed_label.words, form = form_label.words;
  if (printed == form) return 1;
  if (printed.empty() || form.empty() || printed.size() > longest_compared || form.size() > longest_compared) return 0;
  if (!may_be_alike(printed_label, form_label)) return 0;
  const double longer = static_cast<double>(std::max(printed.size(), form.size()));
  double best = 1 - edit_distance(printed, form, printed_label.has_numerals && form_label.has_numerals) / longer;
  const double share = static_cast<double>(printed.size()) / static_cast<double>(form.size());
  if (printed.size() >= shortest_beginning && form.starts_with(printed))
    best = std::max(best, beginning_base + beginning_worth * share);
  if (printed.size() >= shortest_in_pieces && share >= least_share_in_pieces && share < 1 &&
      is_subsequence(printed, form))
    best = std::max(best, pieces_base + pieces_worth * share);
  // A group's label run together with the row's: `三、本年度办理结果（一）予以公开`.
  if (form.size() >= shortest_behind_group && printed.ends_with(form)) best = std::max(best, likeness::clear);
  return std::max(best, 0.0);
}

}  // namespace

double similarity(const FoldedLabel& printed, const FoldedLabel& form) {
  const double words = words_similarity(printed, form);
  if (printed.enumerator == form.enumerator) return words;
  const bool lost = printed.enumerator.empty() || form.enumerator.empty();
  return std::max(0.0, words - (lost ? lost_enumerator_malus : other_enumerator_malus));
}

LabelSet::LabelSet(const Label& label, const Folder& folder) {
  if (label.official.empty()) return;
  wordings_.push_back(folder.label(label.official));
  for (const std::string& alias : label.aliases) wordings_.push_back(folder.label(alias));
}

double LabelSet::similarity_to(const FoldedLabel& printed) const {
  double best = 0;
  for (const FoldedLabel& wording : wordings_) best = std::max(best, similarity(printed, wording));
  return best;
}

bool LabelSet::begins_with(const FoldedLabel& printed) const {
  constexpr std::size_t shortest = 2;
  return printed.words.size() >= shortest && std::ranges::any_of(wordings_, [&printed](const FoldedLabel& wording) {
           return wording.words.starts_with(printed.words);
         });
}

bool LabelSet::contains(const FoldedLabel& printed) const {
  constexpr std::size_t shortest = 2;  // characters that tell anything
  return printed.words.size() >= shortest && std::ranges::any_of(wordings_, [&](const FoldedLabel& wording) {
           return wording.words.find(printed.words) != std::u32string::npos;
         });
}

bool LabelSet::take_out(std::u32string& characters) const {
  for (const FoldedLabel& wording : wordings_) {
    std::u32string rest = characters;
    const bool all = !wording.words.empty() && std::ranges::all_of(wording.words, [&rest](char32_t c) {
      const std::size_t at = rest.find(c);
      if (at != std::u32string::npos) rest.erase(at, 1);
      return at != std::u32string::npos;
    });
    if (!all) continue;
    characters = std::move(rest);
    return true;
  }
  return false;
}

bool LabelBook::Hit::is(LabelKind kind) const {
  return uses && std::any_of(uses->begin(), uses->end(), [kind](const LabelUse& use) { return use.kind == kind; });
}

LabelBook::LabelBook(const TableForm& table, const Folder& folder) {
  add_table(table, 0, folder);
}

LabelBook::LabelBook(const Taxonomy& taxonomy, std::string_view table, const Folder& folder) {
  for (std::size_t form = 0; form < taxonomy.forms.size(); ++form) {
    if (const TableForm* found = find_table(taxonomy.forms[form], table)) add_table(*found, form, folder);
  }
}

void LabelBook::add_table(const TableForm& table, std::size_t form, const Folder& folder) {
  // In a table printed as one line the rows' labels stand in the header.
  const bool line = table.orientation == Orientation::line;
  for (const BlockForm& block : table.blocks) {
    add(block.bar, {LabelKind::bar, form}, folder);
    add(block.corner, {LabelKind::corner, form}, folder);
    add(block.unit_column, {LabelKind::unit_column, form}, folder);
    for (const ColumnForm& column : block.columns) {
      add(column.label, {LabelKind::column, form}, folder);
      for (const Label& group : column.groups) add(group, {LabelKind::column_group, form}, folder);
    }
    for (const RowForm& row : block.rows) {
      add(row.label, {line ? LabelKind::column_group : LabelKind::row, form, row.outlives_form}, folder);
      for (const Label& group : row.groups)
        add(group, {line ? LabelKind::column_group : LabelKind::row_group, form}, folder);
    }
  }
}

void LabelBook::add(const Label& label, const LabelUse& use, const Folder& folder) {
  if (label.official.empty()) return;
  std::vector<std::string> wordings{label.official};
  wordings.insert(wordings.end(), label.aliases.begin(), label.aliases.end());
  for (const std::string& wording : wordings) {
    FoldedLabel folded = folder.label(wording);
    auto entry =
        std::find_if(entries_.begin(), entries_.end(), [&folded](const Entry& e) { return e.label == folded; });
    if (entry == entries_.end()) entry = entries_.insert(entries_.end(), Entry{std::move(folded), {}});
    const auto same = [&use](const LabelUse& u) { return u.kind == use.kind && u.form == use.form; };
    if (std::none_of(entry->uses.begin(), entry->uses.end(), same)) entry->uses.push_back(use);
  }
}

const std::vector<double>& LabelBook::likenesses(const FoldedLabel& printed) const {
  constexpr std::size_t most_known = 1024;  // labels, of some hundred numbers each
  if (known_.size() >= most_known) known_.clear();
  const auto [known, is_new] = known_.try_emplace({printed.words, printed.enumerator});
  if (is_new) {
    known->second.reserve(entries_.size());
    for (const Entry& entry : entries_) known->second.push_back(similarity(printed, entry.label));
  }
  return known->second;
}

template <typename Wanted>
LabelBook::Hit LabelBook::best_of(const FoldedLabel& printed, double least, Wanted wanted) const {
  Hit hit;
  const std::vector<double>& likeness = likenesses(printed);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (likeness[i] >= least && likeness[i] > hit.similarity && wanted(entries_[i]))
      hit = {likeness[i], &entries_[i].uses, &entries_[i].label.words};
  }
  return hit;
}

LabelBook::Hit LabelBook::best(const FoldedLabel& printed, double least) const {
  return best_of(printed, least, [](const Entry&) { return true; });
}

LabelBook::Hit LabelBook::best(const FoldedLabel& printed, LabelKind kind, double least) const {
  return best_of(printed, least, [kind](const Entry& entry) { return Hit{1, &entry.uses, nullptr}.is(kind); });
}

bool LabelBook::contains(const FoldedLabel& piece) const {
  return !piece.words.empty() && std::any_of(entries_.begin(), entries_.end(), [&piece](const Entry& entry) {
    return entry.label.words.find(piece.words) != std::u32string::npos;
  });
}

double LabelBook::best_in_form(const FoldedLabel& printed, std::size_t form) const {
  const auto in_form = [form](const LabelUse& use) { return use.form == form; };
  return best_of(printed, 0,
                 [&](const Entry& entry) { return std::any_of(entry.uses.begin(), entry.uses.end(), in_form); })
      .similarity;
}

}  // namespace xxgk
