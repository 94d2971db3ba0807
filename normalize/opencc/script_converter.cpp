// See script_converter.h.
#include "normalize/opencc/script_converter.h"

#include <opencc/opencc.h>

#include <exception>

namespace xxgk {
namespace {

std::string converted(const opencc::SimpleConverter& converter, std::string_view text) {
  try {
    return converter.Convert(text.data(), text.size());
  } catch (const std::exception&) {
    return std::string(text);
  }
}

class OpenccConverter final : public ScriptConverter {
 public:
  std::string characters(std::string_view text) const noexcept override { return converted(hong_kong_, text); }
  // Some characters that only Hong Kong uses are unknown to the configuration for Taiwan.
  std::string wording(std::string_view text) const noexcept override {
    return converted(hong_kong_, converted(taiwan_, text));
  }

 private:
  opencc::SimpleConverter hong_kong_{"hk2s"}, taiwan_{"tw2sp"};
};

}  // namespace
}  // namespace xxgk

extern "C" __attribute__((visibility("default"))) std::unique_ptr<xxgk::ScriptConverter>
xxgk_open_script_converter() noexcept {
  try {
    return std::make_unique<xxgk::OpenccConverter>();
  } catch (const std::exception&) {
    return nullptr;
  }
}
