// The lines of one page of a table known by its places, with the columns of their values. Door: TablePart.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "extract/aligned/fragments.h"
#include "extract/aligned/parsed_line.h"
#include "extract/aligned/shifting_columns.h"
#include "extract/aligned/value_columns.h"

namespace xxgk::extraction {

class TablePart {
 public:
  /// `known`: what other parts tell.
  TablePart(std::span<const FragmentLine> lines, double space, const KnownColumns& known = {});

  /// Lays the columns over those of a part that has more. On pages they stand below these. Else its empty columns are
  /// empty here too, if that explains what lacks; else the places decide, unless they leave a column empty here that is
  /// never empty there.
  void lay_over(const TablePart& wider);

  /// A column that is empty here, and over there never: its header may stand over nothing because another one was lost.
  void compare(const TablePart& other);

  /// False where values are in order, but which columns are empty cannot be told.
  bool keeps_columns() const { return keeps_columns_; }

  const std::vector<ParsedLine>& lines() const { return lines_; }

  std::span<const FragmentLine> source() const { return source_; }

  const KnownColumns& known_columns() const { return known_; }

  /// Behind the labels stand as many texts as there are columns, each not far from its own: single spaces in them part
  /// no columns.
  bool has_header_for_each(const FragmentLine& line) const;

  /// The column of a text in a header line; nullopt for one that stands over the stub. Behind another text and right of
  /// the labels it is a column's, even where the values are set flush on the far side of theirs.
  std::optional<std::size_t> column_of_header(const Fragment& word, bool is_first) const;

  /// Each word of the header belongs to the column of its own place.
  bool is_headed_by_words() const { return headed_by_words_; }

  /// No row stands above the line.
  bool is_header(const ParsedLine& line) const;

  Columns columns;

 private:
  /// A label too long for its column pushes values away: where it depends on that which columns they belong to, only
  /// their order is sure.
  void give_columns(ParsedLine& line) const;

  /// Values that were pushed away, and are as many as the columns that all other rows fill and no other: these are
  /// theirs.
  void pull_back_pushed_values();

  std::optional<std::size_t> column_below(const Fragment& word) const;

  bool may_be_pushed_from(const ValueRow& row, const std::vector<std::size_t>& places) const;

  /// The columns of the part that has more, below which these stand; nullopt for text, or where the later page stands
  /// elsewhere.
  std::optional<std::vector<std::size_t>> places_on_page(const TablePart& wider) const;

  std::vector<ValueRow> rows() const;

  void take_columns();

  /// Texts that stand where values do.
  void take_texts();

  bool stands_on_columns(const ParsedLine& line) const;

  /// `0 0` with a single space is two values where both stand on columns of their own. So is a label's last word.
  void divide_run_together_values();

  /// What stretches over as many columns as it has numbers is one value for each.
  void divide_over_columns(ParsedLine& line) const;

  /// Takes what the header and the rows tell of the number of columns.
  void count_columns(std::span<const FragmentLine> header);

  std::size_t most_values() const;

  /// Where another part tells how many columns there are, or the header of a long row, a row of as many words has one
  /// value in each.
  void divide_full_rows();

  /// Where columns stand in other places from row to row: gives the values theirs. False where they do not.
  bool follow_moving_columns();

  /// The columns of a table in which only one and the total have values. False for any other.
  bool take_sparse_columns(std::span<const FragmentLine> header);

  void add_columns_of_header(std::span<const FragmentLine> header);

  /// The head of labels that end before it.
  std::optional<Box> corner_over(std::span<const FragmentLine> header) const;

  /// Where the stub begins.
  double stub_left() const;

  /// How many rows have a value in each column.
  std::vector<std::size_t> values_in_columns() const;

  bool has_labels() const;

  double longest_label_end() const;

  /// Where most labels end.
  double labels_end() const;

  std::span<const FragmentLine> source_;
  std::vector<ParsedLine> lines_;
  bool keeps_columns_ = true, headed_by_words_ = false;
  std::vector<Box> leaves_;    ///< the lowest cells of the header, from left to right
  std::vector<Box> headers_;   ///< one for each column, or none
  std::optional<Box> corner_;  ///< the head of the labels, where it stands behind them
  KnownColumns known_;
  std::vector<std::size_t> places_;  ///< of the columns among those of a wider part
  double space_, left_ = 0;
};

}  // namespace xxgk::extraction
