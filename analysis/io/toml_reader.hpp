// TOML files and texts into the neutral tree of sim/config. The only user of toml++.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "sim/config/config_error.hpp"
#include "sim/config/value.hpp"

namespace redoubt::analysis {

// Reads a file, and the files it builds on: `[scenario] extends = "base.toml"`, relative to the
// file that says so, merged as sim/config/merge_tables.hpp tells. `extends` itself is gone from
// the result, which is complete. Every value keeps its file and line. Throws ConfigError:
// "file:line:column: …" and the line for syntax, else "file: …" or "file:line: …".
Document read_toml_file(const std::filesystem::path& path);

// The same for a text; `name` stands in messages where the file name would. A text that extends
// a file is relative to the folder of `name`.
Document read_toml_text(std::string_view text, const std::string& name);

struct Assignment {
  std::string path;  // "propagation.branching_factor"
  Value value;
};

// PATH=VALUE of the command line. VALUE is TOML (0.5, true, [1, 2], "text") or a bare word, which
// is text: --set propagation.max_age=14d. Throws ConfigError. See set_path.
Assignment parse_assignment(std::string_view text);

}  // namespace redoubt::analysis
