// See engine.h.
#include "extract/ocr/engine.h"

#include <tesseract/baseapi.h>

namespace xxgk::ocr {
namespace {

constexpr double percent = 100;
constexpr int line_resolution = 200;  // any: lines come in one height

}  // namespace

struct Engine {
  Engine(const char* language, tesseract::PageSegMode mode) {
    if (api.Init(nullptr, language, tesseract::OEM_LSTM_ONLY) != 0) throw EngineMissing(language);
    api.SetPageSegMode(mode);
    api.SetVariable("debug_file", "/dev/null");
    // What it is shown is dark on light: it need not read again, in negative, what it was unsure of.
    api.SetVariable("tessedit_do_invert", "0");
  }
  tesseract::TessBaseAPI api;
};

namespace {

/// What the engine has recognised.
std::vector<SymbolLine> recognised(tesseract::TessBaseAPI& api) {
  std::vector<SymbolLine> lines;
  const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
  if (!at) return lines;
  do {
    if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) lines.emplace_back();
    const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_SYMBOL));
    int left = 0, top = 0, right = 0, bottom = 0;
    if (!text || *text.get() == ' ' || lines.empty() ||
        !at->BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom))
      continue;
    const Box box{static_cast<double>(left), static_cast<double>(top), static_cast<double>(right),
                  static_cast<double>(bottom)};
    lines.back().push_back({text.get(), box, at->Confidence(tesseract::RIL_SYMBOL) / percent});
  } while (at->Next(tesseract::RIL_SYMBOL));
  std::erase_if(lines, [](const SymbolLine& line) { return line.empty(); });
  return lines;
}

}  // namespace

LineReader::LineReader(const char* language)
    : engine_(std::make_unique<Engine>(language, tesseract::PSM_SINGLE_LINE)) {}

LineReader::~LineReader() = default;

Reading LineReader::read(const Pix& line, const char* characters) {
  tesseract::TessBaseAPI& api = engine_->api;
  api.SetVariable("tessedit_char_whitelist", characters);
  api.SetImage(line.get());
  api.SetSourceResolution(line_resolution);
  Reading reading;
  if (api.Recognize(nullptr) != 0) return reading;
  const std::unique_ptr<char[]> text(api.GetUTF8Text());
  if (text) reading.text = text.get();
  while (!reading.text.empty() && (reading.text.back() == '\n' || reading.text.back() == ' ')) reading.text.pop_back();
  reading.confidence = reading.text.empty() ? 0 : api.MeanTextConf() / percent;
  api.Clear();
  return reading;
}

SymbolLine LineReader::symbols(const Pix& line) {
  tesseract::TessBaseAPI& api = engine_->api;
  api.SetVariable("tessedit_char_whitelist", "");
  api.SetImage(line.get());
  api.SetSourceResolution(line_resolution);
  SymbolLine symbols;
  if (api.Recognize(nullptr) != 0) return symbols;
  for (SymbolLine& part : recognised(api)) symbols.insert(symbols.end(), part.begin(), part.end());
  api.Clear();
  return symbols;
}

BlockReader::BlockReader(const char* language)
    : engine_(std::make_unique<Engine>(language, tesseract::PSM_SINGLE_BLOCK)) {}

BlockReader::~BlockReader() = default;

std::vector<SymbolLine> BlockReader::read(const Pix& page, double dpi) {
  tesseract::TessBaseAPI& api = engine_->api;
  api.SetImage(page.get());
  api.SetSourceResolution(static_cast<int>(dpi));
  if (api.Recognize(nullptr) != 0) return {};
  std::vector<SymbolLine> lines = recognised(api);
  api.Clear();
  return lines;
}

}  // namespace xxgk::ocr
