// One scenario on top of another: what `extends` means.
#pragma once

#include "sim/config/value.hpp"

namespace redoubt {

// The base with everything that `over` states. Tables merge key by key, arrays of named tables
// element by element (new names are appended), anything else replaces. A table that states
// another `kind` than the base replaces it whole: settings of the old kind mean nothing to it.
Table merged(Table base, Table over);

}  // namespace redoubt
