// One value of a scenario into one field, with type, range and word checks.
#pragma once

#include <string>

#include "sim/config/config_error.hpp"
#include "sim/config/uniform_visitor.hpp"

namespace redoubt {

// Each sets `out` and returns true, or leaves it as it was, adds a problem and returns false.
// `path` names the field in messages: "detector.nightly.threshold".
bool read_value(const Value&, const Field&, const std::string& path, Problems&, double& out);
bool read_value(const Value&, const Field&, const std::string& path, Problems&, std::int64_t& out);
bool read_value(const Value&, const Field&, const std::string& path, Problems&, bool& out);
bool read_value(const Value&, const Field&, const std::string& path, Problems&, std::string& out);
bool read_value(const Value&, const Field&, const std::string& path, Problems&, Duration& out);
bool read_value(const Value&, const Field&, const std::string& path, Problems&,
                std::vector<double>& out);
bool read_value(const Value&, const Field&, const std::string& path, Problems&,
                std::vector<std::string>& out);
bool read_value(const Value&, const Field&, const std::string& path, Problems&, Choice& out);

// Adds "path is VALUE (must be MUST_BE)"; returns false.
bool refuse(const Value&, const std::string& path, const std::string& must_be, Problems&);

}  // namespace redoubt
