// Turns a group of a result file back into the specs that it was written from.
#pragma once

#include <string>
#include <vector>

#include "analysis/io/hdf5_handles.hpp"
#include "analysis/io/result_reader.hpp"

namespace redoubt::analysis {

[[nodiscard]] std::vector<StoredSeries> read_series_descriptions(hid_t group,
                                                                 const std::string& section);
[[nodiscard]] StoredTable read_table_description(hid_t group, const std::string& name);

}  // namespace redoubt::analysis
