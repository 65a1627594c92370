// Which runs were under way when a program died: beside a chunk, a line when one of its runs begins
// and one when it ends, whatever came of it.
//
// A run that ends the process (a defect, no memory, a time limit) leaves no result and no message.
// Without this file every resume would meet it again. A death is a run's own only if it ran alone;
// and never if Slurm took the job away and queued it again, as it does for whoever has more right
// to the node, or when the node dies.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace redoubt::analysis {

// A job of a cluster, and how often it has been queued again. No job: a program by itself.
struct Incarnation {
  std::string job;
  std::uint64_t restart = 0;
  static Incarnation of_this_process();
};

class AttemptLog {
 public:
  // Goes on with the file if there is one.
  explicit AttemptLog(std::filesystem::path file,
                      Incarnation incarnation = Incarnation::of_this_process());
  AttemptLog(AttemptLog&& other) noexcept;
  AttemptLog& operator=(AttemptLog&&) = delete;
  ~AttemptLog();

  // How often a program died while this run was its only one.
  [[nodiscard]] std::uint64_t deaths(std::uint64_t run) const;
  // Whether a program died with it, perhaps of another run: it is to be alone next time.
  [[nodiscard]] bool suspect(std::uint64_t run) const;
  // Not thread-safe. They throw std::system_error if nothing can be written.
  void begin(std::uint64_t run, bool alone) { append(alone ? 'a' : 'b', run); }
  void end(std::uint64_t run) { append('e', run); }
  // The runs of the chunk have results: nothing of this is needed any more.
  void remove();

 private:
  struct Attempt {
    bool alone = false;
    Incarnation by;
  };
  void read();
  [[nodiscard]] bool was_queued_again(const Attempt& attempt) const;
  void append(char what, std::uint64_t run);

  std::filesystem::path path_;
  Incarnation incarnation_;
  int file_ = -1;                                             // opened by the first line
  std::map<std::uint64_t, std::vector<Attempt>> unfinished_;  // by run, when the file was opened
  std::map<std::string, std::uint64_t> restarts_;             // the most that is known of a job
};

}  // namespace redoubt::analysis
