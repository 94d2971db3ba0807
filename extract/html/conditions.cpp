// See html_conditions.h.
#include "extract/html/conditions.h"

#include <algorithm>

namespace xxgk::extraction {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t nowhere = std::string_view::npos;

bool has_name_at(std::string_view page, std::size_t at, std::string_view name) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  const std::string_view there = page.substr(std::min(at, page.size()), name.size());
  return std::equal(there.begin(), there.end(), name.begin(), name.end(), same);
}

/// Where the comment ends that begins at `at`; nowhere if it never does.
std::size_t end_of_comment(std::string_view page, std::size_t at) {
  constexpr std::string_view opening = "<!--";
  for (std::size_t end = page.find("--", at + opening.size()); end != nowhere; end = page.find("--", end + 1)) {
    for (const std::string_view closing : {"-->"sv, "--!>"sv}) {
      if (page.substr(end).starts_with(closing)) return end + closing.size();
    }
  }
  return nowhere;
}

/// `<!-->` and `<!--->` are whole comments to browsers; libxml2 goes on to the next end of one.
std::size_t length_of_empty_comment(std::string_view page, std::size_t at) {
  for (const std::string_view comment : {"<!-->"sv, "<!--->"sv}) {
    if (page.substr(at).starts_with(comment)) return comment.size();
  }
  return 0;
}

/// Where the script or style sheet ends whose tag begins at `at`; 0 where it is no such tag. Inside, nothing is a tag
/// or a comment.
std::size_t end_of_code(std::string_view page, std::size_t at) {
  for (const std::string_view name : {"script"sv, "style"sv}) {
    if (!has_name_at(page, at + 1, name)) continue;
    for (std::size_t end = page.find("</", at); end != nowhere; end = page.find("</", end + 2)) {
      if (has_name_at(page, end + 2, name)) return end;
    }
    return page.size();
  }
  return 0;
}

std::size_t length_of_condition(std::string_view page, std::size_t at) {
  constexpr std::size_t longest = 200;
  const std::size_t end = page.substr(at, longest).find('>');
  return page.substr(at).starts_with("<![") && end != nowhere ? end + 1 : 0;
}

/// Makes a comment of a part of the page, spaces where it is too short for one.
void blank(std::string& page, std::size_t at, std::size_t length) {
  constexpr std::string_view begin_mark = "<!--", end_mark = "-->";
  const auto begin = page.begin() + static_cast<std::ptrdiff_t>(at);
  std::replace_if(begin, begin + static_cast<std::ptrdiff_t>(length), [](char c) { return c != '\n'; }, ' ');
  if (length < begin_mark.size() + end_mark.size()) return;
  page.replace(at, begin_mark.size(), begin_mark);
  page.replace(at + length - end_mark.size(), end_mark.size(), end_mark);
}

}  // namespace

std::string without_conditions(std::string_view utf8) {
  std::string page(utf8);
  bool comments_end = true;
  for (std::size_t at = page.find('<'); at != nowhere; at = page.find('<', at)) {
    const std::size_t blanks = std::max(length_of_empty_comment(page, at), length_of_condition(page, at));
    std::size_t next = std::max(at + std::max<std::size_t>(blanks, 1), end_of_code(page, at));
    blank(page, at, blanks);
    if (comments_end && std::string_view(page).substr(at).starts_with("<!--")) {
      const std::size_t end = end_of_comment(page, at);
      comments_end = end != nowhere;
      if (comments_end) next = end;
    }
    at = next;
  }
  return page;
}

}  // namespace xxgk::extraction
