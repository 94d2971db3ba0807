// See process_memory.h.
#include "support/process_memory.h"

#include <fcntl.h>
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

#include "support/descriptor.h"

namespace xxgk {
namespace {

struct Pages {
  std::size_t all = 0, resident = 0;
};

Pages pages() {
  const Descriptor statm(::open("/proc/self/statm", O_RDONLY | O_CLOEXEC));
  std::array<char, 128> text{};
  if (!statm.is_open() || ::read(statm.number(), text.data(), text.size() - 1) <= 0) return {};
  char* rest = nullptr;
  Pages pages;
  pages.all = std::strtoull(text.data(), &rest, 10);
  pages.resident = std::strtoull(rest, nullptr, 10);
  return pages;
}

std::size_t page_size() {
  return static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

std::size_t resident_memory() {
  return pages().resident * page_size();
}

std::size_t address_space() {
  return pages().all * page_size();
}

void limit_address_space(std::size_t more) {
  const rlim_t most = address_space() + more;
  const rlimit limit{most, most};
  ::setrlimit(RLIMIT_AS, &limit);
}

void give_memory_back() {
  ::malloc_trim(0);
}

}  // namespace xxgk
