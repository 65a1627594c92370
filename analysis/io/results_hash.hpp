// results_hash: the fingerprint of a result file's content, the same for every faithful rerun.
//
// SHA-256 of a text of lines, each ending in a newline, in this order:
//   "@<name> <text>"               for every attribute of the file but results_hash, names
//   ascending;
//                                  the text as read_attribute gives it
//   "<group>/<name> <extent> <h>"  for every dataset outside /provenance, groups and names
//   ascending;
//                                  extent as 10x90x2, h the SHA-256 of the values in row-major
//                                  order: little-endian in the stored type, texts each followed by
//                                  a zero
// Descriptions (units, long names) do not enter: a better sentence does not change a result.
#pragma once

#include <string>

#include "analysis/io/hdf5_handles.hpp"

namespace redoubt::analysis {

// Reads the whole file once, in blocks.
[[nodiscard]] std::string compute_results_hash(hid_t file);

}  // namespace redoubt::analysis
