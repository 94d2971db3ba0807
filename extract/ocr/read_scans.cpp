// See read_scans.h.
#include "extract/ocr/read_scans.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <new>
#include <utility>
#include <vector>

#include "extract/ocr/decode_picture.h"
#include "extract/ocr/read_page.h"

namespace xxgk::extraction {
namespace {

/// Page readers that wait for work, made when they are first needed.
class ReaderPool {
 public:
  /// One of them, to be given back when it goes.
  class Loan {
   public:
    explicit Loan(ReaderPool& pool) : pool_(pool), reader_(pool.take()) {}
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    ~Loan() { pool_.give_back(std::move(reader_)); }
    ocr::PageReader& operator*() const { return *reader_; }

   private:
    ReaderPool& pool_;
    std::unique_ptr<ocr::PageReader> reader_;
  };

 private:
  std::unique_ptr<ocr::PageReader> take() {
    {
      const std::scoped_lock lock(mutex_);
      if (!idle_.empty()) {
        std::unique_ptr<ocr::PageReader> reader = std::move(idle_.back());
        idle_.pop_back();
        return reader;
      }
    }
    return std::make_unique<ocr::PageReader>();
  }
  void give_back(std::unique_ptr<ocr::PageReader> reader) {
    const std::scoped_lock lock(mutex_);
    idle_.push_back(std::move(reader));
  }

  std::mutex mutex_;
  std::vector<std::unique_ptr<ocr::PageReader>> idle_;
};

/// What the work gives, or why it gives nothing: no exception leaves the module.
ScanPage guarded(const std::function<ScanPage()>& work) noexcept {
  ScanPage failed;
  try {
    return work();
  } catch (const std::bad_alloc&) {
    failed.outcome.fault = ScanFault::memory;
  } catch (const ocr::EngineMissing& missing) {
    failed.outcome = {ScanFault::no_language, missing.what()};
  } catch (const std::exception&) {
    failed.outcome.fault = ScanFault::damaged;
  }
  return failed;
}

class ModuleScanReader : public ScanReader {
 public:
  explicit ModuleScanReader(int workers) : side_by_side_(workers > 1) {}

  int pages_in(std::string_view file) noexcept override { return ocr::pages_in(file); }
  void begin(const ScanRequest& request) noexcept override;
  ScanPage finish() noexcept override;

 private:
  struct Begun {
    int number = 1;
    std::future<ocr::PageDraft> draft;  ///< not valid: there is no picture
  };

  bool side_by_side_;
  ReaderPool readers_;
  ocr::SecondOpinion opinion_;
  std::deque<Begun> begun_;
};

void ModuleScanReader::begin(const ScanRequest& request) noexcept {
  Begun& page = begun_.emplace_back();
  page.number = request.page;
  guarded([&] {
    ocr::ScannedPage scan = request.file.empty()
                                ? ocr::page_of(request.drawn, request.dpi)
                                : ocr::page_of(request.file, request.page, request.dpi, request.most_dots);
    if (!scan.picture) return ScanPage{};
    const auto how = side_by_side_ ? std::launch::async : std::launch::deferred;
    page.draft =
        std::async(how, [this, what = ocr::WhatToRead{request.prose, request.only_tables}, scan = std::move(scan)] {
          const ReaderPool::Loan reader(readers_);
          return (*reader).draft(scan.picture, scan.dpi, what);
        });
    return ScanPage{};
  });
}

ScanPage ModuleScanReader::finish() noexcept {
  Begun page = std::move(begun_.front());
  begun_.pop_front();
  ScanPage result = guarded([&] {
    ScanPage read;
    if (!page.draft.valid()) return read;
    ocr::PageDraft draft = page.draft.get();
    const ReaderPool::Loan reader(readers_);
    read.content = (*reader).finished(std::move(draft), opinion_);
    return read;
  });
  result.content.number = page.number;
  return result;
}

}  // namespace

/// Looked up by scans.
extern "C" __attribute__((visibility("default"))) ScanReader* xxgk_make_scan_reader(int workers) noexcept {
  setMsgSeverity(L_SEVERITY_NONE);
  return std::unique_ptr<ScanReader>(new (std::nothrow) ModuleScanReader(workers)).release();
}

}  // namespace xxgk::extraction
