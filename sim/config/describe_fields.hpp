// What `list`, the documentation and the schema say of a parameter struct.
#pragma once

#include <string>
#include <vector>

#include "sim/config/fields.hpp"
#include "sim/config/value.hpp"

namespace redoubt {

enum class FieldType { number, integer, boolean, text, duration, numbers, texts, word, table };
// "number", "whole number", "true or false", "text", "duration", …
const char* type_text(FieldType type);
// "published", "derived", "assumed".
const char* tag_text(Tag tag);

struct FieldDescription {
  std::string name;
  std::string unit;
  std::string meaning;
  FieldType type = FieldType::number;
  Value default_value;       // as a scenario file would state it
  std::string default_text;  // the same on one line; "" for tables
  Range limits;              // numbers as written; durations in seconds; lists per element
  std::string range;         // "[0, 1]", "> 0", "\"random\", \"engagement\"", "any"
  std::vector<std::string> words;
  std::string source;
  Tag tag = Tag::assumed;
  bool fixed = false;
  std::vector<FieldDescription> fields;  // of a nested table
};

std::vector<FieldDescription> describe_fields(const Fields& fields);

// Describes the defaults: describe_fields<PropagationParams>().
template <HasFields Struct>
std::vector<FieldDescription> describe_fields() {
  Struct defaults;
  return describe_fields(fields_of(defaults));
}

// Without nesting: the fields of tables take dotted names ("evasion.sigma"), tables vanish.
std::vector<FieldDescription> flattened(const std::vector<FieldDescription>& fields);

}  // namespace redoubt
