// What a sweep varies: a name, the parameters it sets, and how a number in [0, 1) becomes a value.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/config/config_error.hpp"
#include "sim/config/value.hpp"

namespace redoubt::analysis {

enum class Role { lever, uncertainty };  // what somebody could set; what nobody knows

// One of several values: what it changes, and what it is called.
struct Level {
  std::string label;
  double number;  // its value if every level is a number, else its place from 0
  std::vector<Entry> changes;
};

enum class Spread { uniform, log_uniform, normal, triangular };

// Numbers or durations from low to high; a duration counts in days.
struct Interval {
  double low = 0;
  double high = 1;
  Spread spread = Spread::uniform;
  double mean = 0;  // of normal, which is cut to [low, high]
  double sd = 1;
  double mode = 0;  // of triangular
  bool whole = false;
  bool duration = false;
};

struct Factor {
  std::string name;
  Role role = Role::lever;
  SourcePosition where;            // in the sweep file
  std::vector<std::string> paths;  // of an interval: the parameters that get its value
  std::vector<Level> levels;       // empty: an interval
  Interval interval;

  [[nodiscard]] bool continuous() const { return levels.empty(); }
  // Whether every level is a number (or a duration), so that it makes sense as an axis.
  bool numeric = true;

  [[nodiscard]] std::size_t level_at(double u) const;
  [[nodiscard]] double number_at(double u) const;  // for analyses and coordinates
  [[nodiscard]] std::string label_at(double u) const;
  [[nodiscard]] std::vector<Entry> changes_at(double u) const;
};

// Reads `[levers]` or `[uncertainties]`: NAME = [values…], { range = [low, high] …} or
// { options = { … } }.
std::vector<Factor> read_factors(const Value* table, Role role, Problems& problems);

}  // namespace redoubt::analysis
