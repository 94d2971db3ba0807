// How a document of a batch ended. Doors: ending_word, ending_named, fault_of.
#pragma once

#include <array>
#include <exception>
#include <optional>
#include <string>
#include <string_view>

namespace xxgk::batch {

enum class Ending {
  converted,
  converted_with_warnings,  ///< with doubts of reading, which stand in the XML
  unread,                   ///< the source holds no report that can be read
  failed,                   ///< something else was in the way
  timeout,
  crashed,  ///< it ended two workers
};

inline constexpr std::array endings = {Ending::converted, Ending::converted_with_warnings,
                                       Ending::unread,    Ending::failed,
                                       Ending::timeout,   Ending::crashed};

/// As status lines say it.
std::string_view ending_word(Ending ending);
std::optional<Ending> ending_named(std::string_view word);

constexpr bool is_converted(Ending ending) {
  return ending == Ending::converted || ending == Ending::converted_with_warnings;
}

/// Why there is no XML.
struct Fault {
  Ending ending = Ending::failed;
  std::string kind;    ///< one of a few words, for programs
  std::string reason;  ///< one line, for people
};

/// Kinds that are not told by exceptions.
namespace kinds {
inline constexpr const char* manifest = "manifest";      ///< its line in the manifest says nothing of use
inline constexpr const char* no_file = "no-file";        ///< a pipe, a device, a link to a folder
inline constexpr const char* unreadable = "unreadable";  ///< not there, or forbidden
inline constexpr const char* disk = "disk-error";        ///< the system could not read it
inline constexpr const char* changed = "changed";        ///< somebody wrote to it meanwhile
inline constexpr const char* memory = "memory";          ///< not enough of it
inline constexpr const char* timeout = "timeout";        ///< not enough time
inline constexpr const char* crashed = "crashed";        ///< the reason names the signal
}  // namespace kinds

/// Of what was thrown while `source` was read or converted.
Fault fault_of(const std::exception& error, const std::string& source);

/// Whether one more try may end better, all else the same.
bool may_pass(Ending ending, std::string_view kind);

}  // namespace xxgk::batch
