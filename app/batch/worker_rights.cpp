// See worker_rights.h.
#include "app/batch/worker_rights.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <vector>

#include "support/process_memory.h"
#include "support/sandbox.h"
#include "support/xml_memory.h"

namespace xxgk::batch {
namespace {

/// Fonts, tables of characters, the OCR engine's data, the program's own modules. Sources come as open files.
std::vector<std::string> folders_to_read() {
  std::vector<std::string> folders = {
      "/usr", "/lib", "/lib64", "/etc", "/opt", "/proc/self", "/dev/null", "/dev/urandom", "/var/cache/fontconfig"};
  std::error_code none;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", none).parent_path();
  folders.push_back(program.string());
  folders.push_back((program.parent_path() / "lib" / "xxgk").string());
  if (const char* data = std::getenv("TESSDATA_PREFIX")) folders.emplace_back(data);
  return folders;
}

}  // namespace

std::string give_up_rights(const BatchOptions& options, const std::string& own_folder, bool may_start_programs) {
  ::setenv("TMPDIR", own_folder.c_str(), 1);  // what other programs leave there goes with it
  xml::exit_when_memory_lacks();
  if (options.reading.max_memory > 0) limit_address_space(options.reading.max_memory);
  SandboxRights rights;
  rights.may_start_programs = may_start_programs;
  rights.readable = folders_to_read();
  rights.writable = {own_folder, "/dev/null"};
  if (may_start_programs) {
    rights.readable.emplace_back("/");
    rights.writable.emplace_back("/tmp");  // LibreOffice's processes meet there
  }
  return enter_sandbox(rights);
}

}  // namespace xxgk::batch
