#include "analysis/io/progress_log.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace redoubt::analysis {

std::filesystem::path progress_path(const std::filesystem::path& result) {
  std::filesystem::path path = result;
  if (path.extension() == ".h5") path.replace_extension();
  path += ".progress.jsonl";
  return path;
}

ProgressLog::ProgressLog(const std::filesystem::path& result)
    : path_(progress_path(result)),
      file_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0666)) {
  if (file_ < 0)
    throw std::system_error(errno, std::generic_category(), "cannot create " + path_.string());
}

ProgressLog::~ProgressLog() {
  ::close(file_);
}

void ProgressLog::add(const ProgressSample& sample) {
  const std::string line = fmt::format(
      "{{\"replicate\":{},\"replicates\":{},\"day\":{},\"of_days\":{},\"events\":{},"
      "\"wall_seconds\":{:.3f}}}\n",
      sample.replicate, sample.replicates, sample.day, sample.of_days, sample.events,
      sample.wall_seconds);
  [[maybe_unused]] const auto lost = ::write(file_, line.data(), line.size());
}

void ProgressLog::remove() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

}  // namespace redoubt::analysis
