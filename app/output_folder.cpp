#include "app/output_folder.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "app/error_words.h"

namespace xxgk {

void refuse_foreign_folder(const std::string& output, const std::vector<std::string>& known, Message why,
                           Language language) {
  namespace fs = std::filesystem;
  std::error_code not_there;
  for (const fs::directory_entry& entry : fs::directory_iterator(output, not_there)) {
    const std::string name = entry.path().filename().string() + (entry.is_directory() ? "/" : "");
    if (std::ranges::find(known, name) != known.end()) continue;
    throw Refusal(message(why, language, {{"output", output}, {"name", name}}));
  }
}

}  // namespace xxgk
