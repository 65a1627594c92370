// The known name that a mistyped word most likely meant.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace redoubt {

// The nearest of the known names, "" if none is near; first what others call so. Swapped neighbours
// count as one edit, case and "-" for "_" as none. Near is up to 1 edit in words of 3 letters, 2 in
// words of 8, 3 above; failing that, the first name that starts with the word (of 4 letters or
// more).
std::string nearest_name(std::string_view word, std::span<const std::string> known);

// For the end of a message: ` (did you mean "x"?)`, else ` (known: a, b)`, those akin to it first.
std::string suggestion(std::string_view word, std::span<const std::string> known);

}  // namespace redoubt
