// Where a body reports from, as far as its name says so: administrative divisions by name. The data are
// schemas/regions.tsv, which says as of when.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace xxgk {

class RegionIndex {
 public:
  /// `table`: lines of a code of six digits (GB/T 2260), a tab and a name; it must outlive the index. Other lines are
  /// passed over.
  explicit RegionIndex(std::string_view table);

  /// The division at the beginning of a body's name, the smallest where several stand one behind the other. Empty where
  /// no name stands there, and where it could mean several.
  std::string code_of(std::string_view body) const;

 private:
  struct Found {
    std::string_view name;
    std::vector<std::string_view> codes;
  };

  Found find(std::string_view text, std::string_view within) const;
  std::optional<std::string_view> only_one(const Found& found, std::string_view behind) const;

  std::unordered_map<std::string_view, std::vector<std::string_view>> codes_;
  std::size_t longest_ = 0;  ///< name, in bytes
};

}  // namespace xxgk
