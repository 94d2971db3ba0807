// See symbols.h.
#include "extract/word/symbols.h"

#include <array>
#include <charconv>

#include "extract/text/characters.h"
#include "extract/word/utf8.h"

namespace xxgk::extraction {
namespace {

constexpr char32_t unknown = 0xFFFD;
constexpr char32_t private_begin = 0xF000, private_end = 0xF0FF;  // where symbol fonts keep their characters

struct Symbol {
  std::string_view font;
  char32_t code, character;
};

// Boxes and marks that forms use.
constexpr std::array symbols{
    Symbol{"Wingdings", 0x6C, U'\u25CF'},   Symbol{"Wingdings", 0x6E, U'\u25A0'},
    Symbol{"Wingdings", 0x6F, U'\u25A1'},   Symbol{"Wingdings", 0xA8, U'\u25FB'},
    Symbol{"Wingdings", 0xFB, U'\u2717'},   Symbol{"Wingdings", 0xFC, U'\u2713'},
    Symbol{"Wingdings", 0xFD, U'\u2612'},   Symbol{"Wingdings", 0xFE, U'\u2611'},
    Symbol{"Wingdings 2", 0x4F, U'\u2717'}, Symbol{"Wingdings 2", 0x50, U'\u2713'},
    Symbol{"Wingdings 2", 0x51, U'\u2612'}, Symbol{"Wingdings 2", 0x52, U'\u2611'},
    Symbol{"Wingdings 2", 0xA3, U'\u25A1'}, Symbol{"Symbol", 0xB4, U'\u00D7'},
    Symbol{"Symbol", 0xB7, U'\u2022'},
};

char32_t in_symbol_font(std::string_view font, char32_t code) {
  for (const Symbol& symbol : symbols) {
    if (symbol.font == font && symbol.code == code) return symbol.character;
  }
  // Digits, and the marks around them, are where ASCII has them in the font `Symbol` alone.
  const bool like_ascii = font == "Symbol" && ((code >= U'0' && code <= U'9') || code == U'.' || code == U',' ||
                                               code == U'/' || code == U'%' || code == U'(' || code == U')');
  if (like_ascii) return code;
  // Numbers in circles: white 0 to 10, then black.
  if (font == "Wingdings" && code >= 0x81 && code <= 0x8A) return U'\u2460' + (code - 0x81);
  if (font == "Wingdings" && code >= 0x8C && code <= 0x95) return U'\u2776' + (code - 0x8C);
  return unknown;
}

bool is_symbol_font(std::string_view font) {
  return font == "Symbol" || font.starts_with("Wingdings") || font == "Webdings";
}

}  // namespace

std::string symbol_text(std::string_view font, std::string_view code) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), number, 16);
  if (error != std::errc() || number < 0x20 || number > 0xFFFF || (number >= 0xD800 && number < 0xE000))
    return utf8(unknown);
  char32_t character = number;
  const bool is_private = character >= private_begin && character <= private_end;
  if (is_private || is_symbol_font(font))
    character = in_symbol_font(font, is_private ? character - private_begin : character);
  return utf8(character);
}

}  // namespace xxgk::extraction
