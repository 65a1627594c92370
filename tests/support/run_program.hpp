// Runs the program as a user does: a command line in a folder; gives back what it printed.
#pragma once

#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.hpp"

namespace redoubt::testing {

struct Printed {
  int status = 0;  // exit status; 128 + signal if it was killed
  std::string out;
  std::string error;
};

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// `arguments` and `environment` ("NAME=value …") as the shell reads them; the working directory is
// the folder.
inline Printed run_program(const TemporaryFolder& folder, const std::string& arguments,
                           const std::string& environment = "") {
  const std::filesystem::path out = folder.path() / ".out";
  const std::filesystem::path error = folder.path() / ".error";
  const std::string command = "cd '" + folder.path().string() + "' && " + environment +
                              " '" REDOUBT_BINARY "' " + arguments + " >.out 2>.error </dev/null";
  const int status = std::system(command.c_str());
  Printed printed{WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_file(out),
                  read_file(error)};
  std::filesystem::remove(out);
  std::filesystem::remove(error);
  return printed;
}

inline bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Names of all files in the folder, sorted, joined by blanks.
inline std::string files_in(const TemporaryFolder& folder) {
  std::string names;
  std::vector<std::string> sorted;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    sorted.push_back(entry.path().filename().string());
  std::sort(sorted.begin(), sorted.end());
  for (const std::string& name : sorted) names += (names.empty() ? "" : " ") + name;
  return names;
}

// A world that runs in a tenth of a second, with a campaign, a detector and reviewers.
inline constexpr const char* kTinyScenario = R"([scenario]
name = "tiny"
horizon = "3d"
replicates = 3

[network]
users = 300

[[generator]]
name = "campaign"
kind = "hosted_model"

[[detector]]
name = "classifier"
kind = "statistical"

[[intervention]]
at = "1d"
set = { "detector.classifier.retrain_every" = "1d" }
)";

}  // namespace redoubt::testing
