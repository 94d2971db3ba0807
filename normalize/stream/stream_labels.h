// What the texts of a stream of cells are: which cells belong together as one label, and what the form has such a label
// for. Door: StreamLabels.
#pragma once

#include <span>
#include <vector>

#include "model/taxonomy.h"
#include "normalize/labels/labels.h"
#include "normalize/table/find_tables.h"
#include "normalize/text/fold_text.h"
#include "normalize/text/lines.h"

namespace xxgk {

/// A text of a stream; `begins_cell` is false where it is a further line of the cell before it.
struct StreamText {
  LineCell cell;
  bool begins_cell = true;
};

/// One label, made of one text or several.
struct StreamLabel {
  LineCell cell;
  std::size_t begin = 0, end = 0;  ///< the texts that it is made of
  double likeness = 0;      ///< to the best of all that the form has; below likeness::part_of_table it is unknown
  bool is_heading = false;  ///< of a section
  bool is_bar = false, is_group = false, is_row = false, is_column = false;  ///< can be one
  bool is_of_line_table = false;  ///< can be a column only, and only of a table that is printed as one line of values
  bool is_unit = false;           ///< a unit and no more: 件
  bool is_sum = false;            ///< 小计 and no more

  bool is_known() const;
};

class StreamLabels {
 public:
  StreamLabels(const Taxonomy& taxonomy, const std::vector<TableFamily>& families, const Folder& folder);

  /// The labels that texts without any value between them most likely are, in order. All texts are part of one.
  std::vector<StreamLabel> labels_of(std::span<const StreamText> texts) const;

  /// The row stands in the group, by the form.
  bool is_group_of(const FoldedLabel& group, const FoldedLabel& row) const;

  /// How many values the form's row of this label has; 0 where there is none. Where editions differ, as many as the
  /// header above has columns.
  std::size_t values_of(const FoldedLabel& row, std::size_t columns = 0) const;

  /// How many values a table has that is printed as one line of them.
  std::size_t most_in_line() const;

  /// No row of the form has more.
  std::size_t most_values() const { return most_values_; }

 private:
  class Search;
  struct RowLabels {
    LabelSet row;
    std::vector<LabelSet> groups;
    std::size_t values = 0;
  };

  void add_rows(const TableForm& table);
  StreamLabel label_of(std::span<const StreamText> texts, std::size_t begin, std::size_t end) const;
  void find_kinds(StreamLabel& label) const;

  const std::vector<TableFamily>& families_;
  const Folder& folder_;
  std::vector<LabelSet> headings_;
  std::vector<FoldedLabel> units_, sums_;
  std::vector<RowLabels> rows_;
  std::size_t most_values_ = 0;
};

}  // namespace xxgk
