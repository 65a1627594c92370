// Writes the example record as a result file, and reads whole files.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "analysis/io/result_writer.hpp"
#include "tests/support/example_record.hpp"

namespace redoubt::test {

inline std::string example_digest(int replicate) {
  return std::string(32, static_cast<char>('0' + replicate));
}

inline analysis::ResultWriter::Seal write_example_result(
    const std::filesystem::path& path, int replicates = 3,
    const analysis::Provenance& provenance = {},
    const analysis::ResultHeader& header = make_example_header()) {
  analysis::ResultWriter writer(path, header);
  for (int i = 0; i < replicates; ++i) writer.append(make_example_record(i), i, example_digest(i));
  return writer.finish(provenance);
}

inline std::string read_whole_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace redoubt::test
