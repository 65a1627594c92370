// The record section of a scenario: tables that a result holds beside its series.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/config/config_error.hpp"
#include "sim/config/parameter.hpp"
#include "sim/config/value.hpp"

namespace redoubt {

// The tables that can be asked for.
[[nodiscard]] const std::vector<std::string>& recordable_tables();

struct RecordParams {
  std::vector<std::string> tables;
  void fields(FieldVisitor& v);
  [[nodiscard]] bool keeps(std::string_view table) const;
};

// Adds a problem for every table that nobody knows.
void check_record(const Document& document, const RecordParams& record, Problems& problems);

}  // namespace redoubt
