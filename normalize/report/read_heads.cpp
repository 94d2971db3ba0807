// Reading of heads; see read_heads.h.
#include "normalize/report/read_heads.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <limits>
#include <map>

#include "normalize/headings/read_title.h"
#include "normalize/text/punctuation.h"
#include "normalize/text/read_dates.h"

namespace xxgk {
namespace {

constexpr std::size_t title_within = 40;    // lines from the top
constexpr std::size_t longest_body = 40;    // characters
constexpr std::size_t sign_off_within = 8;  // lines of text from the end
constexpr double sure = 0.75;               // of a title that was read from a picture

class HeadReader {
 public:
  HeadReader(const std::vector<Line>& lines, const std::vector<Heading>& headings, const std::vector<Meta>& meta,
             const Taxonomy& taxonomy, const Folder& folder)
      : lines_(lines),
        headings_(headings),
        meta_(meta),
        lexicon_(taxonomy.lexicon),
        folder_(folder),
        dates_(lexicon_),
        titles_(lines, lexicon_, folder) {}

  Heads read() {
    read_title();
    read_dates();
    read_sign_off();
    settle_year();
    if (heads_.agency.empty()) say(DiagnosticCode::agency_unknown, "");
    return std::move(heads_);
  }

 private:
  void say(DiagnosticCode code, const std::string& read) {
    heads_.diagnostics.push_back({code, 0, 0, "", "", "", read});
  }

  std::u32string text_of(std::size_t line) const { return folder_.shown(lines_[line].text()); }

  std::size_t first_heading() const { return headings_.empty() ? lines_.size() : headings_.front().line; }

  /// Of equal titles the one nearest to the report's body: those before it stand on a cover or in a list of contents.
  /// Where no heading tells where the body begins, it is the first.
  void read_title() {
    std::optional<Title> best;
    const bool nearest = !headings_.empty();
    const std::size_t end = std::min({lines_.size(), title_within, nearest ? first_heading() : title_within});
    for (std::size_t line = 0; line < end; ++line) {
      auto title = titles_.ending_at(line);
      if (!title || (best && title->score() < best->score())) continue;
      if (best && title->score() == best->score() && (nearest ? title->count > best->count : true)) continue;
      best = std::move(title);
    }
    if (!best) return;
    for (std::size_t i = 0; i < best->count; ++i) heads_.used.insert(best->first + i);
    heads_.title = to_utf8(best->text);
    heads_.agency = agency_of(*best, lexicon_);
    heads_.year = best->year;
    if (sureness_of(*best) < sure) say(DiagnosticCode::title_doubtful, heads_.title);
    leave_out_repetitions(*best);
  }

  /// Of its least sure line; 1 where it was not read from a picture.
  double sureness_of(const Title& title) const {
    double least = 1;
    for (std::size_t i = title.first; i < title.first + title.count; ++i) {
      for (const LineCell& cell : lines_[i].cells) least = std::min(least, cell.origin.confidence.value_or(1));
    }
    return least;
  }

  /// The title again, on a cover or at the head of a page, with the page's number before it, is no prose.
  void leave_out_repetitions(const Title& title) {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].is_paragraph || text_of(i) != title.text) continue;
      heads_.used.insert(i);
      const bool after_number = i > title.first && lines_[i - 1].is_paragraph && !lines_[i - 1].cells.front().is_text();
      if (after_number) heads_.used.insert(i - 1);
    }
  }

  void read_dates() {
    std::optional<DateReader::Publication> published;
    std::optional<Date> lone_date;  // below the title
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::u32string text = folder_.for_patterns(text_of(i));
      if (dates_.dates_in(text).empty()) continue;
      const bool in_front = i < first_heading();
      if (lines_[i].is_paragraph && !heads_.period) heads_.period = dates_.period_in(text);
      if (!lines_[i].is_paragraph && !in_front) continue;
      const auto found = dates_.publication_in(text);
      if (found && (!published || found->rank < published->rank)) published = found;
      if (!lone_date && in_front) lone_date = dates_.whole_date(text);
    }
    for (const Meta& entry : meta_) {
      const auto found = dates_.publication_in(folder_.for_patterns(folder_.shown(entry.name + ":" + entry.value)));
      if (found && (!published || found->rank < published->rank)) published = found;
    }
    if (published)
      heads_.published = published->date;
    else
      heads_.published = lone_date;
  }

  /// The last lines that are no table's, which may be an appendix: a date alone, before it the body.
  void read_sign_off() {
    std::size_t left = sign_off_within;
    for (std::size_t i = lines_.size(); i-- > (headings_.empty() ? 0 : first_heading()) && left > 0;) {
      if (!lines_[i].is_paragraph) continue;
      --left;
      if (read_one_line_sign_off(i)) return;
      const auto date = dates_.whole_date(folder_.for_patterns(text_of(i)));
      if (!date) continue;
      heads_.signed_off = SignOff{date, ""};
      heads_.used.insert(i);
      if (i > 0 && is_body(i - 1)) {
        heads_.signed_off->body = to_utf8(text_of(i - 1));
        heads_.used.insert(i - 1);
      }
      return;
    }
  }

  /// `XX局 2024年1月25日`
  bool read_one_line_sign_off(std::size_t line) {
    const std::u32string text = text_of(line);
    if (text.size() > longest_body + 15) return false;
    const std::vector<PrintedDate> dates = dates_.dates_in(folder_.for_patterns(text));
    if (dates.size() != 1 || dates[0].begin == 0 || dates[0].end != text.size() ||
        !names_body(text.substr(0, dates[0].begin)))
      return false;
    heads_.signed_off = SignOff{dates[0].date, to_utf8(text.substr(0, dates[0].begin))};
    heads_.used.insert(line);
    return true;
  }

  bool is_body(std::size_t line) const {
    const std::u32string text = text_of(line);
    const bool heading =
        std::any_of(headings_.begin(), headings_.end(), [line](const Heading& h) { return h.line == line; });
    return lines_[line].is_paragraph && !heading && names_body(text);
  }

  /// Short, and without punctuation but brackets.
  static bool names_body(const std::u32string& text) {
    return text.size() >= 3 && text.size() <= longest_body && std::none_of(text.begin(), text.end(), [](char32_t c) {
             return u_ispunct(static_cast<UChar32>(c)) && c != U'(' && c != U')' && c != full_width_open &&
                    c != full_width_close;
           });
  }

  /// Without a year in the title: that of the period, else the one before publication or sign-off, else of the prose.
  void settle_year() {
    if (heads_.year) return;
    const auto take = [this](int year, const std::string& from) {
      heads_.year = year;
      say(DiagnosticCode::year_elsewhere, from);
    };
    if (heads_.period) return take(heads_.period->to.year, heads_.period->from.text() + "/" + heads_.period->to.text());
    if (const auto year = year_of_prose()) return take(*year, std::to_string(*year));
    if (const auto year = year_of_labels()) return take(*year, std::to_string(*year));
    if (heads_.published) return take(heads_.published->year - 1, heads_.published->text());
    if (heads_.signed_off && heads_.signed_off->date)
      return take(heads_.signed_off->date->year - 1, heads_.signed_off->date->text());
    say(DiagnosticCode::year_unknown, "");
  }

  /// A report on a year is made in the next one.
  std::optional<int> year_of_making() const {
    if (heads_.signed_off && heads_.signed_off->date) return heads_.signed_off->date->year;
    return heads_.published ? std::optional(heads_.published->year) : std::nullopt;
  }

  /// The year that the prose speaks of most, but not that in which the report was made; where a paragraph begins it
  /// counts more, since others are mostly compared with.
  std::optional<int> year_of_prose() const {
    const int made = year_of_making().value_or(std::numeric_limits<int>::max());
    std::map<int, int> votes;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].is_paragraph) continue;
      const std::u32string text = folder_.for_patterns(text_of(i));
      if (dates_.whole_date(text)) continue;  // the sign-off's year is the next one
      for (const auto& [year, begin] : dates_.years_in(text)) {
        if (year < made) votes[year] += begin == 0 ? 3 : 1;
      }
    }
    if (votes.empty()) return std::nullopt;
    return std::max_element(votes.begin(), votes.end(),
                            [](const auto& a, const auto& b) { return a.second <= b.second; })
        ->first;
  }

  std::optional<int> year_of_labels() const {
    for (const Line& line : lines_) {
      for (const LineCell& cell : line.cells) {
        if (line.is_paragraph || !cell.is_text()) continue;
        if (const auto year = dates_.year_in_label(folder_.for_patterns(folder_.shown(cell.text)))) return year;
      }
    }
    return std::nullopt;
  }

  const std::vector<Line>& lines_;
  const std::vector<Heading>& headings_;
  const std::vector<Meta>& meta_;
  const Lexicon& lexicon_;
  const Folder& folder_;
  DateReader dates_;
  TitleReader titles_;
  Heads heads_;
};

}  // namespace

Heads read_heads(const std::vector<Line>& lines, const std::vector<Heading>& headings, const std::vector<Meta>& meta,
                 const Taxonomy& taxonomy, const Folder& folder) {
  return HeadReader(lines, headings, meta, taxonomy, folder).read();
}

}  // namespace xxgk
