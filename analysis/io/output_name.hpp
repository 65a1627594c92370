// Whether a file name is one for what is written there.
#pragma once

#include <filesystem>
#include <string>

namespace redoubt::analysis {

// Throws std::runtime_error if the name ends as files of another kind do: a page that is called
// mine.toml would take the scenario's place, a result that is called mine.csv opens in nothing.
// `what` is "a result is HDF5", `ends` how its name should end, ".h5".
void require_own_ending(const std::filesystem::path& output, const std::string& what,
                        const std::string& ends);

}  // namespace redoubt::analysis
