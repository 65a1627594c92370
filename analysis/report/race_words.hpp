// What kind of arms race the runs of a result were: in a sentence, and as a table.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/io/result_reader.hpp"
#include "analysis/report/report_data.hpp"
#include "analysis/statistics/race.hpp"

namespace redoubt::analysis {

// One for each replicate that had a race; empty if the file has no table `race`.
std::vector<Race> races_of(const ResultReader& file);

// "Kind of race: cycle in 6 of 8 replicates, equilibrium in 2. In a cycle …"; "" without races.
std::string race_sentence(std::span<const Race> races);

// What decided it: a column for each kind that occurred, means over its replicates.
ReportTable race_table(std::span<const Race> races);

// What each kind that occurred is, in a sentence: "Equilibrium: …".
std::string race_meanings(std::span<const Race> races);

}  // namespace redoubt::analysis
