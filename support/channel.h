// Messages between two processes of this program, in both directions, some with an open file. Door: Channel.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "support/descriptor.h"

namespace xxgk {

struct ChannelMessage {
  std::string bytes;
  Descriptor file;  ///< that came with it, if any
};

/// One end of a pair. An end that a process does not need must be closed there: the other process learns of a death by
/// it. What the other end sends is limited in length, so that a process gone astray cannot fill this one's memory.
class Channel {
 public:
  /// Throws std::system_error.
  static std::pair<Channel, Channel> pair();

  /// Of an end: to be watched for something to receive.
  int descriptor() const { return socket_.number(); }

  /// False where the other end is gone.
  bool send(std::string_view bytes, const Descriptor* file = nullptr) const;
  /// Waits. Nothing where the other end is gone, or says what no channel does.
  std::optional<ChannelMessage> receive();
  void close() { socket_.close(); }

 private:
  explicit Channel(int socket) : socket_(socket) {}
  bool receive_all(char* to, std::size_t size) const;

  Descriptor socket_;
};

}  // namespace xxgk
