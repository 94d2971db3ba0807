// See told.h.
#include "app/batch/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>

#include "app/detail_words.h"
#include "app/messages.h"
#include "app/output.h"

namespace xxgk::batch {
namespace {

Message message_of(Ending ending) {
  switch (ending) {
    case Ending::converted:
      return Message::batch_converted;
    case Ending::converted_with_warnings:
      return Message::batch_warnings;
    case Ending::unread:
      return Message::batch_unread;
    case Ending::failed:
      return Message::batch_failed;
    case Ending::timeout:
      return Message::batch_timeout;
    case Ending::crashed:
      return Message::batch_crashed;
  }
  return Message::batch_failed;
}

/// The disk may have room again.
bool may_pass(const FileError& error) {
  const int code = error.code();
  return code == ENOSPC || code == EDQUOT || code == EIO || code == EFBIG || code == ENOMEM || code == EMFILE ||
         code == ENFILE || code == ESTALE;
}

}  // namespace

void Told::protection(const std::string& lacking) {
  if (lacking.empty() || is_protection_told_) return;
  is_protection_told_ = true;
  complain(message(Message::batch_unprotected, language_, {{"lacking", lacking}}));
}

void Told::stopped(const RunEnd& end) const {
  if (end.stopped_by) {
    complain(
        message(Message::batch_cannot_write, language_,
                {{"output", end.stopped_by->path()}, {"reason", detail_words(end.stopped_by->reason(), language_)}}));
  } else if (end.crew != CrewEnd::all_done) {
    complain(message(end.crew == CrewEnd::stopped ? Message::batch_stopped : Message::batch_broken, language_));
  }
}

void Told::counts(const Tally& tally) const {
  std::string parts;
  for (const Ending ending : endings) {
    const std::uint64_t count = tally.of(ending);
    if (count == 0 && ending != Ending::converted) continue;
    parts += parts.empty() ? "" : message(Message::batch_between, language_);
    parts += message(message_of(ending), language_, {{"count", std::to_string(count)}});
  }
  tell(message(Message::batch_counts, language_,
               {{"output", options_.output}, {"count", std::to_string(tally.documents)}, {"parts", parts}}));
  for (const auto& [kind, count] : tally.kinds)
    tell(message(Message::batch_kind, language_, {{"kind", kind}, {"count", std::to_string(count)}}));
}

void Told::end(const RunEnd& end) const {
  stopped(end);
  if (options_.quiet) return;
  if (end.tally) counts(*end.tally);
  if (end.done > 0) {
    const double rate = static_cast<double>(end.done) / std::max(end.seconds, 0.001);
    tell(message(Message::batch_rate, language_,
                 {{"done", std::to_string(end.done)},
                  {"seconds", fmt::format("{:.1f}", end.seconds)},
                  {"rate", fmt::format("{:.1f}", rate)},
                  {"jobs", std::to_string(options_.jobs)}}));
  } else {
    tell(message(Message::batch_nothing_to_do, language_, {{"count", std::to_string(documents_)}}));
  }
  if (end.tally && end.tally->to_retry > 0)
    tell(message(Message::batch_try_again, language_, {{"count", std::to_string(end.tally->to_retry)}}));
}

ExitCode exit_code(const RunEnd& end) {
  if (end.stopped_by) return may_pass(*end.stopped_by) ? ExitCode::try_again : ExitCode::cannot_create;
  if (end.crew != CrewEnd::all_done) return ExitCode::try_again;
  if (!end.tally || end.tally->to_retry > 0) return ExitCode::try_again;
  const std::uint64_t converted = end.tally->of(Ending::converted) + end.tally->of(Ending::converted_with_warnings);
  return converted == end.tally->documents ? ExitCode::done : ExitCode::bad_data;
}

ExitCode tell_in_use(const BatchOptions& options, Language language) {
  complain(message(Message::batch_in_use, language, {{"output", options.output}}));
  return ExitCode::try_again;
}

ExitCode tell_unusable(const FileError& error, const BatchOptions& options, Language language) {
  const bool is_manifest = !options.manifest.empty() && error.path() == options.manifest;
  complain(message(is_manifest ? Message::batch_no_manifest : Message::batch_cannot_write, language,
                   {{"output", error.path()}, {"reason", detail_words(error.reason(), language)}}));
  if (is_manifest) return ExitCode::no_input;
  return may_pass(error) ? ExitCode::try_again : ExitCode::cannot_create;
}

ExitCode tell_no_process(const std::system_error& error, const BatchOptions& options, Language language) {
  complain(message(Message::batch_no_process, language,
                   {{"output", options.output}, {"reason", detail_words(error.code().message(), language)}}));
  return ExitCode::try_again;
}

}  // namespace xxgk::batch
