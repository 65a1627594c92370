// Text as it stands in HTML.
#pragma once

#include <string>
#include <string_view>

namespace redoubt::analysis {

std::string escape_html(std::string_view text);

}  // namespace redoubt::analysis
