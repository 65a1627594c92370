// A parameter struct as a table with every field stated: the resolved scenario. Exact round trip.
#pragma once

#include "sim/config/fields.hpp"
#include "sim/config/value.hpp"

namespace redoubt {

Table write_fields(const Fields& fields);

template <HasFields Struct>
Table write_fields(const Struct& params) {
  Struct copy = params;  // fields() needs a struct that may be written to
  return write_fields(fields_of(copy));
}

}  // namespace redoubt
