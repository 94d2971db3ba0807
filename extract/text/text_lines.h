// The lines of a text while one finder of tables after the other takes its own: what nobody takes is prose.
// Door: TextLines.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/text/lines.h"
#include "extract/text/table_region.h"
#include "model/document.h"

namespace xxgk::extraction {

class TextLines {
 public:
  /// `lines` must outlive this. All of them are free but page numbers and running heads.
  explicit TextLines(std::span<const Line> lines);

  std::size_t size() const { return lines_.size(); }
  const Line& operator[](std::size_t i) const { return lines_[i]; }
  std::span<const Line> lines() const { return lines_; }

  /// Nobody has taken the line or left it out.
  bool is_free(std::size_t i) const { return fates_[i] == Fate::free; }
  /// The line carries nothing of the report: the number of a page, a running head, a rule.
  bool is_left_out(std::size_t i) const { return fates_[i] == Fate::left_out; }

  void leave_out(std::size_t i) { fates_[i] = Fate::left_out; }
  /// Takes the region's lines, none of which another region holds.
  void take(TableRegion region);

  /// All blocks, in the order of their lines: the tables of the regions, and paragraphs of what is still free.
  std::vector<Block> blocks() &&;

 private:
  enum class Fate : char { free, left_out, taken };

  std::vector<Line> free_lines() const;

  std::span<const Line> lines_;
  std::vector<std::size_t> titles_;  ///< paragraphs by themselves
  std::vector<Fate> fates_;
  std::vector<TableRegion> regions_;
};

}  // namespace xxgk::extraction
