#include "analysis/io/durable_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace redoubt::analysis {
namespace {

[[noreturn]] void fail(const char* what, const std::filesystem::path& path) {
  throw std::system_error(errno, std::generic_category(), what + (" " + path.string()));
}

void flush_to_disk(const std::filesystem::path& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  if (file < 0) fail("cannot open", path);
  const int status = ::fsync(file);
  const int reason = errno;
  ::close(file);
  // Some network file systems cannot fsync a directory; the rename stands all the same.
  if (status != 0 && !(reason == EINVAL && (flags & O_DIRECTORY) != 0)) {
    errno = reason;
    fail("cannot write to disk:", path);
  }
}

}  // namespace

std::filesystem::path temporary_path(const std::filesystem::path& final_path) {
  std::filesystem::path path = final_path;
  path += ".tmp";
  return path;
}

void publish_file(const std::filesystem::path& final_path) {
  const std::filesystem::path temporary = temporary_path(final_path);
  flush_to_disk(temporary, O_RDONLY);
  if (::rename(temporary.c_str(), final_path.c_str()) != 0) fail("cannot rename to", final_path);
  const std::filesystem::path directory = final_path.parent_path();
  flush_to_disk(directory.empty() ? "." : directory, O_RDONLY | O_DIRECTORY);
}

void discard_temporary(const std::filesystem::path& final_path) noexcept {
  std::error_code ignored;
  std::filesystem::remove(temporary_path(final_path), ignored);
}

}  // namespace redoubt::analysis
