// See extract.h. The table of readers: a format is one file and one line here.
#include "extract/extract.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "extract/pdf_pages.h"
#include "extract/read_docx.h"
#include "extract/read_html.h"
#include "extract/read_image.h"
#include "extract/read_office.h"
#include "extract/read_pdf.h"
#include "extract/read_text.h"
#include "extract/scans.h"
#include "extract/sniff.h"
#include "extract/word/office_package.h"
#include "support/hash.h"
#include "support/modules.h"

namespace xxgk {
namespace {

using extraction::SourceKind;

struct Reader {
  std::string_view type;  ///< media type of what it reads
  SourceKind kind;
  Document (*read)(std::string_view bytes, const ReadOptions& options);
  bool heeds_words;
  bool limits_itself;
};

constexpr std::array readers{
    Reader{"application/pdf", SourceKind::pdf, extraction::read_pdf, false, true},
    Reader{"text/html", SourceKind::html, extraction::read_html, true, false},
    Reader{"multipart/related", SourceKind::mhtml, extraction::read_mhtml, true, false},
    Reader{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", SourceKind::zip,
           extraction::read_docx, false, false},
    Reader{"application/msword", SourceKind::ole, extraction::read_doc, false, true},
    Reader{"application/rtf", SourceKind::rtf, extraction::read_rtf, false, true},
    Reader{"image/*", SourceKind::image, extraction::read_image, false, true},
    Reader{"text/plain", SourceKind::text, extraction::read_text, true, false},
};

const Reader* find_reader(SourceKind kind) {
  const auto reader = std::ranges::find(readers, kind, &Reader::kind);
  return reader == readers.end() ? nullptr : &*reader;
}

const Reader& reader_for(SourceKind kind, const ReadOptions& options) {
  const bool is_refused = kind == SourceKind::image && options.pictures.ocr == Ocr::never;
  if (const Reader* reader = is_refused ? nullptr : find_reader(kind)) return *reader;
  const std::string detail(kind_name(kind));
  switch (kind) {
    case SourceKind::empty:
      throw ExtractError(ExtractFault::empty, "");
    case SourceKind::blank:
      throw ExtractError(ExtractFault::empty, detail);
    case SourceKind::binary:
      throw ExtractError(ExtractFault::binary, "");
    default:
      throw ExtractError(ExtractFault::unknown_kind, detail);
  }
}

std::string_view base_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

ExtractError::ExtractError(ExtractFault fault, std::string detail)
    : std::runtime_error("no document in this source" + (detail.empty() ? "" : ": " + detail)),
      fault_(fault),
      detail_(std::move(detail)) {}

Document extract(std::string_view bytes, std::string_view name, const ReadOptions& options) {
  // Places in a source are counted in int.
  if (bytes.size() > std::numeric_limits<int>::max()) throw ExtractError(ExtractFault::too_large, "");
  const Reader& reader = reader_for(extraction::sniff(bytes), options);
  Document document = reader.read(bytes, options);
  document.source.name = base_name(name);
  if (document.source.type.empty()) document.source.type = reader.type;
  document.source.sha256 = sha256_hex(bytes);
  return document;
}

bool limits_itself(std::string_view bytes) {
  const Reader* reader = find_reader(extraction::sniff(bytes));
  return reader && reader->limits_itself;
}

bool starts_programs(std::string_view bytes) {
  const SourceKind kind = extraction::sniff(bytes);
  return kind == SourceKind::ole || kind == SourceKind::rtf;
}

void load_readers() {
  for (void (*const load)() : {extraction::load_pdf, extraction::load_archives, extraction::load_scans}) {
    try {
      load();
    } catch (const ModuleMissing&) {  // told by the first source that needs it
    }
  }
}

bool heeds_words(std::string_view bytes) {
  const Reader* reader = find_reader(extraction::sniff(bytes));
  return reader && reader->heeds_words;
}

}  // namespace xxgk
