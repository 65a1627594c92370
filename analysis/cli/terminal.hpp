// What the terminal can show, and the sizes and times that people read there.
#pragma once

#include <cstdint>
#include <string>

namespace redoubt::analysis {

bool stderr_is_terminal();
// Colours: on a terminal, unless NO_COLOR is set (no-color.org) or the user said --no-color.
bool stderr_has_color(bool no_color);

std::string bytes_text(double bytes);      // "1.2 MB"
std::string count_text(double count);      // "12.3 M", "950"
std::string seconds_text(double seconds);  // "2.1 s", "3 min 20 s", "1 h 05 min"

}  // namespace redoubt::analysis
