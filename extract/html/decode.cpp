// See html_decode.h.
#include "extract/html/decode.h"

#include <array>
#include <optional>

#include "extract/charset/charset.h"
#include "extract/extract.h"

namespace xxgk::extraction {
namespace {

using namespace std::string_view_literals;

struct Name {
  std::string_view begin;
  Charset charset;
};

constexpr std::array names{Name{"utf-8"sv, Charset::utf8}, Name{"utf8"sv, Charset::utf8},
                           Name{"gb"sv, Charset::gb18030}, Name{"x-gbk"sv, Charset::gb18030},
                           Name{"big5"sv, Charset::big5}};

/// What stands behind `charset=` or `encoding=` near the beginning.
std::optional<Charset> claimed_charset(std::string_view bytes) {
  constexpr std::size_t within = 4096;
  std::string head(bytes.substr(0, within));
  for (char& c : head) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (const std::string_view mark : {"charset="sv, "encoding="sv}) {
    const std::size_t at = head.find(mark);
    if (at == std::string::npos) continue;
    const std::size_t begin = head.find_first_not_of(" \"'", at + mark.size());
    const std::string_view rest = begin == std::string::npos ? "" : std::string_view(head).substr(begin);
    for (const Name& name : names) {
      if (rest.starts_with(name.begin)) return name.charset;
    }
  }
  return std::nullopt;
}

}  // namespace

DecodedText decode_page(std::string_view bytes, std::span<const std::string> telling_words) {
  constexpr std::size_t little_damage = 100;  // one character in so many
  try {
    return decode(bytes, telling_words);
  } catch (const ExtractError& error) {
    const std::optional<Charset> charset = claimed_charset(bytes);
    if (error.fault() != ExtractFault::not_text || !charset) throw;
    DecodedText text = decode_as(*charset, bytes);
    if (text.damaged * little_damage >= text.characters) throw;
    return text;
  }
}

}  // namespace xxgk::extraction
