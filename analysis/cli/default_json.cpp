// Conversion of the neutral tree to JSON.
#include "analysis/cli/default_json.hpp"

#include <cmath>

#include "sim/config/write_toml.hpp"

namespace redoubt::analysis {

nlohmann::ordered_json default_json(const Value& value) {
  using Json = nlohmann::ordered_json;
  if (const Array* array = value.get<Array>()) {
    Json list = Json::array();
    for (const Value& element : *array) list.push_back(default_json(element));
    return list;
  }
  if (const Table* table = value.get<Table>()) {
    Json object = Json::object();
    for (const Entry& entry : *table) object[entry.key] = default_json(entry.value);
    return object;
  }
  if (const bool* flag = value.get<bool>()) return *flag;
  if (const std::int64_t* whole = value.get<std::int64_t>()) return *whole;
  if (const std::string* text = value.get<std::string>()) return *text;
  const double number = *value.get<double>();
  return std::isfinite(number) ? Json(number) : Json(inline_toml(value));
}

}  // namespace redoubt::analysis
