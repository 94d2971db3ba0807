// See task.h.
#include "app/batch/task.h"

#include <stdexcept>

#include "support/text_list.h"

namespace xxgk::batch {
namespace {

template <typename Enumeration>
Enumeration known(std::uint64_t number, Enumeration last) {
  if (number > static_cast<std::uint64_t>(last)) throw std::runtime_error("unknown");
  return static_cast<Enumeration>(number);
}

}  // namespace

std::string encoded(const Task& task) {
  std::string bytes;
  put_number(bytes, task.number);
  for (const std::string& text : {task.name, task.url, task.known_sha256}) put_text(bytes, text);
  return bytes;
}

Task decoded_task(std::string_view bytes) {
  TextList texts(bytes);
  Task task;
  task.number = texts.next_number();
  task.name = texts.next();
  task.url = texts.next();
  task.known_sha256 = texts.next();
  return task;
}

std::string encoded(const Reply& reply) {
  std::string bytes;
  put_number(bytes, static_cast<std::uint64_t>(reply.kind));
  put_number(bytes, static_cast<std::uint64_t>(reply.ending));
  put_text(bytes, reply.fault_kind);
  put_text(bytes, reply.reason);
  put_number(bytes, static_cast<std::uint64_t>(reply.code));
  put_text(bytes, reply.sha256);
  put_number(bytes, reply.memory);
  put_number(bytes, reply.reports.size());
  for (const ReportEntry& report : reply.reports) {
    put_text(bytes, report.form);
    put_text(bytes, report.agency);
    put_number(bytes, static_cast<std::uint64_t>(report.year.value_or(0)));
    put_number(bytes, report.in_doubt ? 1 : 0);
  }
  return bytes;
}

Reply decoded_reply(std::string_view bytes) {
  TextList texts(bytes);
  Reply reply;
  reply.kind = known(texts.next_number(), Reply::Kind::unwritten);
  reply.ending = known(texts.next_number(), Ending::crashed);
  reply.fault_kind = texts.next();
  reply.reason = texts.next();
  reply.code = static_cast<int>(texts.next_number());
  reply.sha256 = texts.next();
  reply.memory = texts.next_number();
  for (std::uint64_t left = texts.next_number(); left > 0; --left) {
    ReportEntry& report = reply.reports.emplace_back();
    report.form = texts.next();
    report.agency = texts.next();
    if (const std::uint64_t year = texts.next_number(); year > 0) report.year = static_cast<int>(year);
    report.in_doubt = texts.next_number() != 0;
  }
  return reply;
}

std::string work_file(std::uint64_t task, std::size_t number) {
  return std::to_string(task) + "+" + std::to_string(number) + ".xml";
}

}  // namespace xxgk::batch
