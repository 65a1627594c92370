// Where a problem that was found after reading was written: by the parameter that it names.
#pragma once

#include <string>

#include "sim/config/value.hpp"

namespace redoubt {

// "file:line: " and the problem, which begins with the path of a parameter, e.g.
// "propagation.branching_factor is …". The line of the parameter if it is stated, else that of its
// section, else the file alone.
std::string place_problem(const Document& document, const std::string& problem);

}  // namespace redoubt
