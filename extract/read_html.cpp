// See read_html.h.
#include "extract/read_html.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "extract/embedded_pictures.h"
#include "extract/html/article.h"
#include "extract/html/base64.h"
#include "extract/html/blocks.h"
#include "extract/html/copies.h"
#include "extract/html/decode.h"
#include "extract/html/head.h"
#include "extract/html/in_text.h"
#include "extract/html/lines.h"
#include "extract/html/links.h"
#include "extract/html/mhtml.h"
#include "extract/html/panes.h"
#include "extract/html/stylesheet.h"
#include "extract/html/tree.h"

namespace xxgk::extraction {
namespace {

void say(Document& document, DiagnosticCode code, std::string read) {
  Diagnostic& diagnostic = document.diagnostics.emplace_back();
  diagnostic.code = code;
  diagnostic.read = std::move(read);
}

/// Files are not read: they are named. Where the article has no table, it is they that hold what was to be read.
void say_files(const std::vector<HtmlLink>& files, Document& document) {
  const bool has_table = std::any_of(document.blocks.begin(), document.blocks.end(),
                                     [](const Block& block) { return std::holds_alternative<Table>(block); });
  for (const HtmlLink& file : files) {
    const std::string address = shown_address(file.address);
    const std::string name = file.text.empty() ? address : file.text + " <" + address + ">";
    say(document, has_table ? DiagnosticCode::file_unread : DiagnosticCode::report_elsewhere, name);
  }
}

/// Bytes that a page writes in the place of an address.
std::optional<std::string> bytes_in(std::string_view address) {
  constexpr std::string_view begin = "data:", letters = ";base64,";
  const std::size_t at = address.find(letters);
  if (!address.starts_with(begin) || at == std::string_view::npos) return std::nullopt;
  return from_base64(address.substr(at + letters.size()));
}

Document document_of(std::string_view bytes, const FetchPicture& fetch, const ReadOptions& options) {
  const DecodedText text = decode_page(bytes, options.telling_words);
  HtmlTree page = parse_html(with_paragraphs(text.utf8));
  apply_style_sheets(page);
  show_panes(page, options.telling_words);
  const IndexWords index{options.index_names, options.furniture_words};
  PageHead head = head_of(page);
  HtmlArticle article =
      article_of(blocks_of(page), head.titles, {options.telling_words, options.furniture_words, index});
  drop_copy(article.blocks);
  if (article.blocks.empty() && article.files.empty()) throw ExtractError(ExtractFault::empty, "a page without text");
  Document document;
  document.source.read = SourceRead::markup;
  document.meta = std::move(head.entries);
  document.meta.insert(document.meta.end(), article.meta.begin(), article.meta.end());
  document.blocks = tables_in_lines(article.blocks);
  if (document.blocks.empty()) {
    for (HtmlBlock& block : article.blocks) document.blocks.push_back(std::move(block.block));
  }
  const std::set<std::string> read = read_pictures(document, fetch, options);
  std::erase_if(article.files, [&read](const HtmlLink& file) { return read.contains(file.address); });
  say_files(article.files, document);
  if (text.replaced > 0) say(document, DiagnosticCode::bytes_replaced, std::to_string(text.replaced));
  return document;
}

}  // namespace

Document read_html(std::string_view bytes, const ReadOptions& options) {
  return document_of(bytes, bytes_in, options);
}

Document read_mhtml(std::string_view bytes, const ReadOptions& options) {
  const auto fetch = [bytes](const std::string& address) {
    std::optional<std::string> part = part_in(bytes, address);
    return part ? std::move(part) : bytes_in(address);
  };
  return document_of(page_in(bytes), fetch, options);
}

}  // namespace xxgk::extraction
