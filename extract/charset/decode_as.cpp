// See decode_as.h. UTF-8 and UTF-16 are read here, the charsets with tables by ICU's converters.
#include "extract/charset/decode_as.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <utility>

#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

constexpr char32_t vertical_tab = 0x0B, byte_order_mark = 0xFEFF, replacement = 0xFFFD;

/// Takes a text's characters one by one and leaves out what carries no ink.
class Decoder {
 public:
  explicit Decoder(std::size_t expected_bytes) { text_.utf8.reserve(expected_bytes); }

  void take(char32_t c) {
    if (++text_.characters == 1 && c == byte_order_mark) return;
    if (c == vertical_tab) c = ' ';  // Word's line break inside a paragraph or cell
    if (is_control(c) && c != '\t' && !ends_line(c)) {
      text_.dropped += !std::exchange(gap_, true);
      return;
    }
    // Two numbers must not become one because what parted them is gone.
    if (gap_ && is_digit(c) && is_digit(last_)) append(' ');
    append(c);
  }

  void take_damage(bool at_end) {
    take(replacement);
    ++text_.replaced;
    if (!at_end) ++text_.damaged;
  }

  DecodedText finish() { return std::move(text_); }

 private:
  void append(char32_t c) {
    std::array<char, U8_MAX_LENGTH> buffer{};
    std::size_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, c);
    text_.utf8.append(buffer.data(), length);
    last_ = c;
    gap_ = false;
  }

  DecodedText text_;
  char32_t last_ = 0;
  bool gap_ = false;  ///< something was left out behind `last_`
};

DecodedText decode_utf8(std::string_view bytes) {
  Decoder decoder(bytes.size());
  const auto* units = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const std::size_t length = bytes.size();
  for (std::size_t at = 0; at < length;) {
    UChar32 c = 0;
    U8_NEXT(units, at, length, c);
    if (c < 0) {
      decoder.take_damage(at == length);
    } else {
      decoder.take(static_cast<char32_t>(c));
    }
  }
  return decoder.finish();
}

DecodedText decode_utf16(std::string_view bytes, bool big_endian) {
  Decoder decoder(bytes.size() / 2 * 3);
  const std::size_t length = bytes.size() / 2;
  const auto unit = [bytes, big_endian](std::size_t i) {
    const auto first = static_cast<std::uint8_t>(bytes[2 * i]), second = static_cast<std::uint8_t>(bytes[2 * i + 1]);
    return static_cast<char16_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  for (std::size_t i = 0; i < length; ++i) {
    const char16_t c = unit(i);
    if (!U16_IS_SURROGATE(c)) {
      decoder.take(c);
    } else if (U16_IS_LEAD(c) && i + 1 < length && U16_IS_TRAIL(unit(i + 1))) {
      decoder.take(static_cast<char32_t>(U16_GET_SUPPLEMENTARY(c, unit(i + 1))));
      ++i;
    } else {
      decoder.take_damage(i + 1 == length);
    }
  }
  if (bytes.size() % 2 != 0) decoder.take_damage(true);
  return decoder.finish();
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

void require(UErrorCode status, const char* name) {
  if (U_FAILURE(status))
    throw std::runtime_error(std::string("ICU cannot decode ") + name + ": " + u_errorName(status));
}

/// Callback of ICU: whatever a sequence lacks, it becomes U+FFFD.
void replace_damage(const void* /*context*/, UConverterToUnicodeArgs* to, const char* /*bytes*/,
                    std::int32_t /*length*/, UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;  // the converter is reset or closed
  constexpr UChar mark = replacement;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(to, &mark, 1, 0, status);
}

Converter open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status), &ucnv_close);
  require(status, name);
  ucnv_setToUCallBack(converter.get(), replace_damage, nullptr, nullptr, nullptr, &status);
  require(status, name);
  return converter;
}

DecodedText decode_by_table(std::string_view bytes, const char* name) {
  const Converter converter = open_converter(name);
  std::u16string units(bytes.size() + 1, u'\0');  // no byte makes more than one unit
  char16_t* end = units.data();
  const char* from = bytes.data();
  UErrorCode status = U_ZERO_ERROR;
  ucnv_toUnicode(converter.get(), &end, units.data() + units.size(), &from, bytes.data() + bytes.size(), nullptr, true,
                 &status);
  require(status, name);
  const auto length = static_cast<std::size_t>(end - units.data());
  Decoder decoder(length * 3);
  for (std::size_t i = 0; i < length;) {
    UChar32 c = 0;
    U16_NEXT_OR_FFFD(units, i, length, c);
    if (c == replacement) {
      decoder.take_damage(i == length);
    } else {
      decoder.take(static_cast<char32_t>(c));
    }
  }
  return decoder.finish();
}

}  // namespace

DecodedText decode_as(Charset charset, std::string_view bytes) {
  switch (charset) {
    case Charset::utf16le:
      return decode_utf16(bytes, false);
    case Charset::utf16be:
      return decode_utf16(bytes, true);
    case Charset::gb18030:
      return decode_by_table(bytes, "gb18030");
    case Charset::big5:
      return decode_by_table(bytes, "ibm-1375_P100-2008");
    case Charset::utf8:
      break;
  }
  return decode_utf8(bytes);
}

}  // namespace xxgk::extraction
