// A scenario in which everything happens faster: rates × pace, durations ÷ pace, by unit.
#pragma once

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "analysis/experiment/scenario_parts.hpp"
#include "sim/config/describe_fields.hpp"
#include "sim/config/duration_text.hpp"
#include "sim/config/set_path.hpp"
#include "sim/config/to_value.hpp"
#include "tests/support/small_world.hpp"

namespace redoubt::test {

// The value at that pace; nullopt if it has nothing to do with time. Wages are paid by the hour, so
// a case, and a post of a writer who is twice as fast, cost what they did.
inline std::optional<Value> paced(const FieldDescription& field, double pace) {
  static const std::set<std::string> rates{"1/day", "1/h", "1/year", "USD/day", "USD/h"};
  const Value& value = field.default_value;
  if (field.type == FieldType::duration) {
    const Duration stated = parse_duration(*value.get<std::string>()).value;
    if (stated.is_never() || stated.ms == 0) return std::nullopt;
    return to_value(Duration{std::max(1LL, std::llround(static_cast<double>(stated.ms) / pace))});
  }
  if (!rates.contains(field.unit)) return std::nullopt;
  const double high = field.limits.high;  // "no limit" stays that
  if (const double* number = value.get<double>()) return to_value(std::min(high, *number * pace));
  if (const std::int64_t* whole = value.get<std::int64_t>())
    return to_value(std::int64_t{std::llround(std::min(high, static_cast<double>(*whole) * pace))});
  return std::nullopt;
}

// Sections that the text does not state keep out of it: to name one would turn it on.
inline Scenario paced_scenario(const std::string& text, double pace) {
  Document document = analysis::read_toml_text(text, "test.toml");
  Scenario usual = read_scenario(document);
  static const std::set<std::string> left_out{"record", "network", "platform"};
  analysis::visit_parts(usual, [&](const analysis::ScenarioPart& part, auto& params) {
    if (left_out.contains(part.path)) return;
    for (const FieldDescription& field : flattened(describe_fields(fields_of(params)))) {
      if (!usual.provider && field.name.starts_with("api.")) continue;  // likewise
      if (const auto value = paced(field, pace))
        set_path(document, part.path + "." + field.name, *value, "paced");
    }
  });
  return read_scenario(document);
}

}  // namespace redoubt::test
