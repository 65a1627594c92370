// A finished coalition as a file: NAME.json in a folder, written whole or not at all.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::analysis {

class CoalitionStore {
 public:
  // An empty folder name keeps nothing.
  CoalitionStore(const std::filesystem::path& folder, const std::string& name)
      : file_(folder.empty() ? folder : folder / (name + ".json")) {}

  // The values, if there is a file with that many; a file that is none of ours is an error.
  [[nodiscard]] std::optional<std::vector<double>> read(std::size_t replicates) const;
  void write(const std::string& metric, const std::string& off,
             const std::vector<double>& values) const;

 private:
  std::filesystem::path file_;
};

}  // namespace redoubt::analysis
