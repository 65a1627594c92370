#include "analysis/sweep/attempt_log.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

namespace redoubt::analysis {
namespace {

constexpr char kTorn = '~';

}  // namespace

Incarnation Incarnation::of_this_process() {
  const char* job = std::getenv("SLURM_JOB_ID");
  const char* restart = std::getenv("SLURM_RESTART_COUNT");  // not set in a job's first life
  if (job == nullptr) return {};
  return {job, restart == nullptr ? 0 : std::strtoull(restart, nullptr, 10)};
}

AttemptLog::AttemptLog(std::filesystem::path file, Incarnation incarnation)
    : path_(std::move(file)), incarnation_(std::move(incarnation)) {
  if (!incarnation_.job.empty()) restarts_[incarnation_.job] = incarnation_.restart;
  read();
}

// A line: what happened, the run and, in a job of Slurm, the job and its restarts. One that was
// torn has no end, or the mark by which the next process ended it; its number may be cut short.
void AttemptLog::read() {
  std::ifstream text(path_);
  for (std::string line; std::getline(text, line) && !text.eof();) {
    if (line.ends_with(kTorn)) continue;
    std::istringstream words(line);
    char what = 0;
    std::uint64_t run = 0;
    if (!(words >> what >> run)) continue;
    Attempt attempt{what == 'a', {}};
    if (words >> attempt.by.job >> attempt.by.restart) {
      std::uint64_t& most = restarts_[attempt.by.job];
      most = std::max(most, attempt.by.restart);
    }
    std::vector<Attempt>& begun = unfinished_[run];
    if (what != 'e')
      begun.push_back(attempt);
    else if (!begun.empty())
      begun.pop_back();
  }
}

AttemptLog::AttemptLog(AttemptLog&& other) noexcept
    : path_(std::move(other.path_)),
      incarnation_(std::move(other.incarnation_)),
      file_(std::exchange(other.file_, -1)),
      unfinished_(std::move(other.unfinished_)),
      restarts_(std::move(other.restarts_)) {}

AttemptLog::~AttemptLog() {
  if (file_ >= 0) ::close(file_);
}

bool AttemptLog::was_queued_again(const Attempt& attempt) const {
  const auto known = restarts_.find(attempt.by.job);
  return known != restarts_.end() && known->second > attempt.by.restart;
}

std::uint64_t AttemptLog::deaths(std::uint64_t run) const {
  const auto found = unfinished_.find(run);
  if (found == unfinished_.end()) return 0;
  return static_cast<std::uint64_t>(std::count_if(
      found->second.begin(), found->second.end(),
      [this](const Attempt& attempt) { return attempt.alone && !was_queued_again(attempt); }));
}

bool AttemptLog::suspect(std::uint64_t run) const {
  const auto found = unfinished_.find(run);
  return found != unfinished_.end() &&
         std::any_of(found->second.begin(), found->second.end(),
                     [this](const Attempt& attempt) { return !was_queued_again(attempt); });
}

// The system keeps what was written when the process dies; only a machine that dies loses it, and
// then it was not the run's fault.
void AttemptLog::append(char what, std::uint64_t run) {
  std::string line;
  if (file_ < 0) line = std::string{kTorn, '\n'};  // the first line ends one that was torn
  line += fmt::format("{} {}", what, run);
  if (!incarnation_.job.empty())
    line += fmt::format(" {} {}", incarnation_.job, incarnation_.restart);
  line += '\n';
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
