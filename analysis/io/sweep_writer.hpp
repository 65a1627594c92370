// Writes the merged results of a sweep: HDF5 that is valid netCDF-4, the design as coordinates.
//
// xarray.open_dataset("results.h5") gives every outcome on (point, replicate) with the factors as
// coordinates along `point`. Written point by point in constant memory, under the final name only
// when whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace redoubt::analysis {

struct SweepColumn {
  std::string name;
  std::string long_name;
  std::string unit;   // "" if none
  bool text = false;  // labels, not numbers
};

struct SweepHeader {
  std::string title;
  std::vector<SweepColumn> coordinates;  // along `point`
  std::vector<SweepColumn> outcomes;     // on (point, replicate)
  std::uint32_t replicates = 1;
  std::vector<std::pair<std::string, std::string>> attributes;  // of the file
};

enum class RunState : std::int8_t { missing = 0, finished = 1, failed = 2 };

struct SweepRow {
  std::vector<double> numbers;              // of the coordinates; ignored for texts
  std::vector<std::string> texts;           // of the coordinates; ignored for numbers
  std::vector<std::vector<double>> values;  // by outcome, then replicate
  std::vector<RunState> states;             // by replicate
};

class SweepWriter {
 public:
  SweepWriter(const std::filesystem::path& path, const SweepHeader& header);
  ~SweepWriter();
  SweepWriter(const SweepWriter&) = delete;
  SweepWriter& operator=(const SweepWriter&) = delete;

  void append(const SweepRow& row);
  void finish();

 private:
  struct State;
  std::filesystem::path path_;
  std::unique_ptr<State> state_;
};

// A name that netCDF readers and the list of coordinates take: no "/", no blank.
std::string variable_name(const std::string& name);

}  // namespace redoubt::analysis
