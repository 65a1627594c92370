// What can be named in a scenario, printed for `redoubt list`, the documentation and editors.
#pragma once

#include <string>
#include <vector>

#include "sim/config/describe_fields.hpp"

namespace redoubt::analysis {

// One section of a scenario, or one kind of an actor.
struct KindDescription {
  std::string category;                  // the section: "detector", "propagation"
  std::string name;                      // "few_shot"; "" if the section has a single form, and of
                                         // what all its kinds may state
  std::string meaning;                   // one sentence
  bool repeated = false;                 // [[detector]] or [propagation]
  bool named = true;                     // whether tables of a repeated section have names
  std::string selector = "kind";         // the key that chooses among names
  std::string within = {};               // the section whose tables hold it: "generator", or ""
  std::vector<FieldDescription> fields;  // besides name and selector
};

// For terminals: one line a kind, or with every parameter, wrapped to `width` characters.
std::string kinds_as_text(const std::vector<KindDescription>& kinds, bool with_parameters,
                          std::size_t width = 110);

// One sentence: how many parameters there are by tag. What kinds of a section share counts once.
std::string tag_counts(const std::vector<KindDescription>& kinds);

// [{"category", "kind", "meaning", "parameters": [{"name", "unit", "default", "range", "source",
// "tag", "type", "meaning", "words", "fixed"}]}]; fields of nested tables have dotted names.
std::string kinds_as_json(const std::vector<KindDescription>& kinds);

// For docs/scenario_format.md: a heading a section and kind, a table of parameters below each.
std::string kinds_as_markdown(const std::vector<KindDescription>& kinds);

// A JSON schema (draft 7) by which editors complete and check scenario files.
std::string kinds_as_schema(const std::vector<KindDescription>& kinds);

}  // namespace redoubt::analysis
