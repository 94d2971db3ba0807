// See mhtml.h. As much of MIME as browsers, Word and WPS write: parts between boundaries, quoted-printable and base64.
#include "extract/html/mhtml.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

#include "extract/extract.h"
#include "extract/html/base64.h"

namespace xxgk::extraction {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t headers_within = 16384;
constexpr int most_levels = 4;  // parts in parts

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = lower(c);
  return result;
}

std::string_view line_at(std::string_view text, std::size_t at) {
  std::string_view line = text.substr(at, text.find('\n', at) - at);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// A part of a message: headers, an empty line, a body.
struct Part {
  std::string headers;  ///< folded lines joined
  std::string_view body;
};

Part part_of(std::string_view text) {
  Part part;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::string_view line = line_at(text, at);
    at = std::min(text.find('\n', at), text.size() - 1) + 1;
    if (line.empty()) break;
    const bool goes_on = line[0] == ' ' || line[0] == '\t';
    part.headers += goes_on ? " " : "\n";
    part.headers += line.substr(goes_on ? 1 : 0);
  }
  part.body = text.substr(at);
  return part;
}

std::string_view trimmed_ascii(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// A header's value; empty where it is absent. `name` in lower case.
std::string_view header(const Part& part, std::string_view name) {
  const std::string headers = lower(part.headers);
  const std::size_t at = headers.find("\n" + std::string(name) + ":");
  if (at == std::string::npos) return {};
  const std::size_t begin = at + name.size() + 2;
  const std::string_view all(part.headers);
  return trimmed_ascii(all.substr(begin, all.find('\n', begin) - begin));
}

std::string boundary_of(const Part& part) {
  const std::string_view type = header(part, "content-type");
  const std::size_t at = lower(type).find("boundary=");
  if (at == std::string::npos) return "";
  std::string_view value = type.substr(at + "boundary="sv.size());
  if (value.starts_with('"')) {
    value.remove_prefix(1);
    return std::string(value.substr(0, value.find('"')));
  }
  return std::string(value.substr(0, value.find_first_of("; \t")));
}

/// The texts between lines that begin with two dashes and the boundary; the last may lack its end.
std::vector<std::string_view> split(std::string_view body, const std::string& boundary) {
  const std::string mark = "--" + boundary;
  std::vector<std::string_view> parts;
  std::optional<std::size_t> begin;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size() - 1) + 1;
    if (body.substr(at).starts_with(mark)) {
      if (begin) parts.push_back(body.substr(*begin, at - *begin));
      begin = end;
      if (body.substr(at + mark.size()).starts_with("--")) return parts;
    }
    at = end;
  }
  if (begin) parts.push_back(body.substr(*begin));
  return parts;
}

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string from_quoted_printable(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      bytes += text[i];
      continue;
    }
    const std::string_view rest = text.substr(i + 1);
    const int high = rest.empty() ? -1 : hexadecimal(rest[0]), low = rest.size() < 2 ? -1 : hexadecimal(rest[1]);
    const std::size_t line_end = rest.find_first_not_of(" \t\r");
    if (high >= 0 && low >= 0) {
      bytes += static_cast<char>(high * 16 + low);
      i += 2;
    } else if (line_end != std::string_view::npos && rest[line_end] == '\n') {
      i += line_end + 1;  // the line goes on
    } else {
      bytes += '=';
    }
  }
  return bytes;
}

std::string decoded(const Part& part) {
  const std::string encoding = lower(header(part, "content-transfer-encoding"));
  if (encoding == "quoted-printable") return from_quoted_printable(part.body);
  if (encoding == "base64") return from_base64(part.body);
  return std::string(part.body);
}

/// Visits the parts that are no parts of parts.
void for_each_part(std::string_view text, int level, const std::function<void(const Part&)>& visit) {
  const Part part = part_of(text);
  if (!lower(header(part, "content-type")).starts_with("multipart/") || level >= most_levels) return visit(part);
  const std::string boundary = boundary_of(part);
  if (boundary.empty()) return;
  for (const std::string_view inner : split(part.body, boundary)) for_each_part(inner, level + 1, visit);
}

bool is_page(const Part& part) {
  const std::string type = lower(header(part, "content-type"));
  return type.starts_with("text/html") || type.starts_with("application/xhtml");
}

/// Parts are named by where they were, or by an id in angle brackets.
bool is_named(const Part& part, std::string_view address) {
  constexpr std::string_view by_id = "cid:";
  if (!address.starts_with(by_id)) return header(part, "content-location") == address;
  return header(part, "content-id") == "<" + std::string(address.substr(by_id.size())) + ">";
}

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? std::string_view() : bytes.substr(begin);
}

}  // namespace

bool is_mhtml(std::string_view bytes) {
  const Part message = part_of(without_mark(bytes).substr(0, headers_within));
  const std::string type = lower(header(message, "content-type"));
  return type.starts_with("multipart/") && !boundary_of(message).empty();
}

std::string page_in(std::string_view bytes) {
  std::vector<std::string> pages;
  for_each_part(without_mark(bytes), 0, [&pages](const Part& part) {
    if (is_page(part)) pages.push_back(decoded(part));
  });
  if (pages.empty()) throw ExtractError(ExtractFault::damaged, "a message without a page");
  return *std::max_element(pages.begin(), pages.end(),
                           [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
}

std::optional<std::string> part_in(std::string_view bytes, std::string_view address) {
  std::optional<std::string> found;
  for_each_part(without_mark(bytes), 0, [&](const Part& part) {
    if (!found && is_named(part, address)) found = decoded(part);
  });
  return found;
}

}  // namespace xxgk::extraction
