// Runs a scenario file and its variants, and judges what it expects.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "analysis/validation/expectation.hpp"

namespace redoubt::analysis {

struct ValidationCase {
  std::string file;  // its name without folder and ending
  Expectation expectation;
  Verdict verdict;
  double seconds = 0;  // its part of the runs of the variants that it compares
};

// on_tick: told about ten times a second which variant runs; false stops, and nothing is returned.
// Throws ConfigError for what is wrong with the file.
std::vector<ValidationCase> validate_file(
    const std::filesystem::path& file, std::size_t jobs,
    const std::function<bool(const std::string& variant)>& on_tick);

}  // namespace redoubt::analysis
