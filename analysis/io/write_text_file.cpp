#include "analysis/io/write_text_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <stdexcept>
#include <system_error>

#include "analysis/io/durable_file.hpp"

namespace redoubt::analysis {

void write_text_file(const std::filesystem::path& path, std::string_view text) {
  std::error_code failure;
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), failure);
  if (std::filesystem::is_directory(path, failure))
    throw std::runtime_error(fmt::format("{} is a folder (must be a file)", path.string()));
  errno = 0;
  std::ofstream file(temporary_path(path), std::ios::binary);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  if (!file) {
    const int reason = errno;  // of the call that failed: streams keep none
    discard_temporary(path);
    throw std::runtime_error(fmt::format(
        "{} cannot be written ({})", path.string(),
        reason != 0 ? std::generic_category().message(reason) : "no permission or a full disk"));
  }
  publish_file(path);
}

}  // namespace redoubt::analysis
