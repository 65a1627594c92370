// The files of the page, built into the program by page_files.cmake: none is needed at run time.
#pragma once

#include <string_view>

namespace redoubt::analysis {

std::string_view page_style();    // chart library's and own style sheets
std::string_view page_library();  // chart library, minified, with its licence as a comment
std::string_view page_script();   // own code, one script

}  // namespace redoubt::analysis
