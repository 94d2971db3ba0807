// See deny_calls.h.
#include "support/seccomp/deny_calls.h"

#include <sched.h>
#include <seccomp.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <memory>

namespace xxgk {
namespace {

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

constexpr std::array never = {
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(pidfd_getfd),
    SCMP_SYS(mount),
    SCMP_SYS(umount2),
    SCMP_SYS(pivot_root),
    SCMP_SYS(chroot),
    SCMP_SYS(unshare),
    SCMP_SYS(setns),
    SCMP_SYS(init_module),
    SCMP_SYS(finit_module),
    SCMP_SYS(delete_module),
    SCMP_SYS(kexec_load),
    SCMP_SYS(kexec_file_load),
    SCMP_SYS(bpf),
    SCMP_SYS(perf_event_open),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(keyctl),
    SCMP_SYS(add_key),
    SCMP_SYS(request_key),
    SCMP_SYS(reboot),
    SCMP_SYS(swapon),
    SCMP_SYS(swapoff),
    SCMP_SYS(acct),
    SCMP_SYS(quotactl),
    SCMP_SYS(settimeofday),
    SCMP_SYS(clock_settime),
    SCMP_SYS(sethostname),
    SCMP_SYS(setdomainname),
    SCMP_SYS(open_by_handle_at),
    SCMP_SYS(mknod),
    SCMP_SYS(mknodat),
};

/// What those that start no programs do not need besides.
constexpr std::array no_processes = {
    SCMP_SYS(execve),  SCMP_SYS(execveat), SCMP_SYS(fork),   SCMP_SYS(vfork),  SCMP_SYS(kill),    SCMP_SYS(socket),
    SCMP_SYS(connect), SCMP_SYS(bind),     SCMP_SYS(listen), SCMP_SYS(accept), SCMP_SYS(accept4),
};

/// Calls that this machine does not have need no rule.
bool is_added(int result) {
  return result == 0 || result == -EDOM || result == -EFAULT;
}

/// Threads may be made, processes not; whoever asks in the newer way is told to ask in the older, which can be judged.
bool deny_processes(scmp_filter_ctx filter) {
  bool sound = true;
  for (const int call : no_processes)
    sound = sound && is_added(seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0));
  return sound &&
         is_added(seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
                                   SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0))) &&
         is_added(seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0));
}

/// Programs talk to each other, on this machine.
bool deny_network(scmp_filter_ctx filter) {
  return is_added(seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(socket), 1, SCMP_A0(SCMP_CMP_NE, AF_UNIX)));
}

}  // namespace
}  // namespace xxgk

extern "C" __attribute__((visibility("default"))) int xxgk_deny_calls(bool may_start_programs) noexcept {
  const xxgk::Filter filter(seccomp_init(SCMP_ACT_ALLOW), seccomp_release);
  if (!filter) return ENOMEM;
  bool sound = true;
  for (const int call : xxgk::never)
    sound = sound && xxgk::is_added(seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), call, 0));
  sound = sound && (may_start_programs ? xxgk::deny_network(filter.get()) : xxgk::deny_processes(filter.get()));
  return sound ? -seccomp_load(filter.get()) : EINVAL;
}
