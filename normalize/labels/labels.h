// How like a printed label is to the form's, and the book of all labels of one table in all editions.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/taxonomy.h"
#include "normalize/text/fold_text.h"

namespace xxgk {

/// 0 to 1. Exact words give 1 (0.96 where an enumerator is lost, 0.9 where it is another); lost characters, a cut-off
/// end and typing errors cost in proportion; a numeral in place of another costs more, since `第（五）项` is not
/// `第（六）项`.
double similarity(const FoldedLabel& printed, const FoldedLabel& form);

/// A label of the form with all its wordings, folded.
class LabelSet {
 public:
  LabelSet() = default;
  LabelSet(const Label& label, const Folder& folder);
  /// Likeness to the best of the wordings.
  double similarity_to(const FoldedLabel& printed) const;
  /// Some wording begins with what is printed, two characters or more: a cell too low for its text shows no more of it.
  bool begins_with(const FoldedLabel& printed) const;
  /// The printed words are a part of one of the wordings, as where a label was torn: 公益 of 社会公益组织.
  bool contains(const FoldedLabel& printed) const;
  /// Takes the characters of a wording out of `characters`, in whatever order they stand; false where none has all of
  /// its there.
  bool take_out(std::u32string& characters) const;
  bool empty() const { return wordings_.empty(); }

 private:
  std::vector<FoldedLabel> wordings_;
};

enum class LabelKind { row, row_group, column, column_group, bar, corner, unit_column };

/// Where a wording is used: in which edition, as what.
struct LabelUse {
  LabelKind kind = LabelKind::row;
  std::size_t form = 0;  ///< index into Taxonomy::forms
  bool outlives_form = false;
};

/// All wordings of the tables of one name, over all editions.
class LabelBook {
 public:
  LabelBook(const Taxonomy& taxonomy, std::string_view table, const Folder& folder);
  /// Of one table alone.
  LabelBook(const TableForm& table, const Folder& folder);

  struct Hit {
    double similarity = 0;
    const std::vector<LabelUse>* uses = nullptr;  ///< nullptr where nothing is like enough
    const std::u32string* words = nullptr;        ///< of the wording, where there is one
    bool is(LabelKind kind) const;
  };
  /// The most similar wording at or above `least`, and the most similar of one kind.
  Hit best(const FoldedLabel& printed, double least = 0.6) const;
  Hit best(const FoldedLabel& printed, LabelKind kind, double least) const;
  /// The words are part of some wording.
  bool contains(const FoldedLabel& piece) const;
  /// Likeness to the best wording of one edition.
  double best_in_form(const FoldedLabel& printed, std::size_t form) const;

 private:
  struct Entry {
    FoldedLabel label;
    std::vector<LabelUse> uses;
  };
  /// Likeness to every entry. The same labels are asked for by every step of reading, so that they are remembered, the
  /// last thousand of them; holds until the next call.
  const std::vector<double>& likenesses(const FoldedLabel& printed) const;
  template <typename Wanted>
  Hit best_of(const FoldedLabel& printed, double least, Wanted wanted) const;
  void add(const Label& label, const LabelUse& use, const Folder& folder);
  void add_table(const TableForm& table, std::size_t form, const Folder& folder);

  std::vector<Entry> entries_;
  mutable std::map<std::pair<std::u32string, std::u32string>, std::vector<double>> known_;
};

}  // namespace xxgk
