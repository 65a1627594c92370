#include "analysis/sweep/attempt_log.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

namespace redoubt::analysis {

AttemptLog::AttemptLog(std::filesystem::path file) : path_(std::move(file)) {
  std::ifstream text(path_);
  for (std::string line; std::getline(text, line) && !text.eof();) {  // what has no end was torn
    std::istringstream words(line);
    char what = 0;
    std::uint64_t run = 0;
    if (!(words >> what >> run)) continue;
    if (what == 'b') ++deaths_[run];
    const auto begun = deaths_.find(run);
    if (what == 'e' && begun != deaths_.end() && --begun->second == 0) deaths_.erase(begun);
  }
}

AttemptLog::AttemptLog(AttemptLog&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)),
      deaths_(std::move(other.deaths_)) {}

AttemptLog::~AttemptLog() {
  if (file_ >= 0) ::close(file_);
}

std::uint64_t AttemptLog::deaths(std::uint64_t run) const {
  const auto found = deaths_.find(run);
  return found == deaths_.end() ? 0 : found->second;
}

// The system keeps what was written when the process dies; only a machine that dies loses it, and
// then it was not the run's fault.
void AttemptLog::append(char what, std::uint64_t run) {
  // The first line of this process ends one that was torn.
  const std::string line = fmt::format("{}{} {}\n", file_ < 0 ? "\n" : "", what, run);
  if (file_ < 0) file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  errno = ENOSPC;  // of a short write
  if (file_ < 0 || ::write(file_, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
    throw std::system_error(errno, std::generic_category(), "cannot write " + path_.string());
}

void AttemptLog::remove() {
  std::error_code none_there;
  std::filesystem::remove(path_, none_there);
}

}  // namespace redoubt::analysis
