// See vote_on_line.h.
#include "extract/ocr/vote_on_line.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace xxgk::ocr {
namespace {

/// For each symbol of `line` the one of `other` that stands in its place, or none: the fewest changes make one of the
/// other.
std::vector<const Symbol*> aligned(const SymbolLine& line, const SymbolLine& other) {
  const std::size_t rows = line.size() + 1, columns = other.size() + 1;
  std::vector<std::size_t> changes(rows * columns);
  const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& { return changes[i * columns + j]; };
  const auto replaced = [&](std::size_t i, std::size_t j) {
    return at(i - 1, j - 1) + (line[i - 1].text == other[j - 1].text ? 0 : 1);
  };
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      if (i == 0 || j == 0) {
        at(i, j) = i + j;
      } else {
        at(i, j) = std::min({replaced(i, j), at(i - 1, j) + 1, at(i, j - 1) + 1});
      }
    }
  }
  std::vector<const Symbol*> found(line.size(), nullptr);
  for (std::size_t i = line.size(), j = other.size(); i > 0 && j > 0;) {
    if (at(i, j) == replaced(i, j)) {
      found[--i] = &other[--j];
    } else if (at(i, j) == at(i - 1, j) + 1) {
      --i;
    } else {
      --j;
    }
  }
  return found;
}

}  // namespace

double sureness_of(const SymbolLine& line) {
  double sum = 0;
  for (const Symbol& symbol : line) sum += symbol.confidence;
  return line.empty() ? 0 : sum / static_cast<double>(line.size());
}

SymbolLine vote_on_line(std::span<const SymbolLine> readings) {
  SymbolLine line = *std::ranges::max_element(readings, {}, sureness_of);
  std::vector<std::map<std::string, double>> votes(line.size());
  for (const SymbolLine& reading : readings) {
    const std::vector<const Symbol*> symbols = aligned(line, reading);
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (symbols[i]) votes[i][symbols[i]->text] += symbols[i]->confidence;
    }
  }
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto most = std::ranges::max_element(votes[i], {}, [](const auto& vote) { return vote.second; });
    line[i].text = most->first;
    line[i].confidence = most->second / static_cast<double>(readings.size());
  }
  return line;
}

}  // namespace xxgk::ocr
