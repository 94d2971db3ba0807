// Pages as bytes; see page_codec.h. Values follow each other as they are in memory, lists and texts behind their
// length.
#include "extract/page_codec.h"

#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <type_traits>
#include <vector>

namespace xxgk::extraction {
namespace {

class Writer {
 public:
  template <typename T>
    requires std::is_trivially_copyable_v<T>
  void operator()(const T& value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void operator()(const std::string& text) {
    (*this)(std::uint64_t{text.size()});
    bytes_ += text;
  }
  template <typename T>
  void operator()(const std::vector<T>& list) {
    (*this)(std::uint64_t{list.size()});
    for (const T& each : list) visit(*this, each);
  }
  std::string bytes() && { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  template <typename T>
    requires std::is_trivially_copyable_v<T>
  void operator()(T& value) {
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
  }
  void operator()(std::string& text) { text = take(size()); }
  template <typename T>
  void operator()(std::vector<T>& list) {
    const std::size_t count = size();
    for (std::size_t i = 0; i < count; ++i) visit(*this, list.emplace_back());
  }
  bool at_end() const { return bytes_.empty(); }

 private:
  std::size_t size() {
    std::uint64_t size = 0;
    (*this)(size);
    return size;
  }
  std::string_view take(std::size_t count) {
    if (count > bytes_.size()) throw std::runtime_error("pages cut short");
    const std::string_view taken = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return taken;
  }
  std::string_view bytes_;
};

// One list of members for both ways.

template <typename Way, typename T>
  requires std::is_trivially_copyable_v<T>
void visit(Way& way, T& value) {
  way(value);
}

template <typename Way, typename T>
  requires std::is_same_v<std::remove_const_t<T>, WordReading>
void visit(Way& way, T& reading) {
  way(reading.text);
  way(reading.confidence);
}

template <typename Way, typename T>
  requires std::is_same_v<std::remove_const_t<T>, Word>
void visit(Way& way, T& word) {
  way(word.text);
  way(word.box);
  way(word.turn);
  way(word.edges);
  way(word.corrected);
  way(word.confidence);
  way(word.readings);
}

template <typename Way, typename T>
  requires std::is_same_v<std::remove_const_t<T>, PageContent>
void visit(Way& way, T& page) {
  way(page.number);
  way(page.width);
  way(page.height);
  way(page.rotate);
  way(page.words);
  way(page.rules);
  way(page.pictures);
  way(page.turned);
  way(page.is_bare);
  way(page.picture_dpi);
}

template <typename Way, typename T>
  requires std::is_same_v<std::remove_const_t<T>, ScanOutcome>
void visit(Way& way, T& outcome) {
  way(outcome.fault);
  way(outcome.detail);
}

template <typename Way, typename T>
  requires std::is_same_v<std::remove_const_t<T>, ScanPage>
void visit(Way& way, T& page) {
  visit(way, page.outcome);
  way(page.of);
  visit(way, page.content);
}

template <typename T>
std::string written(const T& value) {
  Writer writer;
  visit(writer, value);
  return std::move(writer).bytes();
}

template <typename T>
T read(std::string_view bytes) {
  Reader reader(bytes);
  T value;
  visit(reader, value);
  if (!reader.at_end()) throw std::runtime_error("more than was told");
  return value;
}

}  // namespace

std::string encoded(const PageContent& page) {
  return written(page);
}

std::string encoded(const PdfOutcome& outcome) {
  return written(outcome);
}

std::string encoded(const ScanPage& page) {
  return written(page);
}

std::string encoded(const ScanOutcome& outcome) {
  return written(outcome);
}

PageContent decoded_page(std::string_view bytes) {
  return read<PageContent>(bytes);
}

PdfOutcome decoded_outcome(std::string_view bytes) {
  return read<PdfOutcome>(bytes);
}

ScanPage decoded_scan_page(std::string_view bytes) {
  return read<ScanPage>(bytes);
}

ScanOutcome decoded_scan_outcome(std::string_view bytes) {
  return read<ScanOutcome>(bytes);
}

}  // namespace xxgk::extraction
