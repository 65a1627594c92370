// The neutral tree: keyed access that keeps the written order.
#include "sim/config/value.hpp"

#include <algorithm>
#include <utility>

namespace redoubt {

bool Table::empty() const {
  return entries_.empty();
}
std::size_t Table::size() const {
  return entries_.size();
}
const Entry* Table::begin() const {
  return entries_.data();
}
const Entry* Table::end() const {
  return entries_.data() + entries_.size();
}
Entry* Table::begin() {
  return entries_.data();
}
Entry* Table::end() {
  return entries_.data() + entries_.size();
}

const Value* Table::find(std::string_view key) const {
  for (const Entry& entry : entries_)
    if (entry.key == key) return &entry.value;
  return nullptr;
}

Value* Table::find(std::string_view key) {
  return const_cast<Value*>(std::as_const(*this).find(key));
}

Value& Table::set(std::string key, Value value) {
  if (Value* present = find(key)) return *present = std::move(value);
  return append(std::move(key), std::move(value));
}

Value& Table::append(std::string key, Value value) {
  entries_.push_back({std::move(key), std::move(value)});
  return entries_.back().value;
}

void Table::erase(std::string_view key) {
  std::erase_if(entries_, [key](const Entry& entry) { return entry.key == key; });
}

bool is_array_of_tables(const Value& value) {
  const Array* array = value.get<Array>();
  return array && !array->empty() &&
         std::all_of(array->begin(), array->end(),
                     [](const Value& element) { return element.get<Table>() != nullptr; });
}

}  // namespace redoubt
