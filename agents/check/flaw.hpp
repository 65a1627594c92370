// What is wrong with parameters of an actor that are allowed each by itself.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace redoubt {

struct Flaw {
  std::string field;  // dotted, as in the scenario: "harassment.victims"
  std::string text;   // "is 5000 (must be at most 1000, the people of the network)"
};

// What an actor's parameters must fit.
struct Surroundings {
  std::int64_t people = -1;               // -1: a file will say
  bool provider = false;                  // of the hosted model
  bool report_button = false;             // whether some detector listens to readers
  std::vector<std::int64_t> years = {0};  // of the run; {0}: it has no date
};

}  // namespace redoubt
