// Where a parameter of an actor was written.
#pragma once

#include <string_view>

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// Of a dotted field such as "harassment.victims"; as far as it is stated, else where its table
// begins.
inline SourcePosition place_of(const ActorSpec& spec, std::string_view field) {
  const Value* at = &spec.table;
  while (!field.empty()) {
    const Table* table = at->get<Table>();
    const std::size_t dot = field.find('.');
    const Value* inner = table ? table->find(field.substr(0, dot)) : nullptr;
    if (inner == nullptr) break;
    at = inner;
    field = dot == std::string_view::npos ? std::string_view{} : field.substr(dot + 1);
  }
  return at->where;
}

}  // namespace redoubt
