// What the visitors need to know of a parameter struct: its function fields(visitor).
#pragma once

#include <functional>

#include "sim/config/parameter.hpp"

namespace redoubt {

template <class Struct>
concept HasFields = requires(Struct& s, FieldVisitor& v) {
  s.fields(v);
};

// The fields of one live struct, its type erased.
using Fields = std::function<void(FieldVisitor&)>;

template <HasFields Struct>
Fields fields_of(Struct& s) {
  return [&s](FieldVisitor& visitor) { s.fields(visitor); };
}

}  // namespace redoubt
