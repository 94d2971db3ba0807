// See document_key.h.
#include "app/batch/document_key.h"

#include <algorithm>
#include <charconv>

#include "support/hash.h"

namespace xxgk::batch {
namespace {

constexpr std::size_t digits_of_half = 16;
constexpr std::size_t digits_of_folder = 3;  // 4096 folders: some 250 files in each of a million
constexpr std::size_t digits_of_name = 40;

std::uint64_t number_of(std::string_view hex) {
  std::uint64_t number = 0;
  std::from_chars(hex.data(), hex.data() + hex.size(), number, 16);
  return number;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/// Nobody else's name: those made of hashes are longer.
bool may_be_name(std::string_view id) {
  return !id.empty() && id.size() < digits_of_name && id.front() != '.' && std::ranges::all_of(id, is_plain);
}

/// The id without the number by which one that is given again is told from the first.
std::string_view unnumbered(std::string_view id) {
  const std::size_t mark = id.rfind('#');
  const bool is_numbered = mark != std::string_view::npos && mark + 1 < id.size() &&
                           id.find_first_not_of("0123456789", mark + 1) == std::string_view::npos;
  return is_numbered ? id.substr(0, mark) : id;
}

}  // namespace

bool Shard::includes(std::string_view id) const {
  return count == 1 ||
         key_of(unnumbered(id)).first % static_cast<std::uint64_t>(count) == static_cast<std::uint64_t>(index - 1);
}

DocumentKey key_of(std::string_view id) {
  const std::string hash = sha256_hex(id);
  const std::string_view digits = hash;
  return {number_of(digits.substr(0, digits_of_half)), number_of(digits.substr(digits_of_half, digits_of_half))};
}

std::string shard_name(const Shard& shard) {
  return std::to_string(shard.index) + "-of-" + std::to_string(shard.count);
}

std::string report_file(std::string_view id, std::size_t number, std::size_t count) {
  const std::string hash = sha256_hex(id);
  std::string path = "xml/" + hash.substr(0, digits_of_folder) + "/";
  path += may_be_name(id) ? std::string(id) : hash.substr(0, digits_of_name);
  if (count > 1) path += "+" + std::to_string(number);
  return path + ".xml";
}

}  // namespace xxgk::batch
