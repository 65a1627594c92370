// The record section of a scenario: what a result holds, and from when on it is summed up.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/config/config_error.hpp"
#include "sim/config/parameter.hpp"
#include "sim/config/value.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

// The tables that can be asked for.
[[nodiscard]] const std::vector<std::string>& recordable_tables();

struct RecordParams {
  std::vector<std::string> metrics;  // series to keep; empty: all
  std::vector<std::string> tables;
  Duration burn_in{0};
  std::int64_t compression = 4;
  void fields(FieldVisitor& v);
  [[nodiscard]] bool usual() const;  // all defaults
  [[nodiscard]] bool keeps(std::string_view table) const;
};

// Adds a problem for every table that nobody knows, and for a burn-in that leaves nothing.
void check_record(const Document& document, const RecordParams& record, Duration horizon,
                  Problems& problems);
// The same for metrics, once the world has told which series it has.
void check_recorded_metrics(const Document& document, const RecordParams& record,
                            const std::vector<std::string>& known, Problems& problems);

}  // namespace redoubt
