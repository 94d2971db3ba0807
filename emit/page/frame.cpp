#include "emit/page/frame.h"

namespace xxgk::page {
namespace {

/// Nothing is loaded but the scripts and the style sheet beside the pages, nothing is sent. Firefox takes no file for
/// 'self' when a page is opened from disk, hence `file:`.
constexpr std::string_view policy =
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; base-uri 'none'; form-action 'none'";

void write_script(Html& html, const Frame& frame, std::string_view name, bool deferred) {
  const std::string address = std::string(frame.root).append("assets/").append(name);
  html.open("script", {{"src", address}, {deferred ? "defer" : "", ""}}).close();
}

void write_style(Html& html, const Frame& frame, std::string_view name, std::string_view media) {
  const std::string address = std::string(frame.root).append("assets/").append(name);
  html.empty("link", {{"rel", "stylesheet"}, {"href", address}, {"media", media}});
}

void write_head(Html& html, const Frame& frame) {
  html.open("head");
  html.empty("meta", {{"charset", "utf-8"}});
  html.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
  html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  html.empty("meta", {{"name", "generator"}, {"content", std::string("xxgk ").append(frame.version)}});
  html.leaf("title", {{"data-zh", frame.title.zh}, {"data-en", frame.title.en}}, frame.title.zh);
  for (const char* name : {"page.css", "tables.css", "parts.css"}) write_style(html, frame, name, "all");
  write_style(html, frame, "print.css", "print");
  write_script(html, frame, "preferences.js", false);  // before anything is painted
  for (const char* name : {"switches.js", "sort.js", "filter.js", "overview.js"}) write_script(html, frame, name, true);
  if (frame.charts) {
    write_script(html, frame, "chart.min.js", true);
    write_script(html, frame, "charts.js", true);
  }
  html.close();
}

/// They do nothing without scripts, which show them.
void write_switches(Html& html, const PageWords& words) {
  html.open("div", {{"class", "switches"}, {"hidden", ""}});
  html.open("button", {{"type", "button"}, {"id", "language"}});
  html.leaf("span", {{"lang", "zh"}}, words.word("to-english").zh);
  html.leaf("span", {{"lang", "en"}}, words.word("to-english").en).close();
  html.leaf("button", {{"type", "button"}, {"id", "theme"}, {"aria-pressed", "false"}}, words.word("dark"));
  html.close();
}

}  // namespace

void open_page(Html& html, const PageWords& words, const Frame& frame) {
  html.doctype().open("html", {{"lang", "zh-CN"}});
  write_head(html, frame);
  html.open("body");
  html.leaf("a", {{"class", "skip"}, {"href", "#main"}}, words.word("skip"));
  html.open("header", {{"class", "bar"}});
  html.leaf("a", {{"class", "home"}, {"href", std::string(frame.root) + "index.html"}}, words.word("site"));
  write_switches(html, words);
  html.close();
  html.open("main", {{"id", "main"}, {"tabindex", "-1"}});
}

void close_page(Html& html, const PageWords& words, const Frame& frame) {
  html.close();
  html.open("footer", {{"class", "foot"}});
  html.leaf("p", words.word("blank-is-no-zero"));
  html.leaf("p", words.word("made-by", {{"version", same_in_both(std::string(frame.version))}}));
  html.close().close().close();
}

void open_scroll_region(Html& html, std::string_view label_id) {
  html.open("div", {{"class", "scroll"}, {"role", "group"}, {"tabindex", "0"}, {"aria-labelledby", label_id}});
}

}  // namespace xxgk::page
