// Which calls of the system a process gives up, by a filter of the kernel's. This folder is a module of its own, loaded
// by those who have workers. Door: xxgk_deny_calls, looked up in the module.
#pragma once

namespace xxgk {

/// From now on, and in all that this process starts: no network, no other processes' memory, nothing that changes the
/// system; unless `may_start_programs`, no new processes either. What is denied fails with EPERM. Zero, or the system's
/// reason.
using DenyCalls = int (*)(bool may_start_programs) noexcept;

}  // namespace xxgk
