// NAME.progress.jsonl beside NAME.h5: one JSON object a line for every sample of a running run.
//
//   {"replicate":0,"replicates":10,"day":12.5,"of_days":90,"events":123456,"wall_seconds":3.25}
//
// It serves who looks at a run from outside (`tail -f`, `redoubt status`). When the run succeeds
// the result file says it all, and the log is removed; if the run fails or is killed it stays and
// shows how far it came. Nothing of it enters the results. Any thread may add a line: each is one
// write(2) in append mode. A full disk loses lines, it never stops a run.
#pragma once

#include <cstdint>
#include <filesystem>

namespace redoubt::analysis {

struct ProgressSample {
  int replicate = 0;
  int replicates = 1;
  double day = 0;  // simulated
  double of_days = 0;
  std::uint64_t events = 0;  // of this replicate so far
  double wall_seconds = 0;   // since the start of the run
};

// NAME.progress.jsonl for NAME.h5.
[[nodiscard]] std::filesystem::path progress_path(const std::filesystem::path& result);

class ProgressLog {
 public:
  // Starts an empty log. Throws std::system_error if it cannot be created.
  explicit ProgressLog(const std::filesystem::path& result);
  ~ProgressLog();
  ProgressLog(const ProgressLog&) = delete;
  ProgressLog& operator=(const ProgressLog&) = delete;

  void add(const ProgressSample& sample);
  // The result file is whole: removes the log.
  void remove();

 private:
  std::filesystem::path path_;
  int file_;
};

}  // namespace redoubt::analysis
