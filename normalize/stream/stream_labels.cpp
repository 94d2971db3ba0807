// See stream_labels.h.
#include "normalize/stream/stream_labels.h"

#include <algorithm>
#include <array>
#include <string>

#include "normalize/labels/likeness.h"

namespace xxgk {
namespace {

constexpr std::size_t most_parts = 4;      // of a label that was broken in a narrow column,
constexpr std::size_t most_letters = 16;   // or that stands upright, a character on each line
constexpr std::size_t longest_letter = 4;  // bytes of a character
constexpr std::size_t longest_part = 160;  // bytes; more is prose
constexpr double equally_like = 0.02;      // a label can be all kinds that are nearly as like as the best

// What it costs to take texts of several cells for one label, and to part the lines of one cell.
constexpr double joining_cost = 0.03, parting_cost = 0.2;

bool is_one_of(const FoldedLabel& label, const std::vector<FoldedLabel>& words) {
  return std::find(words.begin(), words.end(), label) != words.end();
}

}  // namespace

bool StreamLabel::is_known() const {
  return is_heading || likeness >= likeness::part_of_table;
}

StreamLabels::StreamLabels(const Taxonomy& taxonomy, const std::vector<TableFamily>& families, const Folder& folder)
    : families_(families), folder_(folder) {
  const Lexicon& lexicon = taxonomy.lexicon;
  for (const std::string& word : lexicon.count_units) units_.push_back(folder.label(word));
  for (const MoneyUnit& unit : lexicon.money_units) units_.push_back(folder.label(unit.name));
  for (const std::string& word : lexicon.subtotals) sums_.push_back(folder.label(word));
  for (const Form& form : taxonomy.forms) {
    for (const SectionForm& section : form.sections) headings_.emplace_back(section.heading, folder);
    for (const TableForm& table : form.tables) {
      headings_.emplace_back(table.title, folder);
      if (table.orientation == Orientation::rows) add_rows(table);
    }
  }
}

void StreamLabels::add_rows(const TableForm& table) {
  for (const BlockForm& block : table.blocks) {
    most_values_ = std::max(most_values_, block.columns.size());
    const auto values = std::count_if(block.columns.begin(), block.columns.end(),
                                      [](const ColumnForm& column) { return !column.is_subtotal; });
    for (const RowForm& row : block.rows) {
      RowLabels& labels =
          rows_.emplace_back(RowLabels{LabelSet(row.label, folder_), {}, static_cast<std::size_t>(values)});
      for (const Label& group : row.groups) labels.groups.emplace_back(group, folder_);
    }
  }
}

bool StreamLabels::is_group_of(const FoldedLabel& group, const FoldedLabel& row) const {
  return std::any_of(rows_.begin(), rows_.end(), [&](const RowLabels& known) {
    return known.row.similarity_to(row) >= likeness::clear &&
           std::any_of(known.groups.begin(), known.groups.end(),
                       [&](const LabelSet& label) { return label.similarity_to(group) >= likeness::clear; });
  });
}

/// The form's labels are looked up by kind: `其他` is a column in one place and a row in another.
void StreamLabels::find_kinds(StreamLabel& label) const {
  constexpr std::array kinds = {LabelKind::row, LabelKind::row_group, LabelKind::column,     LabelKind::column_group,
                                LabelKind::bar, LabelKind::corner,    LabelKind::unit_column};
  std::array<double, kinds.size()> likeness{};
  double of_rows = 0, of_line = 0;
  for (const TableFamily& family : families_) {
    double& of_family = family.orientation == Orientation::line ? of_line : of_rows;
    for (std::size_t k = 0; k < kinds.size(); ++k) {
      const double like = family.book.best(label.cell.label, kinds[k], likeness::part_of_table).similarity;
      likeness[k] = std::max(likeness[k], like);
      of_family = std::max(of_family, like);
    }
  }
  label.likeness = std::max(of_rows, of_line);
  const auto can_be = [&](std::size_t kind) {
    return label.is_known() && likeness[kind] >= label.likeness - equally_like;
  };
  label.is_row = can_be(0);
  label.is_group = can_be(1);
  label.is_column = can_be(2) || can_be(3) || can_be(5) || can_be(6);
  label.is_bar = can_be(4);
  label.is_of_line_table = label.is_column && of_rows < of_line - equally_like;
  double heading = 0;
  for (const LabelSet& known : headings_) heading = std::max(heading, known.similarity_to(label.cell.label));
  label.is_heading = heading >= likeness::clear && heading > label.likeness;
  if (label.is_heading) label.likeness = heading;
}

std::size_t StreamLabels::values_of(const FoldedLabel& row, std::size_t columns) const {
  std::size_t values = 0;
  double best = likeness::clear;
  for (const RowLabels& known : rows_) {
    const double like = known.row.similarity_to(row);
    if (like < best || (like == best && values == columns)) continue;
    best = like;
    values = known.values;
  }
  return values;
}

std::size_t StreamLabels::most_in_line() const {
  int most = 0;
  for (const TableFamily& family : families_) most = std::max(most, family.values_in_line);
  return static_cast<std::size_t>(most);
}

StreamLabel StreamLabels::label_of(std::span<const StreamText> texts, std::size_t begin, std::size_t end) const {
  StreamLabel label;
  label.begin = begin;
  label.end = end;
  label.cell = texts[begin].cell;
  for (std::size_t i = begin + 1; i < end; ++i) label.cell.text += texts[i].cell.text;
  if (end - begin > 1) label.cell.label = folder_.label(label.cell.text);
  if (!label.cell.label.empty()) find_kinds(label);
  label.is_unit = !label.is_known() && is_one_of(label.cell.label, units_);
  label.is_sum = is_one_of(label.cell.label, sums_);
  return label;
}

/// The cheapest way to take texts for labels, from left to right.
class StreamLabels::Search {
 public:
  Search(const StreamLabels& form, std::span<const StreamText> texts)
      : form_(form), texts_(texts), best_(texts.size() + 1) {
    for (std::size_t i = 0; i < texts.size(); ++i) single_.push_back(form.label_of(texts, i, i + 1));
  }

  std::vector<StreamLabel> run() {
    for (std::size_t end = 1; end <= texts_.size(); ++end) find_best(end);
    std::vector<StreamLabel> labels;
    for (std::size_t end = texts_.size(); end > 0; end = labels.back().begin) labels.push_back(best_[end].last);
    std::reverse(labels.begin(), labels.end());
    return labels;
  }

 private:
  struct Best {
    double gain = -1e18;
    StreamLabel last;
  };

  bool is_word(std::size_t i) const { return texts_[i].cell.text.size() > longest_letter; }
  bool is_prose(std::size_t i) const { return texts_[i].cell.text.size() > longest_part; }

  /// What is known of the texts that a label is made of.
  struct Parts {
    double best = 0;           ///< likeness of the one that is most like a label by itself
    double without_first = 0;  ///< likeness of all but the first, put together
    std::size_t known = 0;     ///< how many are like a label by themselves
  };

  /// All labels that end before `end`, the shortest first.
  void find_best(std::size_t end) {
    Parts parts;
    double breaks = 0;
    std::size_t words = 0;
    for (std::size_t begin = end; begin-- > 0 && end - begin <= most_letters;) {
      words += is_word(begin);
      parts.best = std::max(parts.best, single_[begin].likeness);
      parts.known += single_[begin].is_known();
      const bool alone = begin + 1 == end;
      if (!alone && (words > most_parts || is_prose(begin) || is_prose(end - 1))) return;
      if (!alone && texts_[begin + 1].begins_cell) breaks += joining_cost;
      StreamLabel label = alone ? single_[begin] : form_.label_of(texts_, begin, end);
      const double likeness = label.likeness;
      if (alone || belong_together(label, parts)) offer(std::move(label), breaks);
      parts.without_first = likeness;
    }
  }

  /// `（三）` and `其他`: all that stands in front of the last part is the label's number.
  bool is_enumerator_torn_off(const StreamLabel& label) const {
    const FoldedLabel &whole = label.cell.label, &last = single_[label.end - 1].cell.label;
    return label.is_known() && !whole.enumerator.empty() && last.enumerator.empty() && whole.words == last.words;
  }

  /// The last part is a further line of the same cell, or closes a bracket that was opened before it.
  bool is_held_together(const StreamLabel& label) const {
    if (!texts_[label.end - 1].begins_cell) return true;
    std::ptrdiff_t open = 0;
    for (std::size_t i = label.begin; i + 1 < label.end; ++i) {
      const std::u32string text = form_.folder_.compact(texts_[i].cell.text);
      open += std::count(text.begin(), text.end(), U'(') - std::count(text.begin(), text.end(), U')');
    }
    return open > 0;
  }

  /// All but the last part are a label already, letter by letter.
  bool is_complete_before(const StreamLabel& label) const {
    const StreamLabel& shorter = best_[label.end - 1].last;
    return shorter.begin == label.begin && shorter.likeness >= likeness::exact;
  }

  bool belong_together(const StreamLabel& label, const Parts& parts) const {
    if (is_enumerator_torn_off(label)) return true;
    if (is_stranger_in_front(label, parts)) return false;
    const StreamLabel& last_part = single_[label.end - 1];
    const double first = single_[label.begin].likeness, last = last_part.likeness;
    if (last_part.is_unit && label.likeness < likeness::exact) return false;
    const double most = label.likeness >= likeness::exact ? likeness::exact : likeness::clear;
    if (label.likeness >= likeness::clear && last <= most && is_held_together(label)) return true;
    if (is_complete_before(label) && label.likeness < likeness::exact) return false;
    // The other half may be a label too, a shorter wording of this one (企业 of 商业企业) or another (其他情形).
    if (label.likeness >= likeness::exact && (last < likeness::clear || first < likeness::exact)) return true;
    return label.likeness >= likeness::part_of_table &&
           label.likeness > parts.best + (parts.known > 1 ? likeness::joining_gain : 0);
  }

  /// The first part is like no label, and makes the others less like one. Brackets and the like by themselves may
  /// stand in front of what stands upright.
  bool is_stranger_in_front(const StreamLabel& label, const Parts& parts) const {
    const StreamLabel& first = single_[label.begin];
    return !first.is_known() && !first.cell.label.empty() && label.likeness < parts.without_first;
  }

  void offer(StreamLabel label, double breaks) {
    const double before = label.begin == 0 ? 0 : best_[label.begin].gain;
    const double parting = label.begin > 0 && !texts_[label.begin].begins_cell ? parting_cost : 0;
    const double gain = before + static_cast<double>(label.end - label.begin) * label.likeness - breaks - parting;
    Best& best = best_[label.end];
    if (gain > best.gain) best = {gain, std::move(label)};
  }

  const StreamLabels& form_;
  std::span<const StreamText> texts_;
  std::vector<StreamLabel> single_;
  std::vector<Best> best_;  ///< for the texts before each place
};

std::vector<StreamLabel> StreamLabels::labels_of(std::span<const StreamText> texts) const {
  return Search(*this, texts).run();
}

}  // namespace xxgk
