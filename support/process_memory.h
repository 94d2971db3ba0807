// How much memory this process has. Doors: resident_memory, address_space, limit_address_space,
// give_memory_back.
#pragma once

#include <cstddef>

namespace xxgk {

/// Bytes of memory that it holds; 0: not known.
std::size_t resident_memory();

/// Bytes of addresses that it has; 0: not known.
std::size_t address_space();

/// From now on it gets only so many bytes more.
void limit_address_space(std::size_t more);

/// What was freed goes back to the system, as far as whole pages of it are free.
void give_memory_back();

}  // namespace xxgk
