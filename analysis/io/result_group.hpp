// One group of a result file under construction: its own dimensions and the variables on them.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "analysis/io/hdf5_datasets.hpp"
#include "sim/record/recorder.hpp"

namespace redoubt::analysis {

// Words shared by the writer and the reader of result files.
inline constexpr const char* kFormatName = "redoubt result";
inline constexpr const char* kContent = "content";  // attribute of a group: one of the next two
inline constexpr const char* kSeriesContent = "series";
inline constexpr const char* kTableContent = "table";
inline constexpr const char* kRowDimension = "row_dimension";  // attribute of a table
inline constexpr const char* kProvenanceGroup = "provenance";

class ResultGroup {
 public:
  // next_dimension counts the dimensions of the whole file.
  ResultGroup(hid_t file, const std::string& name, int& next_dimension)
      : group_(create_group(file, name)), next_dimension_(next_dimension) {}

  // Grows with the data: the replicates of a section, the rows of a table.
  hid_t add_counter(const std::string& name, hid_t file_type, const std::string& long_name);
  void add_time(std::span<const double> times_days);
  // Nothing happens if the axis is there already; other labels under its name are an error.
  void add_axis(const Axis& axis);
  // A variable on dimensions added before; dimension 0 grows.
  hid_t add_variable(const std::string& name, hid_t file_type,
                     const std::vector<std::string>& dimensions, const DatasetLayout& layout,
                     const std::string& unit, const std::string& long_name);

  [[nodiscard]] hid_t id() const { return group_.id(); }

 private:
  struct Dimension {
    std::string name;
    std::vector<std::string> labels;  // of an axis
    Hdf5Handle dataset;
  };
  [[nodiscard]] const Dimension* find(const std::string& name) const;
  hid_t add_dimension(const std::string& name, std::vector<std::string> labels, Hdf5Handle dataset);

  Hdf5Handle group_;
  int& next_dimension_;
  std::vector<Dimension> dimensions_;
  std::vector<Hdf5Handle> variables_;
};

}  // namespace redoubt::analysis
