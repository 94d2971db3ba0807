// See ending.h.
#include "app/batch/ending.h"

#include <cerrno>
#include <new>

#include "app/error_words.h"
#include "app/output.h"
#include "app/source.h"
#include "extract/extract.h"
#include "support/file.h"
#include "support/modules.h"

namespace xxgk::batch {
namespace {

struct Kind {
  Ending ending;
  const char* word;
};

Kind kind_of(ExtractFault fault) {
  switch (fault) {
    case ExtractFault::empty:
      return {Ending::unread, "empty"};
    case ExtractFault::binary:
      return {Ending::unread, "binary"};
    case ExtractFault::unknown_kind:
      return {Ending::unread, "unknown-kind"};
    case ExtractFault::not_text:
      return {Ending::unread, "not-text"};
    case ExtractFault::too_large:
      return {Ending::unread, "too-large"};
    case ExtractFault::damaged:
      return {Ending::unread, "damaged"};
    case ExtractFault::locked:
      return {Ending::unread, "locked"};
    case ExtractFault::wrong_password:
      return {Ending::unread, "wrong-password"};
    case ExtractFault::too_many_pages:
      return {Ending::unread, "too-many-pages"};
    case ExtractFault::unsafe:
      return {Ending::unread, "unsafe"};
    case ExtractFault::to_convert:
      return {Ending::unread, "to-convert"};
    case ExtractFault::no_pages:
      return {Ending::unread, "no-pages"};
    case ExtractFault::no_such_page:
      return {Ending::unread, "no-such-page"};
    case ExtractFault::office_missing:
      return {Ending::failed, "office-missing"};
    case ExtractFault::office_failed:
      return {Ending::failed, "office-failed"};
    case ExtractFault::timeout:
      return {Ending::timeout, kinds::timeout};
    case ExtractFault::memory:
      return {Ending::failed, kinds::memory};
  }
  return {Ending::failed, "own-fault"};
}

Kind kind_of(const Refusal& refusal) {
  switch (refusal.about()) {
    case RefusalClass::no_report:
      return {Ending::unread, "no-report"};
    case RefusalClass::pages_unread:
      return {Ending::unread, "pages-unread"};
    default:
      return {Ending::failed, "refused"};
  }
}

Kind kind_of(const FileError& error) {
  const int code = error.code();
  const bool is_told = code == 0 || code == ENOENT || code == EACCES || code == EPERM || code == ENOTDIR ||
                       code == ELOOP || code == ENAMETOOLONG;
  return {Ending::failed, is_told ? kinds::unreadable : kinds::disk};
}

Kind kind_of(const std::exception& error) {
  if (const auto* refusal = dynamic_cast<const Refusal*>(&error)) return kind_of(*refusal);
  if (dynamic_cast<const FileTooLarge*>(&error) != nullptr) return {Ending::unread, "too-large"};
  if (const auto* file = dynamic_cast<const FileError*>(&error)) return kind_of(*file);
  if (const auto* extract = dynamic_cast<const ExtractError*>(&error)) return kind_of(extract->fault());
  if (dynamic_cast<const ModuleMissing*>(&error) != nullptr) return {Ending::failed, "module-missing"};
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) return {Ending::failed, kinds::memory};
  return {Ending::failed, "own-fault"};
}

}  // namespace

std::string_view ending_word(Ending ending) {
  switch (ending) {
    case Ending::converted:
      return "converted";
    case Ending::converted_with_warnings:
      return "converted with warnings";
    case Ending::unread:
      return "unread";
    case Ending::failed:
      return "failed";
    case Ending::timeout:
      return "timeout";
    case Ending::crashed:
      return "crashed";
  }
  return "failed";
}

std::optional<Ending> ending_named(std::string_view word) {
  for (const Ending ending : endings) {
    if (ending_word(ending) == word) return ending;
  }
  return std::nullopt;
}

/// The name stands beside the reason wherever it is told: here it is left out.
Fault fault_of(const std::exception& error, const std::string& source) {
  const Kind kind = kind_of(error);
  std::string reason = one_line(in_words(error, source, Language::en));
  const std::string name = one_line(shown_name(source)) + ": ";
  if (reason.starts_with(name)) reason.erase(0, name.size());
  return {kind.ending, kind.word, std::move(reason)};
}

bool may_pass(Ending ending, std::string_view kind) {
  if (ending == Ending::timeout || ending == Ending::crashed) return true;
  return ending == Ending::failed && (kind == kinds::memory || kind == kinds::changed || kind == kinds::disk);
}

}  // namespace xxgk::batch
