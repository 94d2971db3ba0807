#include "app/error_words.h"

#include <fmt/format.h>

#include <new>

#include "app/detail_words.h"
#include "app/messages.h"
#include "app/source.h"
#include "extract/extract.h"
#include "normalize/taxonomy/taxonomy_load.h"
#include "support/file.h"
#include "support/modules.h"

namespace xxgk {
namespace {

Message message_for(ExtractFault fault) {
  switch (fault) {
    case ExtractFault::empty:
      return Message::source_empty;
    case ExtractFault::binary:
      return Message::source_binary;
    case ExtractFault::unknown_kind:
      return Message::source_unknown_kind;
    case ExtractFault::not_text:
      return Message::source_not_text;
    case ExtractFault::too_large:
      return Message::source_too_much;
    case ExtractFault::damaged:
      return Message::source_damaged;
    case ExtractFault::locked:
      return Message::source_locked;
    case ExtractFault::wrong_password:
      return Message::wrong_password;
    case ExtractFault::too_many_pages:
      return Message::too_many_pages;
    case ExtractFault::unsafe:
      return Message::source_unsafe;
    case ExtractFault::to_convert:
      return Message::source_to_convert;
    case ExtractFault::office_missing:
      return Message::office_missing;
    case ExtractFault::office_failed:
      return Message::office_failed;
    case ExtractFault::timeout:
      return Message::source_timeout;
    case ExtractFault::memory:
      return Message::out_of_memory;
    case ExtractFault::no_pages:
      return Message::no_pages;
    case ExtractFault::no_such_page:
      return Message::no_such_page;
  }
  return Message::own_fault;
}

/// How many pages were done by then is said where there are any.
Message message_for(const ExtractError& error) {
  const bool counts = !error.detail().empty() && error.detail().find_first_not_of("0123456789") == std::string::npos;
  return error.fault() == ExtractFault::timeout && counts ? Message::pages_timeout : message_for(error.fault());
}

std::string in_words(const ExtractError& error, const std::string& name, Language language) {
  const std::string words = detail_words(error.detail(), language);
  const std::string detail = words.empty() ? "" : message(Message::detail, language, {{"detail", words}});
  return message(message_for(error), language, {{"source", name}, {"detail", detail}});
}

}  // namespace

std::string in_words(const std::exception& error, const std::string& source, Language language) {
  const std::string name = shown_name(source);
  if (dynamic_cast<const Refusal*>(&error) != nullptr) return error.what();
  if (const auto* too_large = dynamic_cast<const FileTooLarge*>(&error)) {
    const std::string limit = fmt::to_string(too_large->limit());
    return message(Message::source_too_large, language, {{"source", name}, {"limit", limit}});
  }
  if (const auto* file = dynamic_cast<const FileError*>(&error)) {
    const std::string path = shown_name(file->path());
    return message(Message::source_unreadable, language,
                   {{"source", path}, {"reason", detail_words(file->reason(), language)}});
  }
  if (const auto* extract = dynamic_cast<const ExtractError*>(&error)) return in_words(*extract, name, language);
  if (dynamic_cast<const ModuleMissing*>(&error) != nullptr) {
    return message(Message::module_missing, language,
                   {{"source", name}, {"detail", fmt::format(" ({})", error.what())}});
  }
  if (dynamic_cast<const TaxonomyError*>(&error) != nullptr) {
    return message(Message::forms_unsound, language, {{"reason", error.what()}});
  }
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) {
    return message(Message::out_of_memory, language, {{"source", name}});
  }
  return message(Message::own_fault, language, {{"source", name}, {"reason", error.what()}});
}

ExitCode exit_code_of(const std::exception& error) {
  const auto* extract = dynamic_cast<const ExtractError*>(&error);
  const bool may_pass =
      dynamic_cast<const std::bad_alloc*>(&error) != nullptr ||
      (extract && (extract->fault() == ExtractFault::timeout || extract->fault() == ExtractFault::memory));
  return may_pass ? ExitCode::try_again : ExitCode::nothing_written;
}

}  // namespace xxgk
