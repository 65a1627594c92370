// Limits of a number on the command line, with a message that says what it must be.
#pragma once

#include <CLI/CLI.hpp>

#include <limits>

namespace redoubt::analysis {

CLI::Validator within(double low, double high = std::numeric_limits<double>::infinity());

}  // namespace redoubt::analysis
