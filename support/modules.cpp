// Loading modules; see modules.h.
#include "support/modules.h"

#include <dlfcn.h>

#include <filesystem>
#include <system_error>

namespace xxgk {

void* module_symbol(const std::string& name, const char* symbol) {
  std::error_code none;
  const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", none).parent_path();
  const std::string file = name + ".so";
  for (const std::filesystem::path& path : {folder / file, folder.parent_path() / "lib" / "xxgk" / file}) {
    // Never closed: what it gave may be in use until the program ends.
    void* const module = ::dlopen(path.c_str(), RTLD_LAZY | RTLD_LOCAL);
    if (void* const address = module ? ::dlsym(module, symbol) : nullptr) return address;
  }
  throw ModuleMissing(file);
}

}  // namespace xxgk
