// See read_text.h. The finders of tables take their lines one after the other; what is left is prose.
#include "extract/read_text.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/aligned/aligned_text.h"
#include "extract/charset/charset.h"
#include "extract/extract.h"
#include "extract/text/cell_streams.h"
#include "extract/text/comma_rows.h"
#include "extract/text/drawn_tables.h"
#include "extract/text/lines.h"
#include "extract/text/separated_rows.h"
#include "extract/text/spaced_rows.h"
#include "extract/text/text_lines.h"
#include "extract/text/titles_in_streams.h"

namespace xxgk::extraction {
namespace {

bool ends_with_separator(std::string_view line) {
  const std::size_t last = line.find_last_not_of(' ');
  return last != std::string_view::npos && (line[last] == '\t' || line[last] == '|');
}

}  // namespace

std::vector<Block> text_blocks(const std::vector<Line>& lines) {
  if (lines.empty()) return {};
  TextLines text(lines);
  leave_out_titles_in_streams(text);
  take_cells_between_bars(text);
  take_separated_rows(text);
  take_cells_on_lines(text);
  take_aligned_tables(text);
  return std::move(text).blocks();
}

Document read_text(std::string_view bytes, const ReadOptions& options) {
  DecodedText text = decode(bytes, options.telling_words);
  text.utf8 = with_tabs_for_single_spaces(with_tabs_for_commas(with_bars_for_drawn_lines(std::move(text.utf8))));
  const std::vector<Line> lines = split_lines(text.utf8);
  if (lines.empty()) throw ExtractError(ExtractFault::empty, "white space only");
  Document document;
  document.blocks = text_blocks(lines);
  if (text.replaced > 0) {
    Diagnostic& damage = document.diagnostics.emplace_back();
    damage.code = DiagnosticCode::bytes_replaced;
    damage.read = std::to_string(text.replaced);
  }
  document.ends_abruptly = !lines.back().ended && !ends_with_separator(lines.back().text);
  return document;
}

}  // namespace xxgk::extraction
