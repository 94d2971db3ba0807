// See channel.h. A message is its length and its bytes; an open file travels with the length.
#include "support/channel.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <system_error>

namespace xxgk {
namespace {

using Length = std::uint32_t;
constexpr Length longest = Length{64} << 20U;

/// Room for one descriptor beside a message.
struct Beside {
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> bytes{};
};

struct Parcel {
  explicit Parcel(Length& length) : piece{&length, sizeof length} {
    header.msg_iov = &piece;
    header.msg_iovlen = 1;
  }
  void make_room(Beside& beside) {
    header.msg_control = beside.bytes.data();
    header.msg_controllen = beside.bytes.size();
  }
  iovec piece;
  msghdr header{};
};

void attach(Parcel& parcel, int file) {
  cmsghdr* const control = CMSG_FIRSTHDR(&parcel.header);
  control->cmsg_level = SOL_SOCKET;
  control->cmsg_type = SCM_RIGHTS;
  control->cmsg_len = CMSG_LEN(sizeof file);
  std::memcpy(CMSG_DATA(control), &file, sizeof file);
}

Descriptor attached(const msghdr& header) {
  const cmsghdr* const control = CMSG_FIRSTHDR(&header);
  if (control == nullptr || control->cmsg_level != SOL_SOCKET || control->cmsg_type != SCM_RIGHTS) return {};
  int file = -1;
  std::memcpy(&file, CMSG_DATA(control), sizeof file);
  return Descriptor(file);
}

}  // namespace

std::pair<Channel, Channel> Channel::pair() {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    throw std::system_error(errno, std::generic_category(), "socketpair");
  return {Channel(ends[0]), Channel(ends[1])};
}

bool Channel::send(std::string_view bytes, const Descriptor* file) const {
  if (bytes.size() > longest) return false;
  auto length = static_cast<Length>(bytes.size());
  Parcel parcel(length);
  Beside beside;
  if (file != nullptr) {
    parcel.make_room(beside);
    attach(parcel, file->number());
  }
  ssize_t sent = 0;
  do {
    sent = ::sendmsg(socket_.number(), &parcel.header, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  if (sent != sizeof length) return false;  // four bytes go as a whole
  while (!bytes.empty()) {
    sent = ::send(socket_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool Channel::receive_all(char* to, std::size_t size) const {
  while (size > 0) {
    const ssize_t got = ::recv(socket_.number(), to, size, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    to += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

std::optional<ChannelMessage> Channel::receive() {
  Length length = 0;
  Parcel parcel(length);
  Beside beside;
  parcel.make_room(beside);
  ssize_t got = 0;
  do {
    got = ::recvmsg(socket_.number(), &parcel.header, MSG_CMSG_CLOEXEC | MSG_WAITALL);
  } while (got < 0 && errno == EINTR);
  ChannelMessage message;
  if (got > 0) message.file = attached(parcel.header);
  if (got != sizeof length || length > longest) return std::nullopt;
  message.bytes.resize(length);
  if (!receive_all(message.bytes.data(), message.bytes.size())) return std::nullopt;
  return message;
}

}  // namespace xxgk
