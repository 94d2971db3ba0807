// The door of extract: a source's bytes become a Document. Nothing here knows the official form.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "extract/page_selection.h"
#include "model/document.h"

namespace xxgk {

/// Why a source gives no document.
enum class ExtractFault {
  empty,
  binary,
  unknown_kind,
  not_text,
  too_large,
  damaged,
  locked,
  wrong_password,
  too_many_pages,
  unsafe,          ///< made to do harm
  to_convert,      ///< a kind that only another program reads
  office_missing,  ///< a kind that is read where LibreOffice is installed
  office_failed,   ///< LibreOffice made nothing of it
  timeout,
  memory,
  no_pages,      ///< its kind has none
  no_such_page,  ///< detail: how many there are
};

class ExtractError : public std::runtime_error {
 public:
  ExtractError(ExtractFault fault, std::string detail);
  ExtractFault fault() const { return fault_; }
  /// What kind of file it seems to be, or what else helps; may be empty.
  const std::string& detail() const { return detail_; }

 private:
  ExtractFault fault_;
  std::string detail_;
};

/// Which pages are read from their pictures.
enum class Ocr {
  automatic,  ///< those without text that can be believed
  always,     ///< all
  never       ///< none: they are refused, or reported as unread
};

/// How pictures of pages are read.
struct PictureOptions {
  Ocr ocr = Ocr::automatic;
  bool prose = true;                    ///< what stands outside of tables is read too
  double dpi = 0;                       ///< dots an inch of picture files; 0: as they say
  int jobs = 1;                         ///< pages that are read side by side
  std::size_t most_dots = 200'000'000;  ///< larger ones are not looked at: five times A4 at 600 dots an inch
  /// Called when a page has been read from its picture: how many have, and how many there are. May be empty.
  std::function<void(int done, int all)> progress = {};
};

/// What is known of sources before they are read.
struct ReadOptions {
  std::vector<std::string> telling_words;    ///< a text that holds some of them has been decoded rightly
  std::vector<std::string> furniture_words;  ///< of what surrounds an article on a web page
  std::vector<std::string> index_names;      ///< by which a page describes its article
  std::string password;                      ///< of sources that are locked
  PageSelection pages;                       ///< of a PDF file or a file of pictures; the others are passed over
  PictureOptions pictures;
  int most_pages = 0;      ///< longer ones are refused; 0: none is too long
  double seconds = 0;      ///< that reading may take, or reading the picture of a page; 0: as long as it likes
  std::size_t memory = 0;  ///< bytes that reading may use; 0: any
  /// Work for the time that another process reads; called where there is one. May be empty.
  std::function<void()> meanwhile;
};

/// Reads a source of any supported kind; the kind is told by its content, never by its name. `name` goes into the
/// document's source (without folders). Throws ExtractError.
Document extract(std::string_view bytes, std::string_view name, const ReadOptions& options = {});

/// Whether such a source is read in a process of its own, where the options' limits of time and memory are kept.
bool limits_itself(std::string_view bytes);

/// Whether such a source is read by another program.
bool starts_programs(std::string_view bytes);

/// Loads what is otherwise loaded with the first source of its kind: for processes that are forked to read many. What
/// is not installed is left to the source that needs it.
void load_readers();

/// Whether such a source is read with the help of words from ReadOptions.
bool heeds_words(std::string_view bytes);

}  // namespace xxgk
