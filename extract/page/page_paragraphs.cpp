// Paragraphs of pages; see page_paragraphs.h.
#include "extract/page/page_paragraphs.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "extract/page/type_size.h"
#include "extract/text/characters.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

// Shares of the height of a line, which is the width of an ideograph.
constexpr double ragged = 2.2;    // by which a line may stop short because what comes next is not to be parted
constexpr double slack = 0.5;     // by which what comes next may seem to have room where it has none
constexpr double indented = 1.0;  // by which a paragraph's first line stands in
constexpr double parted = 2.0;    // room above a new paragraph
constexpr double parted_title = 1.5;
constexpr double off_middle = 1.5;
// Shares by which sizes of type differ.
constexpr double other_height = 0.2, other_width = 0.12, other_size = 0.012;
constexpr double larger = 1.08;

double height_of(const ProseLine& line) {
  return line.box.y1 - line.box.y0;
}

bool ends_sentence(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0) {
    const char32_t c = previous_character(text, end);
    if (!is_closing_mark(c)) return is_sentence_end(c);
  }
  return false;
}

/// No paragraph ends at a comma, however much room is left behind it.
bool ends_at_comma(std::string_view text) {
  std::size_t end = text.size();
  if (end == 0) return false;
  const char32_t c = previous_character(text, end);
  return is_prose_mark(c) && !is_sentence_end(c) && !is_semicolon(c) && !is_opening_bracket(c);
}

bool differ(double a, double b, double share) {
  return std::abs(a - b) > share * std::min(a, b);
}

/// A font of the same size may be higher, a line that is spread to the margin is wider by a little: both tell more.
bool is_other_type(const ProseLine& a, const ProseLine& b) {
  const TypeSize one = type_size(a), other = type_size(b);
  const bool known = one.height > 0 && other.height > 0;  // digits of another font may be higher
  if (known ? differ(one.height, other.height, other_height) : differ(height_of(a), height_of(b), other_height))
    return true;
  if (one.width == 0 || other.width == 0) return false;
  if (differ(one.width, other.width, other_width)) return true;
  if (one.height == 0 || other.height == 0) return false;
  return differ(one.height, other.height, other_size) && differ(one.width, other.width, other_size);
}

bool is_full(const ProseLine& line, const ProseLine& next, const ProseMargins& margins) {
  const double em = height_of(line);
  return margins.right - line.box.x1 < std::max(ragged * em, type_size(next).first + slack * em);
}

bool is_centred(const ProseLine& line, const ProseMargins& margins) {
  const double middle = (line.box.x0 + line.box.x1) / 2;
  return std::abs(middle - (margins.left + margins.right) / 2) < off_middle * height_of(line);
}

/// In the same type, or too short for a line of prose, whose middle is that of the page too.
bool may_go_on_with_title(const ProseLine& title, const ProseLine& next, const ProseMargins& margins) {
  constexpr double same_height = 0.03, full = 0.9;
  const bool short_line = next.box.x1 - next.box.x0 < full * (margins.right - margins.left);
  return short_line || !differ(height_of(title), height_of(next), same_height);
}

/// Two lines of a title.
bool is_of_title(const ProseLine& line, const ProseLine& next, const ProseSetting& setting) {
  if (height_of(line) < larger * setting.height || line.page != next.page) return false;
  const ProseMargins& margins = setting.on(line.page);
  return next.box.y0 - line.box.y1 < parted_title * height_of(line) && is_centred(line, margins) &&
         is_centred(next, margins) && may_go_on_with_title(line, next, margins) && !begins_with_enumerator(next.text);
}

bool goes_on(const ProseLine& line, const ProseLine& next, const ProseSetting& setting) {
  const double em = height_of(line);
  if (is_other_type(line, next)) return false;
  if (is_of_title(line, next, setting)) return true;
  const ProseMargins& here = setting.on(line.page);
  const ProseMargins& there = setting.on(next.page);
  if (!(is_full(line, next, here) || ends_at_comma(line.text)) || next.box.x0 > there.left + indented * em)
    return false;
  if (line.page == next.page && next.box.y0 - line.box.y1 > parted * em) return false;
  return !(ends_sentence(line.text) && begins_with_enumerator(next.text));
}

double width_of(const ProseLine& line) {
  return line.box.x1 - line.box.x0;
}

/// The margins of lines that are nearly as wide as the widest.
class MarginFinder {
 public:
  explicit MarginFinder(double widest) : widest_(widest) {}

  void add(const PageLines& page) {
    page_width_ = std::max(page_width_, page.width);
    for (const ProseLine& line : page.lines) {
      leftmost_ = std::min(leftmost_, line.box.x0);
      if (width_of(line) < nearly_widest * widest_) continue;
      lefts_.push_back(line.box.x0);
      rights_.push_back(line.box.x1);
    }
  }

  std::size_t lines() const { return lefts_.size(); }

  /// A few lines may stand out, as hanging punctuation does.
  ProseMargins margins() {
    if (lefts_.empty()) return {};
    std::ranges::sort(lefts_);
    std::ranges::sort(rights_);
    // A title alone among short lines stands between the margins.
    const double left = lefts_.size() > 1 ? lefts_[lefts_.size() / 10] : std::min(lefts_.front(), leftmost_);
    const double right = rights_[rights_.size() - 1 - rights_.size() / 10];
    return {left, ends_at(right) ? right : std::max(right, page_width_ - left)};
  }

 private:
  /// A single line, as where no paragraph has several, tells no margin: pages are as wide on the right as on the left.
  bool ends_at(double right) const {
    constexpr double same_end = 30;  // points, more than two characters of the usual size
    const auto is_near = [right](double end) { return std::abs(end - right) < same_end; };
    return std::ranges::count_if(rights_, is_near) > 1;
  }

  static constexpr double nearly_widest = 0.7;
  double widest_, page_width_ = 0;
  double leftmost_ = std::numeric_limits<double>::infinity();
  std::vector<double> lefts_, rights_;
};

/// A page with few long lines tells its left margin where other lines stand in from the leftmost by two characters, as
/// the first lines of paragraphs do. The lines are as long as on other pages.
std::optional<ProseMargins> margins_by_indent(const PageLines& page, const ProseMargins& usual) {
  constexpr double indent = 2, off = 0.2;  // characters
  const auto further_left = [](const ProseLine& a, const ProseLine& b) { return a.box.x0 < b.box.x0; };
  const auto leftmost = std::ranges::min_element(page.lines, further_left);
  if (leftmost == page.lines.end()) return std::nullopt;
  const double left = leftmost->box.x0;
  const auto is_indented = [&](const ProseLine& line) {
    return std::abs((line.box.x0 - left) / height_of(line) - indent) < off;
  };
  if (std::ranges::none_of(page.lines, is_indented)) return std::nullopt;
  return ProseMargins{left, left + usual.right - usual.left};
}

double usual_height(std::span<const PageLines> pages) {
  std::vector<double> heights;
  for (const PageLines& page : pages) {
    for (const ProseLine& line : page.lines) heights.push_back(height_of(line));
  }
  if (heights.empty()) return 0;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::ranges::nth_element(heights, middle);
  return *middle;
}

}  // namespace

const ProseMargins& ProseSetting::on(int page) const {
  const auto own = pages.find(page);
  return own == pages.end() ? usual : own->second;
}

ProseSetting measure_margins(std::span<const PageLines> pages) {
  constexpr std::size_t enough_lines = 3;
  double widest = 0;
  for (const PageLines& page : pages) {
    for (const ProseLine& line : page.lines) widest = std::max(widest, width_of(line));
  }
  MarginFinder all(widest);
  ProseSetting setting;
  for (const PageLines& page : pages) {
    all.add(page);
    MarginFinder own(widest);
    own.add(page);
    if (own.lines() >= enough_lines) setting.pages[page.lines.front().page] = own.margins();
  }
  setting.usual = all.margins();
  for (const PageLines& page : pages) {
    const std::optional<ProseMargins> own = margins_by_indent(page, setting.usual);
    if (own) setting.pages.emplace(page.lines.front().page, *own);  // unless its long lines told
  }
  setting.height = usual_height(pages);
  return setting;
}

void ParagraphMaker::add(ProseLine line) {
  if (last_ && goes_on(*last_, line, setting_)) {
    append_wrapped(paragraphs_.back().text, line.text);
  } else {
    Paragraph& paragraph = paragraphs_.emplace_back();
    paragraph.text = line.text;
    paragraph.origin.page = line.page;
    paragraph.origin.box = line.box;
  }
  if (line.confidence) {
    std::optional<double>& least = paragraphs_.back().origin.confidence;
    least = std::min(least.value_or(1), *line.confidence);
  }
  last_ = std::move(line);
}

std::vector<Paragraph> ParagraphMaker::take() {
  last_.reset();
  return std::exchange(paragraphs_, {});
}

}  // namespace xxgk::extraction
