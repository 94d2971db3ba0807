// What supervisor and workers of a batch say to each other. Doors: Task, Reply.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/batch/status_entry.h"

namespace xxgk::batch {

/// A document to be converted; its open file comes with it.
struct Task {
  std::uint64_t number = 0;  ///< by which its outputs are named
  std::string name, url;
  std::string known_sha256;  ///< of what was converted before; the same again needs no conversion
};

std::string encoded(const Task& task);
/// Throws std::runtime_error for what encoded() has not made; so do the other decodings.
Task decoded_task(std::string_view bytes);

/// What a worker says.
struct Reply {
  enum class Kind {
    ready,       ///< it has begun; `reason` names what protects it
    page,        ///< a page of a slow document is done
    done,        ///< with an ending
    unchanged,   ///< the source is what it was when it was converted
    needs_more,  ///< only a worker that may start other programs can read it
    unwritten,   ///< the outputs cannot be written: `reason`, `code`
  };

  Kind kind = Kind::done;
  Ending ending = Ending::failed;
  std::string fault_kind, reason;
  int code = 0;  ///< of the system
  std::string sha256;
  std::vector<ReportEntry> reports;  ///< `file` is empty
  std::uint64_t memory = 0;          ///< that the worker holds, in bytes
};

std::string encoded(const Reply& reply);
Reply decoded_reply(std::string_view bytes);

/// A report on its way, in its worker's folder.
std::string work_file(std::uint64_t task, std::size_t number);

}  // namespace xxgk::batch
