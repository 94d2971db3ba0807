// See sandbox.h. Landlock judges files, a filter of calls the rest.
#include "support/sandbox.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

#include "support/descriptor.h"
#include "support/modules.h"
#include "support/seccomp/deny_calls.h"

namespace xxgk {
namespace {

constexpr std::uint64_t reading =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t writing = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                                  LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                                  LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                                  LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
                                  LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
constexpr std::uint64_t of_files =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE;
/// Rights that later kernels judge; Debian's headers do not name them all.
constexpr std::uint64_t referring = 1ULL << 13U, truncating = 1ULL << 14U;

/// All rights that this kernel's version of Landlock judges.
std::uint64_t judged(long version) {
  std::uint64_t rights = reading | writing;
  if (version >= 2) rights |= referring;
  if (version >= 3) rights |= truncating;
  return rights;
}

/// Paths that are not there need no rule.
void allow(int rules, const std::string& path, std::uint64_t rights) {
  const Descriptor place(::open(path.c_str(), O_PATH | O_CLOEXEC));
  struct stat status{};
  if (!place.is_open() || ::fstat(place.number(), &status) != 0) return;
  if (!S_ISDIR(status.st_mode)) rights &= of_files | truncating;
  const landlock_path_beneath_attr beneath{rights, place.number()};
  ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
}

bool restrict_files(const SandboxRights& rights) {
  const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return false;
  const std::uint64_t all = judged(version);
  const landlock_ruleset_attr attributes{all};
  const Descriptor rules(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0)));
  if (!rules.is_open()) return false;
  for (const std::string& path : rights.readable) allow(rules.number(), path, reading);
  for (const std::string& path : rights.writable) allow(rules.number(), path, all);
  return ::syscall(SYS_landlock_restrict_self, rules.number(), 0) == 0;
}

DenyCalls module_door() {
  static const auto deny = reinterpret_cast<DenyCalls>(module_symbol("xxgk_seccomp", "xxgk_deny_calls"));
  return deny;
}

bool restrict_calls(bool may_start_programs) {
  try {
    return module_door()(may_start_programs) == 0;
  } catch (const ModuleMissing&) {
    return false;
  }
}

}  // namespace

void load_sandbox() {
  try {
    module_door();
  } catch (const ModuleMissing&) {  // told by enter_sandbox
  }
}

std::string enter_sandbox(const SandboxRights& rights) {
  std::string lacking;
  const auto note = [&lacking](bool is_granted, const char* name) {
    if (!is_granted) lacking += (lacking.empty() ? "" : ", ") + std::string(name);
  };
  note(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, "no_new_privs");
  note(restrict_files(rights), "Landlock");
  note(restrict_calls(rights.may_start_programs), "seccomp");
  return lacking;
}

}  // namespace xxgk
