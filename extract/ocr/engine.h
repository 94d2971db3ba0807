// The engine that reads writing: Tesseract behind an interface of our own. Doors: LineReader, BlockReader.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "extract/ocr/pix.h"
#include "model/geometry.h"

namespace xxgk::ocr {

/// What a picture was read as.
struct Reading {
  std::string text;
  double confidence = 0;  ///< 0 to 1
};

/// A character where it stands, in dots of the picture.
struct Symbol {
  std::string text;
  Box box;
  double confidence = 0;
};

using SymbolLine = std::vector<Symbol>;

/// The data that the engine needs are not installed; `what` names the language.
class EngineMissing : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Engine;

/// Reads single lines in one language, kept for many of them; not to be shared by threads.
class LineReader {
 public:
  /// Throws EngineMissing.
  explicit LineReader(const char* language);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  /// `characters`: the only ones to be read; empty: all.
  Reading read(const Pix& line, const char* characters = "");
  /// The characters of a line, white space left out.
  SymbolLine symbols(const Pix& line);

 private:
  std::unique_ptr<Engine> engine_;
};

/// Reads whole pages of running text in one column.
class BlockReader {
 public:
  /// Throws EngineMissing.
  explicit BlockReader(const char* language);
  ~BlockReader();
  BlockReader(const BlockReader&) = delete;
  BlockReader& operator=(const BlockReader&) = delete;

  /// Lines from top to bottom, white space left out.
  std::vector<SymbolLine> read(const Pix& page, double dpi);

 private:
  std::unique_ptr<Engine> engine_;
};

}  // namespace xxgk::ocr
