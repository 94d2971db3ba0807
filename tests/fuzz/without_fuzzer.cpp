// Runs a harness without libFuzzer, in a build like any other: PROGRAM SECONDS LONGEST FIND SEED...
// Each input is a seed, or a part of one, changed at random here and there; the same program tries the same inputs in
// the same order, as many as the time allows. An input that ends the process, or takes too long, is left in the file
// FIND. LONGEST 0: the seeds are run as they stand, once.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <span>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr unsigned patience_seconds = 25;
const std::string* input = nullptr;  // for the handler of signals, which gets nothing else
const char* find_path = nullptr;

/// Nothing here but what a handler may call.
void keep_input(int signal) {
  const int file = ::open(find_path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (input != nullptr && ::write(file, input->data(), input->size()) < 0) ::_exit(2);
  ::signal(signal, SIG_DFL);
  ::raise(signal);
}

/// On a stack of its own: the usual one may be what is full.
void catch_signals() {
  static std::array<char, 64 << 10> stack;
  stack_t other{};
  other.ss_sp = stack.data();
  other.ss_size = stack.size();
  ::sigaltstack(&other, nullptr);
  struct sigaction action{};
  action.sa_handler = keep_input;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  for (const int signal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGALRM}) ::sigaction(signal, &action, nullptr);
}

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Changer {
 public:
  Changer(std::span<const std::string> seeds, std::size_t longest) : seeds_(seeds), longest_(longest) {}

  std::string next() {
    std::string text = part_of(seeds_[below(seeds_.size())], longest_);
    for (std::size_t count = std::size_t{1} << below(6); count > 0; --count) change(text);
    if (text.size() > longest_) text.resize(longest_);
    return text;
  }

 private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : chance_() % limit; }

  std::string part_of(const std::string& seed, std::size_t most) {
    if (seed.size() <= most) return seed;
    return seed.substr(below(seed.size() - most + 1), most);
  }

  void change(std::string& text) {
    constexpr std::size_t most_moved = 64;
    const std::size_t at = below(text.size() + 1), length = below(std::min(most_moved, text.size() - at) + 1);
    switch (below(7)) {
      case 0:
        if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
        break;
      case 1:
        if (at < text.size()) text[at] = static_cast<char>(below(256));
        break;
      case 2:
        text.erase(at, length);
        break;
      case 3:
        text.insert(at, text.substr(at, length));
        break;
      case 4:
        text.insert(below(text.size() + 1), text.substr(at, length));
        break;
      case 5:
        text.replace(at, length, part_of(seeds_[below(seeds_.size())], below(most_moved)));
        break;
      default:
        text.insert(at, below(most_moved), static_cast<char>(below(256)));
    }
  }

  std::span<const std::string> seeds_;
  std::size_t longest_;
  std::mt19937_64 chance_{1};
};

void run(const std::string& text) {
  input = &text;
  ::alarm(patience_seconds);
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  ::alarm(0);
  input = nullptr;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) return 64;
  const double seconds = std::atof(argv[1]);
  const std::size_t longest = std::strtoul(argv[2], nullptr, 10);
  find_path = argv[3];
  std::vector<std::string> seeds;
  for (const char* path : std::span(argv + 4, argv + argc)) seeds.push_back(read_file(path));
  catch_signals();
  if (longest == 0) {
    for (const std::string& seed : seeds) run(seed);
    return 0;
  }
  Changer changer(seeds, longest);
  unsigned long executions = 0;
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::duration<double>(seconds);
  for (; Clock::now() < end; ++executions) run(changer.next());
  std::printf("%lu\n", executions);
  return 0;
}
