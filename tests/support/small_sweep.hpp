// A sweep that runs in a second, and what tests of sweeps do with its folder.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/run_program.hpp"

namespace redoubt::testing {

inline const std::string kSweep = R"(base = "tiny.toml"
[design]
kind = "factorial"
replicates = 2
[levers]
"detector.classifier.retrain_every" = ["1d", "2d"]
[uncertainties]
"propagation.branching_factor" = [0.3, 0.5]
[constants]
"network.users" = 100
"scenario.horizon" = "36h"
[outcomes]
keep = ["publications.sum", "prevalence.mean"]
)";

inline TemporaryFolder& with_sweep(TemporaryFolder& folder, const std::string& text = kSweep) {
  folder.write("tiny.toml", kTinyScenario);
  folder.write("s.toml", text);
  return folder;
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

// A script in the folder; $R is the program. Gives its exit status.
inline int shell(const TemporaryFolder& folder, const std::string& script) {
  const std::string command =
      fmt::format("cd '{}' && R='{}'; {}", folder.path().string(), REDOUBT_BINARY, script);
  return std::system(command.c_str());
}

// All result lines but their times, in order.
inline std::vector<nlohmann::json> results(const TemporaryFolder& folder,
                                           const std::string& sweep) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path() / sweep / "chunks"))
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  std::vector<nlohmann::json> all;
  for (const std::string& file : files) {
    std::istringstream lines(read_file(file));
    for (std::string line; std::getline(lines, line);) {
      auto json = nlohmann::json::parse(line);
      json.erase("seconds");
      if (json.contains("run")) all.push_back(json);
    }
  }
  return all;
}

inline std::string line_with(const std::string& text, const std::string& word) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (holds(line, word)) return line;
  return "";
}

}  // namespace redoubt::testing
