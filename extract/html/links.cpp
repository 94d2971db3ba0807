// See html_links.h.
#include "extract/html/links.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "extract/html/elements.h"
#include "extract/html/text.h"

namespace xxgk::extraction {
namespace {

using namespace std::string_view_literals;

constexpr std::array file_endings{".pdf"sv, ".doc"sv, ".docx"sv, ".xls"sv, ".xlsx"sv, ".wps"sv, ".et"sv,  ".ofd"sv,
                                  ".rtf"sv, ".ppt"sv, ".pptx"sv, ".zip"sv, ".rar"sv,  ".7z"sv,  ".jpg"sv, ".jpeg"sv,
                                  ".png"sv, ".tif"sv, ".tiff"sv, ".ceb"sv, ".gd"sv,   ".txt"sv, ".csv"sv};

bool names_file(std::string_view address) {
  std::string path;
  for (const char c : address.substr(0, address.find('#')))
    path += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const auto ends_so = [](std::string_view text) {
    return std::any_of(file_endings.begin(), file_endings.end(),
                       [text](std::string_view ending) { return text.ends_with(ending); });
  };
  // `report.pdf?version=1` as well as `download?file=report.pdf`
  return ends_so(path) || ends_so(std::string_view(path).substr(0, path.find('?')));
}

/// A length in pixels, from an attribute or a style; -1 where none is told.
int length_of(const HtmlNode& node, std::string_view name) {
  const std::string style = style_of(node, name);
  for (const std::string_view text : {node.attribute(name), std::string_view(style)}) {
    int length = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    const bool relative = error == std::errc() && end != text.data() + text.size() && *end == '%';
    if (error == std::errc() && !relative) return length;
  }
  return -1;
}

}  // namespace

std::string shown_address(std::string_view address) {
  return std::string(address.starts_with("data:") ? address.substr(0, address.find_first_of(";,")) : address);
}

std::optional<HtmlLink> file_of(const HtmlNode& node) {
  std::string_view address;
  if (node.is("a")) address = node.attribute("href");
  if (node.is("iframe") || node.is("embed")) address = node.attribute("src");
  if (node.is("object")) address = node.attribute("data");
  if (!names_file(address)) return std::nullopt;
  return HtmlLink{node.is("a") ? text_in(node) : std::string(), std::string(address)};
}

std::optional<HtmlLink> picture_of(const HtmlNode& image) {
  constexpr int smallest = 60;
  const std::string_view address = image.attribute("src");
  if (address.empty()) return std::nullopt;
  for (const std::string_view side : {"width"sv, "height"sv}) {
    const int length = length_of(image, side);
    if (length >= 0 && length < smallest) return std::nullopt;
  }
  const std::string_view words = image.attribute("alt").empty() ? image.attribute("title") : image.attribute("alt");
  HtmlText text;
  text.add(words, image.line);
  return HtmlLink{joined(text.take()), std::string(address)};
}

}  // namespace xxgk::extraction
