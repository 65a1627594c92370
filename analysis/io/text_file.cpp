// Reads small text files whole.
#include "analysis/io/text_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <string_view>
#include <vector>

#include "sim/config/config_error.hpp"
#include "sim/config/nearest_name.hpp"

namespace redoubt::analysis {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostNames = 10000;  // looked at in one folder for a suggestion

std::string missing_text(const fs::path& path) {
  std::error_code ignored;
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, ignored))
    return fmt::format("{}: no such file (the folder {} does not exist)", path.string(),
                       folder.string());
  std::vector<std::string> names;
  for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end;
       entry.increment(ignored)) {
    if (names.size() >= kMostNames) break;
    if (!entry->is_directory(ignored)) names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  const std::string nearest = nearest_name(path.filename().string(), names);
  const std::string hint = nearest.empty() ? "" : fmt::format(" (did you mean \"{}\"?)", nearest);
  return fmt::format("{}: no such file{}", path.string(), hint);
}

// The parser would only say that it is not UTF-8.
void refuse_result(std::ifstream& file, const std::string& prefix, const fs::path& path) {
  constexpr std::string_view kHdf5 = "\x89HDF\r\n\x1a\n";
  std::string start(kHdf5.size(), '\0');
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  if (start == kHdf5)
    throw ConfigError(
        fmt::format("{0}{1}: is a result file, not a scenario (redoubt inspect {1} "
                    "says what made it)",
                    prefix, path.string()));
  file.clear();
  file.seekg(0);
}

}  // namespace

std::string read_text_file(const fs::path& path, const std::string& prefix) {
  std::error_code ignored;
  if (!fs::exists(path, ignored)) throw ConfigError(prefix + missing_text(path));
  if (fs::is_directory(path, ignored))
    throw ConfigError(fmt::format("{}{}: is a folder (must be a file)", prefix, path.string()));
  std::ifstream file(path, std::ios::binary);
  if (!file)
    throw ConfigError(fmt::format("{}{}: cannot be read (no permission?)", prefix, path.string()));
  refuse_result(file, prefix, path);
  std::string text;
  std::vector<char> block(1 << 16);
  while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0) {
    text.append(block.data(), static_cast<std::size_t>(file.gcount()));
    if (text.size() > kLongestText)
      throw ConfigError(
          fmt::format("{}{}: is longer than 256 MiB (is it a scenario?)", prefix, path.string()));
  }
  return text;
}

}  // namespace redoubt::analysis
