// `redoubt list`: what can be named in a scenario.
#pragma once

#include <string>

namespace redoubt::analysis {

struct ListOptions {
  std::string kind;  // empty: all
  std::string find;  // words that what is listed is about
  bool params = false;
  bool json = false;
  bool schema = false;
  bool markdown = false;
};

int list_command(const ListOptions& options);

}  // namespace redoubt::analysis
