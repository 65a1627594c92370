#include "analysis/sweep/input_files.hpp"

#include "analysis/experiment/scenario_parts.hpp"
#include "sim/config/describe_fields.hpp"

namespace redoubt::analysis {

std::map<std::string, std::string> input_files(const Scenario& scenario) {
  std::map<std::string, std::string> files;
  Scenario copy = scenario;
  visit_parts(copy, [&files](const ScenarioPart& part, auto& params) {
    for (const FieldDescription& field : flattened(describe_fields(fields_of(params))))
      if (field.unit == "file")
        files[part.path + "." + field.name] = *field.default_value.template get<std::string>();
  });
  return files;
}

}  // namespace redoubt::analysis
