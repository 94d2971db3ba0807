// Traditional Chinese to simplified by OpenCC. This folder is a module of its own, loaded with the first source in
// traditional characters. Door: xxgk_open_script_converter, through OpenScriptConverter.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace xxgk {

/// Nothing that is called over the module's border throws; what cannot be converted comes back as it is.
class ScriptConverter {
 public:
  virtual ~ScriptConverter() = default;
  /// Simplified characters, the variants of Hong Kong and Taiwan too; the words stay.
  virtual std::string characters(std::string_view text) const noexcept = 0;
  /// The same with words of Taiwan as those of the mainland: `資訊` is `信息`.
  virtual std::string wording(std::string_view text) const noexcept = 0;
};

/// nullptr where OpenCC's dictionaries are missing.
using OpenScriptConverter = std::unique_ptr<ScriptConverter> (*)() noexcept;

}  // namespace xxgk
