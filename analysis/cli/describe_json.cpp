// Kinds and parameters as JSON: a promise to other people's scripts (docs/cli.md).
#include <nlohmann/json.hpp>

#include "analysis/cli/default_json.hpp"
#include "analysis/cli/describe.hpp"

namespace redoubt::analysis {

namespace {

using Json = nlohmann::ordered_json;

Json parameter(const FieldDescription& field) {
  Json result{{"name", field.name},
              {"unit", field.unit},
              {"default", default_json(field.default_value)},
              {"range", field.range},
              {"source", field.source},
              {"tag", tag_text(field.tag)},
              {"type", type_text(field.type)},
              {"meaning", field.meaning},
              {"fixed", field.fixed}};
  if (!field.words.empty()) result["words"] = field.words;
  return result;
}

}  // namespace

std::string kinds_as_json(const std::vector<KindDescription>& kinds) {
  Json all = Json::array();
  for (const KindDescription& kind : kinds) {
    Json parameters = Json::array();
    for (const FieldDescription& field : flattened(kind.fields))
      parameters.push_back(parameter(field));
    all.push_back({{"category", kind.category},
                   {"kind", kind.name},
                   {"meaning", kind.meaning},
                   {"parameters", std::move(parameters)}});
  }
  return all.dump(2) + "\n";
}

}  // namespace redoubt::analysis
