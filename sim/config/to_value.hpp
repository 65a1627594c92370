// The value of a field as a scenario file writes it.
#pragma once

#include "sim/config/duration_text.hpp"
#include "sim/config/uniform_visitor.hpp"
#include "sim/config/value.hpp"

namespace redoubt {

inline Value to_value(double number) {
  return {.where = {}, .data = number};
}
inline Value to_value(std::int64_t number) {
  return {.where = {}, .data = number};
}
inline Value to_value(bool flag) {
  return {.where = {}, .data = flag};
}
inline Value to_value(const std::string& text) {
  return {.where = {}, .data = text};
}
inline Value to_value(Duration duration) {
  return {.where = {}, .data = duration_text(duration)};
}
inline Value to_value(const Choice& choice) {
  return {.where = {}, .data = std::string(choice.words[static_cast<std::size_t>(choice.index)])};
}
template <class Element>
Value to_value(const std::vector<Element>& list) {
  Array array;
  for (const Element& element : list) array.push_back(to_value(element));
  return {.where = {}, .data = std::move(array)};
}

}  // namespace redoubt
