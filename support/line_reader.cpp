// See line_reader.h.
#include "support/line_reader.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "support/file.h"

namespace xxgk {

bool LineReader::read_more() {
  constexpr std::size_t most = std::size_t{64} << 10U;
  piece_.resize(most);
  ssize_t got = 0;
  do {
    got = ::pread(file_.number(), piece_.data(), piece_.size(), static_cast<off_t>(read_));
  } while (got < 0 && errno == EINTR);
  if (got < 0) throw FileError(path_, errno);
  piece_.resize(static_cast<std::size_t>(got));
  read_ += piece_.size();
  at_ = 0;
  return got > 0;
}

bool LineReader::next() {
  line_.clear();
  is_whole_ = false;
  begin_ = next_;
  while (!is_whole_ && (at_ < piece_.size() || read_more())) {
    const std::size_t feed = piece_.find('\n', at_);
    const std::size_t end = std::min(feed, piece_.size());
    const std::size_t room = longest_ - std::min(longest_, line_.size());
    line_.append(piece_, at_, std::min(end - at_, room));
    is_whole_ = feed != std::string::npos;
    next_ += end - at_ + (is_whole_ ? 1 : 0);
    at_ = end + (is_whole_ ? 1 : 0);
  }
  return next_ > begin_;
}

}  // namespace xxgk
