// Which runs were under way when a program died: beside a chunk, a line when one of its runs begins
// and one when it ends, whatever came of it.
//
// A run that ends the process (a defect, no memory, a time limit) leaves no result and no message.
// Without this file every resume would meet it again.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>

namespace redoubt::analysis {

class AttemptLog {
 public:
  // Goes on with the file if there is one.
  explicit AttemptLog(std::filesystem::path file);
  AttemptLog(AttemptLog&& other) noexcept;
  AttemptLog& operator=(AttemptLog&&) = delete;
  ~AttemptLog();

  // How often a program died during this run.
  [[nodiscard]] std::uint64_t deaths(std::uint64_t run) const;
  // Not thread-safe. They throw std::system_error if nothing can be written.
  void begin(std::uint64_t run) { append('b', run); }
  void end(std::uint64_t run) { append('e', run); }
  // The runs of the chunk have results: nothing of this is needed any more.
  void remove();

 private:
  void append(char what, std::uint64_t run);

  std::filesystem::path path_;
  int file_ = -1;  // opened by the first line
  std::map<std::uint64_t, std::uint64_t> deaths_;
};

}  // namespace redoubt::analysis
