#include "agents/check/lifetime_values.hpp"

#include <algorithm>

#include "sim/config/set_path.hpp"

namespace redoubt {

bool switches_on(const Value& value) {
  if (const bool* flag = value.get<bool>()) return *flag;
  if (const auto* whole = value.get<std::int64_t>()) return *whole != 0;
  if (const double* number = value.get<double>()) return *number != 0;
  if (const std::string* word = value.get<std::string>())
    return !word->empty() && *word != "none" && *word != "nobody" && *word != "never" &&
           *word != "0s";
  if (const Array* array = value.get<Array>())
    return std::any_of(array->begin(), array->end(), switches_on);
  return !value.get<Table>()->empty();
}

LifetimeValues::LifetimeValues(const Scenario& scenario) : scenario_(scenario) {
  resolved_.root.data = resolved(scenario);
}

const Value* LifetimeValues::at_start(const std::string& path) const {
  return find_path(resolved_, path);
}

std::vector<const Value*> LifetimeValues::all(const std::string& path) const {
  std::vector<const Value*> values;
  if (const Value* stated = at_start(path)) values.push_back(stated);
  for (const Intervention& change : scenario_.interventions)
    if (change.path == path) values.push_back(&change.value);
  return values;
}

bool LifetimeValues::ever(const std::string& path, std::string_view word) const {
  const std::vector<const Value*> values = all(path);
  return std::any_of(values.begin(), values.end(), [word](const Value* value) {
    const std::string* text = value->get<std::string>();
    return text != nullptr && *text == word;
  });
}

bool LifetimeValues::on(const std::string& path) const {
  const std::vector<const Value*> values = all(path);
  return std::any_of(values.begin(), values.end(),
                     [](const Value* value) { return switches_on(*value); });
}

bool LifetimeValues::any_is(const std::string& section, const std::string& key,
                            std::string_view word) const {
  const std::vector<std::string> names = owners(section);
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& owner) { return ever(owner + "." + key, word); });
}

std::vector<std::string> LifetimeValues::owners(const std::string& section) const {
  const Value* found = resolved_.table().find(section);
  const Array* array = found != nullptr ? found->get<Array>() : nullptr;
  if (array == nullptr) return {section};
  std::vector<std::string> names;
  for (const Value& element : *array)
    if (const Value* name = element.get<Table>()->find("name"))
      names.push_back(section + "." + *name->get<std::string>());
  return names;
}

}  // namespace redoubt
