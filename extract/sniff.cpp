// See sniff.h. Signatures first, then markup, then the share of control characters.
#include "extract/sniff.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/charset/charset.h"
#include "extract/html/mhtml.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  SourceKind kind;
};

constexpr std::array signatures{
    Signature{"PK\x03\x04"sv, SourceKind::zip}, Signature{"PK\x05\x06"sv, SourceKind::zip},
    Signature{"PK\x07\x08"sv, SourceKind::zip}, Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, SourceKind::ole},
    Signature{R"({\rtf)"sv, SourceKind::rtf},
};

struct PictureSignature {
  std::string_view bytes;
  std::string_view type;
};

constexpr std::array picture_signatures{
    PictureSignature{"\x89PNG\r\n\x1A\n"sv, "image/png"},
    PictureSignature{"\xFF\xD8\xFF"sv, "image/jpeg"},
    PictureSignature{"GIF87a"sv, "image/gif"},
    PictureSignature{"GIF89a"sv, "image/gif"},
    PictureSignature{"II*\0"sv, "image/tiff"},
    PictureSignature{"MM\0*"sv, "image/tiff"},
};

// Elements that a plain text has no reason to close, near its beginning.
constexpr std::array html_marks{"<html"sv, "<body"sv, "</td>"sv, "</p>"sv, "</div>"sv, "</span>"sv};
constexpr std::size_t markup_within = 4096;  // characters
constexpr std::size_t pdf_within = 1024;     // readers of PDF accept that much before the header
// Compressed data are a tenth control characters; texts damaged by storage have a few of them.
constexpr std::size_t control_share = 20;

/// The beginning as ASCII in lower case, without byte order mark and leading white space; of UTF-16 every second byte.
std::string ascii_head(std::string_view bytes) {
  for (const std::string_view mark : {"\xFF\xFE"sv, "\xFE\xFF"sv, "\xEF\xBB\xBF"sv}) {
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  }
  std::string head;
  for (const char c : bytes) {
    if (head.size() == markup_within) break;
    const bool leading_space = head.empty() && (c == ' ' || (c >= '\t' && c <= '\r'));
    if (c != '\0' && !leading_space) head += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return head;
}

bool is_pdf(std::string_view bytes) {
  const std::size_t at = bytes.substr(0, pdf_within).find("%PDF-");
  if (at == 0) return true;
  return at != std::string_view::npos && bytes.find(" obj", at) != std::string_view::npos;
}

bool is_bitmap(std::string_view bytes) {
  return bytes.size() > 14 && bytes.starts_with("BM") && bytes.substr(6, 4) == "\0\0\0\0"sv;
}

/// PBM, PGM or PPM, binary or written out.
bool is_pnm(std::string_view bytes) {
  const auto is_white = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  return bytes.size() > 8 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6' && is_white(bytes[2]) &&
         (bytes[3] == '#' || (bytes[3] >= '0' && bytes[3] <= '9'));
}

bool is_webp(std::string_view bytes) {
  constexpr std::size_t kind_at = 8;
  return bytes.starts_with("RIFF") && bytes.size() > kind_at && bytes.substr(kind_at).starts_with("WEBP");
}

/// html, xml, or text where it is neither.
SourceKind sniff_markup(std::string_view bytes) {
  const std::string head = ascii_head(bytes);
  for (const std::string_view mark : html_marks) {
    if (head.find(mark) != std::string::npos) return SourceKind::html;
  }
  if (head.starts_with("<?xml")) return SourceKind::xml;
  if (head.starts_with("<!--")) return SourceKind::html;  // a comment may well be longer than what was looked at
  const bool is_tag = head.size() > 1 && head[0] == '<' && ((head[1] >= 'a' && head[1] <= 'z') || head[1] == '!');
  if (is_tag && head.find('>') != std::string::npos) return SourceKind::html;
  // In Markdown tables alone may be marked up, behind any amount of prose.
  const bool has_table =
      bytes.find("</table>") != std::string_view::npos || bytes.find("</TABLE>") != std::string_view::npos;
  return has_table ? SourceKind::html : SourceKind::text;
}

/// NUL bytes are not counted: texts have been padded with them, and binary data have other control characters as well.
bool is_binary(std::string_view bytes) {
  const auto is_control = [](char c) {
    return c != '\0' && static_cast<unsigned char>(c) < 0x20 && (c < '\t' || c > '\r');
  };
  const auto controls = static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_control));
  const auto nul = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  return controls * control_share > bytes.size() - nul || nul == bytes.size();
}

/// An archive of texts: padded with NUL bytes, and otherwise text.
bool is_tar(std::string_view bytes) {
  constexpr std::size_t magic_at = 257;
  return bytes.size() > magic_at && bytes.substr(magic_at).starts_with("ustar");
}

}  // namespace

std::string_view picture_type(std::string_view bytes) {
  for (const PictureSignature& signature : picture_signatures) {
    if (bytes.starts_with(signature.bytes)) return signature.type;
  }
  if (is_bitmap(bytes)) return "image/bmp";
  if (is_webp(bytes)) return "image/webp";
  return is_pnm(bytes) ? "image/x-portable-anymap" : "";
}

SourceKind sniff(std::string_view bytes) {
  if (bytes.empty()) return SourceKind::empty;
  for (const Signature& signature : signatures) {
    if (bytes.starts_with(signature.bytes)) return signature.kind;
  }
  if (is_pdf(bytes)) return SourceKind::pdf;
  if (!picture_type(bytes).empty()) return SourceKind::image;
  if (trimmed(bytes).empty()) return SourceKind::blank;
  if (is_mhtml(bytes)) return SourceKind::mhtml;
  if (const SourceKind markup = sniff_markup(bytes); markup != SourceKind::text) return markup;
  // Half of the bytes of UTF-16 may be control characters; decoding tells what is wrong with it.
  if (is_tar(bytes) || (is_binary(bytes) && !is_utf16(bytes))) return SourceKind::binary;
  return SourceKind::text;
}

std::string_view kind_name(SourceKind kind) {
  switch (kind) {
    case SourceKind::empty:
      return "empty file";
    case SourceKind::blank:
      return "white space only";
    case SourceKind::pdf:
      return "PDF";
    case SourceKind::zip:
      return "zip archive";
    case SourceKind::ole:
      return "OLE document";
    case SourceKind::image:
      return "image";
    case SourceKind::html:
      return "HTML";
    case SourceKind::mhtml:
      return "MHTML";
    case SourceKind::xml:
      return "XML";
    case SourceKind::rtf:
      return "RTF";
    case SourceKind::binary:
      return "binary data";
    case SourceKind::text:
      return "text";
  }
  return "";
}

}  // namespace xxgk::extraction
