#include "support/xml_memory.h"

#include <libxml/xmlmemory.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace xxgk::xml {
namespace {

void* found(void* memory) {
  if (memory == nullptr) ::_exit(EXIT_FAILURE);
  return memory;
}

void* allocate(std::size_t size) {
  return found(std::malloc(size > 0 ? size : 1));
}

void* allocate_again(void* memory, std::size_t size) {
  return found(std::realloc(memory, size > 0 ? size : 1));
}

char* copy(const char* text) {
  const std::size_t size = std::strlen(text) + 1;
  return static_cast<char*>(std::memcpy(allocate(size), text, size));
}

}  // namespace

void exit_when_memory_lacks() {
  xmlMemSetup(std::free, allocate, allocate_again, copy);
}

}  // namespace xxgk::xml
