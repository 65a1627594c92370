// Figures of one thing in plain words: when, how long, how likely, how many.
#pragma once

#include <cstddef>
#include <string>

#include "sim/kernel/sim_time.hpp"

namespace redoubt::analysis {

std::string day_words(SimTime at);             // "day 12.35"
std::string span_words(Duration span);         // "3.2 hours"
std::string chance_words(double probability);  // "1.5 %"
std::string score_words(double score);         // "2.31"
// "1 reader", "12 readers".
std::string count_words(std::size_t count, const std::string& singular, const std::string& plural);

}  // namespace redoubt::analysis
