// What a result file says about its run: the hashed header, and the provenance outside the hash.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace redoubt::analysis {

inline constexpr int kResultFormatVersion = 1;

struct InputFile {
  std::string name;    // as written in the scenario
  std::string sha256;  // of its bytes
};

// Everything that decides the numbers. Equal headers and equal programs give equal files.
struct ResultHeader {
  std::string title;
  std::string scenario_toml;    // resolved: complete, runs by itself (but for input files)
  std::string scenario_sha256;  // of scenario_toml
  std::uint64_t seed = 0;
  std::string rng = "threefry2x64-20";
  std::string graph_sha256;  // of the network; empty if the world has none
  std::vector<InputFile> inputs;
  double burn_in_days = 0;   // samples up to then count in no mean
  unsigned compression = 4;  // deflate level of series; changes bytes, no number
  // More attributes of the file, name and text, e.g. {"assumptions", "31 of 40 parameters"}.
  std::vector<std::pair<std::string, std::string>> notes;
};

// What may differ between two runs of the same scenario, name and text in order: program version,
// host, times … Empty for --no-provenance. See gather_provenance.
using Provenance = std::vector<std::pair<std::string, std::string>>;

}  // namespace redoubt::analysis
