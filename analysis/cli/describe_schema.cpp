// A JSON schema of scenario files, draft 7: what editors with TOML support understand.
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "agents/catalogue.hpp"
#include "analysis/cli/default_json.hpp"
#include "analysis/cli/describe.hpp"

namespace redoubt::analysis {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kDurationPattern = "^(never|[0-9]+(\\.[0-9]+)? *(ms|s|min|h|d|w))$";

Json number_schema(const char* type, const Range& limits) {
  Json schema{{"type", type}};
  if (std::isfinite(limits.low))
    schema[limits.low_open ? "exclusiveMinimum" : "minimum"] = limits.low;
  if (std::isfinite(limits.high))
    schema[limits.high_open ? "exclusiveMaximum" : "maximum"] = limits.high;
  return schema;
}

Json fields_schema(const std::vector<FieldDescription>& fields);

Json type_schema(const FieldDescription& field) {
  switch (field.type) {
    case FieldType::number:
      return number_schema("number", field.limits);
    case FieldType::integer:
      return number_schema("integer", field.limits);
    case FieldType::boolean:
      return {{"type", "boolean"}};
    case FieldType::text:
      return {{"type", "string"}};
    case FieldType::duration:
      return {{"type", "string"}, {"pattern", kDurationPattern}};
    case FieldType::numbers:
      return {{"type", "array"}, {"items", number_schema("number", field.limits)}};
    case FieldType::texts:
      return {{"type", "array"}, {"items", {{"type", "string"}}}};
    case FieldType::word:
      return {{"enum", field.words}};
    case FieldType::table:
      break;
  }
  return fields_schema(field.fields);
}

std::string description(const FieldDescription& field) {
  std::string text = field.meaning;
  if (field.unit != "1" && field.unit != "duration") text += " Unit: " + field.unit + ".";
  if (!field.source.empty()) text += " Source: " + field.source + ".";
  return text;
}

Json field_schema(const FieldDescription& field) {
  Json schema = type_schema(field);
  const std::string text = description(field);
  if (!text.empty()) schema["description"] = text;
  if (field.type != FieldType::table) schema["default"] = default_json(field.default_value);
  return schema;
}

Json fields_schema(const std::vector<FieldDescription>& fields) {
  Json properties = Json::object();
  for (const FieldDescription& field : fields) properties[field.name] = field_schema(field);
  return {
      {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

Json kind_schema(const KindDescription& kind) {
  Json schema = fields_schema(kind.fields);
  Json required = Json::array();
  if (kind.repeated && kind.named) {
    schema["properties"]["name"] = {{"type", "string"}, {"pattern", "^[A-Za-z0-9_-]+$"}};
    required.push_back("name");
  }
  if (!kind.name.empty()) {
    schema["properties"][kind.selector] = {{"const", kind.name}};
    if (kind.repeated) required.push_back(kind.selector);
  }
  if (kind.category == "intervention")
    schema["properties"]["set"] = {{"type", "object"},
                                   {"description", "Paths of parameters and their new values."}};
  if (kind.category == "scenario")
    schema["properties"]["extends"] = {
        {"type", "string"}, {"description", "A scenario to build on, relative to this file."}};
  if (!required.empty()) schema["required"] = std::move(required);
  if (!kind.meaning.empty()) schema["description"] = kind.meaning;
  return schema;
}

// A table inside others has one of its kinds, whichever is the default there.
void put_inner_kinds(const std::vector<KindDescription>& kinds, Json& forms) {
  std::map<std::pair<std::string, std::string>, Json> inner;  // by section and table
  for (const KindDescription& kind : kinds)
    if (!kind.within.empty()) inner[{kind.within, kind.category}].push_back(kind_schema(kind));
  for (const auto& [place, schemas] : inner)
    for (Json& form : forms[place.first]) form["properties"][place.second] = {{"anyOf", schemas}};
}

// choice.KIND of a campaign holds the parameters of that technology.
void put_choices(Json& forms) {
  Json technologies = Json::object();
  for (const Kind<Generator>& kind : generator_kinds()) {
    const auto technology = make_technology(kind.name);
    technologies[kind.name] =
        fields_schema(describe_fields([&technology](FieldVisitor& v) { technology->fields(v); }));
  }
  for (Json& form : forms["generator"])
    for (const auto& [kind, schema] : technologies.items())
      form["properties"]["choice"]["properties"][kind] = schema;
}

// What all kinds of its section may state.
void add_shared_keys(KindDescription& kind, const std::vector<KindDescription>& kinds) {
  for (const KindDescription& other : kinds)
    if (other.category == kind.category && other.name.empty())
      kind.fields.insert(kind.fields.end(), other.fields.begin(), other.fields.end());
}

}  // namespace

std::string kinds_as_schema(const std::vector<KindDescription>& kinds) {
  Json forms = Json::object();  // category → schemas of its kinds
  std::map<std::string, bool> repeated;
  for (KindDescription kind : kinds) {
    if (!kind.within.empty()) continue;
    if (!kind.name.empty()) add_shared_keys(kind, kinds);
    forms[kind.category].push_back(kind_schema(kind));
    repeated[kind.category] = kind.repeated;
  }
  put_inner_kinds(kinds, forms);
  put_choices(forms);
  Json properties = Json::object();
  for (auto& [category, schemas] : forms.items()) {
    Json schema = schemas.size() == 1 ? schemas[0] : Json{{"anyOf", schemas}};
    properties[category] =
        repeated[category] ? Json{{"type", "array"}, {"items", std::move(schema)}} : schema;
  }
  const Json root{{"$schema", "http://json-schema.org/draft-07/schema#"},
                  {"title", "Redoubt scenario"},
                  {"type", "object"},
                  {"properties", std::move(properties)},
                  {"additionalProperties", false}};
  return root.dump(2) + "\n";
}

}  // namespace redoubt::analysis
