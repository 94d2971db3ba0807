// See pasted_passages.h. A passage is what stands between two characters of ASCII.
#include "extract/charset/pasted_passages.h"

#include <algorithm>

#include "extract/charset/decode_as.h"
#include "extract/charset/plausibility.h"

namespace xxgk::extraction {
namespace {

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

/// Two bytes that are the rest of one character in UTF-8 may look like a character in GB18030.
bool may_be_a_rest(std::string_view passage) {
  constexpr unsigned char first_lead = 0xC0;
  return passage.size() == 2 && static_cast<unsigned char>(passage.front()) < first_lead;
}

/// Frequent characters only, each with the two bytes that GB 2312 gives it: what storage has damaged is not like that.
bool is_gb2312(std::string_view passage) {
  constexpr unsigned char least = 0xA1;
  const auto is_within = [](char c) { return static_cast<unsigned char>(c) >= least; };
  if (!std::all_of(passage.begin(), passage.end(), is_within) || may_be_a_rest(passage)) return false;
  const DecodedText text = decode_as(Charset::gb18030, passage);
  return text.replaced == 0 && plausibility_of(text).odd == 0;
}

}  // namespace

MendedBytes with_passages_in_utf8(std::string_view bytes) {
  MendedBytes mended;
  mended.bytes.reserve(bytes.size());
  const auto* at = bytes.begin();
  while (at != bytes.end()) {
    const auto* begin = std::find_if_not(at, bytes.end(), is_ascii);
    const auto* end = std::find_if(begin, bytes.end(), is_ascii);
    mended.bytes.append(at, begin);
    const std::string_view passage(begin, static_cast<std::size_t>(end - begin));
    if (decode_as(Charset::utf8, passage).replaced == 0 || !is_gb2312(passage)) {
      mended.bytes += passage;
    } else {
      mended.bytes += decode_as(Charset::gb18030, passage).utf8;
      ++mended.passages;
    }
    at = end;
  }
  return mended;
}

}  // namespace xxgk::extraction
