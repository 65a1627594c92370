// The Describe visitor.
#include "sim/config/describe_fields.hpp"

#include <fmt/format.h>

#include "sim/config/field_text.hpp"
#include "sim/config/to_value.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt {

namespace {

template <class T>
constexpr FieldType kTypeOf = FieldType::table;
template <>
constexpr FieldType kTypeOf<double> = FieldType::number;
template <>
constexpr FieldType kTypeOf<std::int64_t> = FieldType::integer;
template <>
constexpr FieldType kTypeOf<bool> = FieldType::boolean;
template <>
constexpr FieldType kTypeOf<std::string> = FieldType::text;
template <>
constexpr FieldType kTypeOf<Duration> = FieldType::duration;
template <>
constexpr FieldType kTypeOf<std::vector<double>> = FieldType::numbers;
template <>
constexpr FieldType kTypeOf<std::vector<std::string>> = FieldType::texts;
template <>
constexpr FieldType kTypeOf<Choice> = FieldType::word;

std::vector<const char*> pointers(const std::vector<std::string>& words) {
  std::vector<const char*> all;
  for (const std::string& word : words) all.push_back(word.c_str());
  return all;
}

std::string allowed_text(const FieldDescription& field) {
  if (field.type == FieldType::boolean) return "true or false";
  if (field.type == FieldType::word) {
    const std::vector<const char*> words = pointers(field.words);
    return words_text(words);
  }
  const std::string range = field.type == FieldType::duration ? duration_range_text(field.limits)
                                                              : range_text(field.limits);
  return range.empty() ? "any" : range;
}

FieldDescription begin(const Field& field, FieldType type) {
  FieldDescription result;
  result.name = field.name;
  result.unit = field.unit;
  result.meaning = field.meaning;
  result.type = type;
  result.limits = field.range;
  result.source = field.source;
  result.tag = field.tag;
  result.fixed = field.fixed;
  return result;
}

class DescribeVisitor : public UniformVisitor<DescribeVisitor> {
 public:
  template <class T>
  void visit(const Field& field, T& value) {
    FieldDescription result = begin(field, kTypeOf<T>);
    if constexpr (std::is_same_v<T, Choice>)
      result.words.assign(value.words.begin(), value.words.end());
    result.default_value = to_value(value);
    result.default_text = inline_toml(result.default_value);
    result.range = allowed_text(result);
    described.push_back(std::move(result));
  }
  void table(const Field& field, const Fields& fields) override {
    FieldDescription result = begin(field, FieldType::table);
    result.fields = describe_fields(fields);
    described.push_back(std::move(result));
  }
  std::vector<FieldDescription> described;
};

void flatten(const std::vector<FieldDescription>& fields, const std::string& prefix,
             std::vector<FieldDescription>& flat) {
  for (const FieldDescription& field : fields) {
    if (field.type == FieldType::table) {
      flatten(field.fields, prefix + field.name + ".", flat);
      continue;
    }
    flat.push_back(field);
    flat.back().name = prefix + field.name;
  }
}

}  // namespace

const char* type_text(FieldType type) {
  constexpr std::array kTexts{"number",        "whole number", "true or false",
                              "text",          "duration",     "list of numbers",
                              "list of texts", "word",         "table"};
  return kTexts[static_cast<std::size_t>(type)];
}

const char* tag_text(Tag tag) {
  constexpr std::array kTexts{"published", "derived", "assumed"};
  return kTexts[static_cast<std::size_t>(tag)];
}

std::vector<FieldDescription> describe_fields(const Fields& fields) {
  DescribeVisitor describer;
  fields(describer);
  return std::move(describer.described);
}

std::vector<FieldDescription> flattened(const std::vector<FieldDescription>& fields) {
  std::vector<FieldDescription> flat;
  flatten(fields, "", flat);
  return flat;
}

}  // namespace redoubt
