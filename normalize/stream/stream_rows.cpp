// See stream_rows.h.
#include "normalize/stream/stream_rows.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <utility>

#include "normalize/headings/read_title.h"
#include "normalize/stream/header_levels.h"
#include "normalize/stream/labels_behind.h"
#include "normalize/stream/stream_halves.h"
#include "normalize/stream/stream_labels.h"
#include "normalize/stream/stream_parts.h"
#include "normalize/stream/stream_widths.h"

namespace xxgk {
namespace {

constexpr std::size_t longest_label_text = 200;  // bytes of a paragraph that may be a label

/// Puts the rows of one stream together: alternating runs of texts and of values.
class StreamReader {
 public:
  StreamReader(std::span<const Line> lines, const StreamLabels& labels, const HeaderLevels& levels,
               const Lexicon& lexicon, const Folder& folder)
      : lines_(lines), labels_(labels), levels_(levels), widths_(labels) {
    for (std::size_t i = 0; i < lines.size(); ++i) add_pieces(i, lexicon, folder);
    put_labels_before_values();
  }

  std::vector<Line> read() {
    for (std::size_t i = 0; i < pieces_.size();) {
      const std::size_t texts = i;
      while (i < pieces_.size() && pieces_[i].text.cell.is_text()) ++i;
      const std::size_t values = i;
      while (i < pieces_.size() && !pieces_[i].text.cell.is_text()) ++i;
      read_run(texts, values, i);
    }
    end_line();
    add_left_half();
    return std::move(result_);
  }

 private:
  struct Piece {
    StreamText text;
    std::size_t line = 0;  ///< index into lines_
  };

  /// A text of several lines in one cell is several texts, a number is one.
  void add_pieces(std::size_t line, const Lexicon& lexicon, const Folder& folder) {
    const LineCell& cell = lines_[line].cells.front();
    if (!cell.is_text() || cell.text.find('\n') == std::string::npos) {
      pieces_.push_back({{cell, true}, line});
      return;
    }
    for (std::size_t begin = 0; begin <= cell.text.size();) {
      const std::size_t end = std::min(cell.text.find('\n', begin), cell.text.size());
      LineCell part = make_cell(cell.text.substr(begin, end - begin), cell.origin, folder, lexicon);
      // Within a text no line of it is a value.
      part.number = cell.number;
      part.label = folder.label(part.text);
      pieces_.push_back({{std::move(part), begin == 0}, line});
      begin = end + 1;
    }
  }

  void put_labels_before_values() {
    std::vector<StreamText> texts;
    for (const Piece& piece : pieces_) texts.push_back(piece.text);
    std::vector<Piece> ordered;
    for (const std::size_t i : put_labels_first(texts, labels_)) ordered.push_back(std::move(pieces_[i]));
    pieces_ = std::move(ordered);
  }

  /// Texts from `texts` on, and what stands behind them up to `end`: values and empty cells.
  void read_run(std::size_t texts, std::size_t values, std::size_t end) {
    std::vector<StreamText> run;
    for (std::size_t i = texts; i < values; ++i) run.push_back(pieces_[i].text);
    const std::vector<StreamLabel> labels = labels_.labels_of(run);
    const bool has_values = count_values(values, end) > 0;
    std::vector<Part> parts = parts_of(labels, count_values(values, end), end - values, labels_);
    const std::size_t words = count_values_in_words(labels, end - values);
    std::fill_n(parts.begin(), words, Part::behind_label);
    part_what_has_no_room(labels, parts, words, has_values);
    const std::size_t in_line = has_values ? first_word_in_line(labels, parts) : labels.size();
    const bool has_header = std::find(parts.begin(), parts.end(), Part::header) != parts.end();
    if (has_header) widths_.begin_header(labels, parts);
    for (std::size_t k = 0; k < labels.size(); ++k) {
      if (k == 0 ? words == 0 : begins_line(labels, parts, k)) begin_line(parts[k]);
      if (parts[k] == Part::row) draft_.width = k == in_line ? widths_.of_line() : widths_.of_row(labels[k]);
      draft_.values += k == in_line || (parts[k] == Part::behind_label && !labels[k].is_unit);
      add_cell(labels[k].cell, texts + labels[k].begin, texts + labels[k].end);
    }
    const bool row_waits = !parts.empty() && (parts.back() == Part::row || parts.back() == Part::behind_label);
    if (has_values && (!row_waits || is_several_rows(labels.back(), values, end))) {
      begin_line(Part::row);
      draft_.width = widths_.of_line();
    }
    if (draft_.values == 0) draft_.blanks = first_value(values, end) - values;
    for (std::size_t i = values; i < end; ++i) add_value(i);
  }

  /// Behind the stream a mark may be prose: 无.
  void add_value(std::size_t i) {
    const bool is_full = draft_.width > 0 && draft_.values >= draft_.width;
    if (is_full && !lines_[pieces_[i].line].in_stream) begin_line(Part::other);
    ++draft_.values;
    add_cell(pieces_[i].text.cell, i, i + 1);
  }

  /// Behind a row's label there is no more room for words than for values: the rest is a row or a note of its own.
  void part_what_has_no_room(const std::vector<StreamLabel>& labels, std::vector<Part>& parts, std::size_t words,
                             bool has_values) const {
    std::size_t room = words;
    for (std::size_t k = 0; k < labels.size(); ++k) {
      if (parts[k] == Part::row || parts[k] == Part::group)
        room = std::max<std::size_t>(widths_.of_row(labels[k]), 1);
      else if (parts[k] == Part::behind_label && !labels[k].is_unit && room-- == 0)
        parts[k] = has_values && k + 1 == labels.size() ? Part::row : Part::other, room = 0;
    }
  }

  /// Behind the header of a table that is one line of values, words begin that line in place of values (`详见附件`), or
  /// are a label that a reporter put in front. Returns the first of them; none: the number of labels.
  static std::size_t first_word_in_line(const std::vector<StreamLabel>& labels, std::vector<Part>& parts) {
    std::size_t first = labels.size();
    while (first > 0 && !labels[first - 1].is_known() && !labels[first - 1].is_sum &&
           labels[first - 1].cell.text.size() <= longest_cell_text)
      --first;
    if (first == 0 || first == labels.size() || parts[first - 1] != Part::header || !labels[first - 1].is_column)
      return labels.size();
    const bool is_line = std::any_of(labels.begin(), labels.begin() + static_cast<std::ptrdiff_t>(first),
                                     [](const StreamLabel& label) { return label.is_of_line_table; });
    if (!is_line) return labels.size();
    parts[first] = Part::row;
    std::fill(parts.begin() + static_cast<std::ptrdiff_t>(first) + 1, parts.end(), Part::behind_label);
    return first;
  }

  std::size_t count_values(std::size_t begin, std::size_t end) const {
    const auto from = pieces_.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto to = pieces_.begin() + static_cast<std::ptrdiff_t>(end);
    return static_cast<std::size_t>(
        std::count_if(from, to, [](const Piece& piece) { return piece.text.cell.is_value(); }));
  }

  std::size_t first_value(std::size_t begin, std::size_t end) const {
    while (begin < end && !pieces_[begin].text.cell.is_value()) ++begin;
    return begin;
  }

  /// How many of the first labels are words in place of values (`详见附件`), in the row above that has room for them
  /// and for the values behind.
  std::size_t count_values_in_words(const std::vector<StreamLabel>& labels, std::size_t values_behind) const {
    if (draft_.values == 0) return 0;
    const auto is_word = [](const StreamLabel& label) {
      return !label.is_known() && !label.is_unit && !label.is_sum && label.cell.text.size() <= longest_cell_text;
    };
    const auto first_other = std::find_if_not(labels.begin(), labels.end(), is_word);
    const auto words = static_cast<std::size_t>(first_other - labels.begin());
    const std::size_t values = draft_.values + words;
    if (words == labels.size() && values_behind > 0) return values + values_behind <= draft_.width ? words : 0;
    if (values < draft_.width || draft_.values >= draft_.width) return 0;
    return draft_.width - draft_.values;
  }

  /// More values than a row can have, even with a page number behind: the labels of other rows are lost.
  bool is_several_rows(const StreamLabel& label, std::size_t values, std::size_t end) const {
    return (label.is_row || label.is_group) && count_values(values, end) > labels_.most_values() + 1;
  }

  bool begins_line(const std::vector<StreamLabel>& labels, const std::vector<Part>& parts, std::size_t k) const {
    const Part above = parts[k - 1];
    switch (parts[k]) {
      case Part::behind_label:
        return false;
      case Part::row:
      case Part::group:
        if (halves_.are_there()) return true;
        // A group behind its own row: the stub's columns changed places.
        return above != Part::group &&
               !(above == Part::row && labels_.is_group_of(labels[k].cell.label, labels[k - 1].cell.label));
      case Part::header: {
        const bool goes_on = k + 1 < labels.size() && parts[k + 1] == Part::header;
        return above != Part::header || begins_level(labels[k], goes_on ? &labels[k + 1].cell.label : nullptr);
      }
      default:
        return true;
    }
  }

  bool begins_level(const StreamLabel& label, const FoldedLabel* next) const {
    if (!label.is_known()) return next && levels_.unknown_begins_level(*next, draft_.cells);
    return levels_.begins_level(label.cell.label, next, draft_.cells);
  }

  void begin_line(Part part) {
    end_line();
    draft_.part = part;
  }

  void add_cell(LineCell cell, std::size_t begin, std::size_t end) {
    cell.column = static_cast<int>(draft_.cells.size());
    draft_.cells.push_back(std::move(cell));
    for (std::size_t i = begin; i < end; ++i) draft_.sources.push_back(pieces_[i].line);
  }

  /// Paragraphs stay as they are, unless a row or header has cells in the stream too.
  void end_line() {
    auto& [part, cells, sources, values, blanks, width] = draft_;
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    const auto stream =
        std::find_if(sources.begin(), sources.end(), [this](std::size_t i) { return lines_[i].in_stream; });
    if (stream == sources.end()) {
      if (!sources.empty()) add_left_half();
      for (const std::size_t i : sources) result_.push_back(lines_[i]);
    } else {
      Line line = lines_[*stream];
      line.is_paragraph = part == Part::heading || part == Part::other;
      line.in_stream = false;
      line.number = lines_[sources.front()].number;
      line.cells = std::move(cells);
      add_line(std::move(line), part);
    }
    if (width > 0) widths_.add_row(values - blanks);
    draft_ = {};
  }

  /// A row of a table in two halves waits for the other half's.
  void add_line(Line line, Part part) {
    const bool is_short = line.cells.front().text.size() <= longest_cell_text;
    const bool is_row = part == Part::row || part == Part::group || (part == Part::other && is_short);
    if (halves_.are_there() && is_row) {
      line.is_paragraph = false;
      if (auto whole = halves_.whole_line(std::move(line))) result_.push_back(std::move(*whole));
      return;
    }
    add_left_half();
    if (part == Part::header) begin_table(line.cells);
    result_.push_back(std::move(line));
  }

  void begin_table(std::span<const LineCell> header) {
    widths_.begin_table(header);
    halves_.begin_table(widths_.of_line() == 0 ? header : std::span<const LineCell>());
  }

  void add_left_half() {
    if (auto left = halves_.rest()) result_.push_back(std::move(*left));
  }

  struct Draft {
    Part part = Part::row;
    std::vector<LineCell> cells;
    std::vector<std::size_t> sources;  ///< indices into lines_
    std::size_t values = 0;            ///< behind the row's label, empty ones included
    std::size_t blanks = 0;            ///< how many of them, the first ones, are empty
    std::size_t width = 0;             ///< how many values the row should have; 0 where it is none of the form's
  };

  std::span<const Line> lines_;
  const StreamLabels& labels_;
  const HeaderLevels& levels_;
  std::vector<Piece> pieces_;
  Draft draft_;          ///< the line that is being put together
  StreamWidths widths_;  ///< of the table below the last header
  StreamHalves halves_;  ///< of the same
  std::vector<Line> result_;
};

bool can_belong(const Line& line) {
  if (line.in_stream) return true;
  return line.is_paragraph && line.cells.front().text.size() <= longest_label_text;
}

/// A report's title in the middle of a stream was printed at the head of a page; it is put in front of the table.
void take_titles_out(std::vector<Line>& run, std::vector<Line>& result, const Lexicon& lexicon, const Folder& folder) {
  const TitleReader titles(run, lexicon, folder);
  std::vector<Line> rest;
  for (std::size_t i = 0; i < run.size(); ++i) {
    const auto title = run[i].in_stream ? titles.ending_at(i) : std::nullopt;
    const bool is_title = title && title->count == 1;
    Line& line = (is_title ? result : rest).emplace_back(run[i]);
    if (!is_title) continue;
    line.is_paragraph = true;
    line.in_stream = false;
  }
  run = std::move(rest);
}

}  // namespace

std::vector<Line> stream_rows(std::vector<Line> lines, const std::vector<TableFamily>& families,
                              const Taxonomy& taxonomy, const Folder& folder) {
  const auto in_stream = [](const Line& line) { return line.in_stream; };
  if (std::none_of(lines.begin(), lines.end(), in_stream)) return lines;
  const StreamLabels labels(taxonomy, families, folder);
  const HeaderLevels levels(taxonomy, folder);
  std::vector<Line> result;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i;
    while (end < lines.size() && can_belong(lines[end])) ++end;
    std::vector<Line> run(lines.begin() + static_cast<std::ptrdiff_t>(i),
                          lines.begin() + static_cast<std::ptrdiff_t>(end));
    if (std::any_of(run.begin(), run.end(), in_stream)) {
      take_titles_out(run, result, taxonomy.lexicon, folder);
      for (Line& line : StreamReader(run, labels, levels, taxonomy.lexicon, folder).read())
        result.push_back(std::move(line));
    } else {
      std::move(run.begin(), run.end(), std::back_inserter(result));
    }
    if (end < lines.size()) result.push_back(std::move(lines[end]));
    i = end + 1;
  }
  return result;
}

}  // namespace xxgk
