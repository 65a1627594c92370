// Deep merge of scenario tables.
#include "sim/config/merge_tables.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace redoubt {

namespace {

const std::string* text_of(const Table& table, std::string_view key) {
  const Value* value = table.find(key);
  return value ? value->get<std::string>() : nullptr;
}

bool is_named(const Value& value) {
  const auto has_name = [](const Value& element) {
    return text_of(*element.get<Table>(), "name") != nullptr;
  };
  if (!is_array_of_tables(value)) return false;
  const Array& array = *value.get<Array>();
  return std::all_of(array.begin(), array.end(), has_name);
}

bool same_kind(const Table& a, const Table& b) {
  const std::string* kind_a = text_of(a, "kind");
  const std::string* kind_b = text_of(b, "kind");
  return !kind_a || !kind_b || *kind_a == *kind_b;
}

void merge_tables(Value& base, Value over) {
  if (same_kind(*base.get<Table>(), *over.get<Table>()))
    over.data = merged(std::move(*base.get<Table>()), std::move(*over.get<Table>()));
  base = std::move(over);
}

void merge_by_name(Array& base, Array over) {
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < base.size(); ++i)
    places.emplace(*text_of(*base[i].get<Table>(), "name"), i);
  for (Value& element : over) {
    const auto found = places.find(*text_of(*element.get<Table>(), "name"));
    if (found != places.end())
      merge_tables(base[found->second], std::move(element));
    else
      base.push_back(std::move(element));
  }
}

}  // namespace

Table merged(Table base, Table over) {
  for (Entry& entry : over) {
    Value* below = base.find(entry.key);
    if (!below)
      base.append(std::move(entry.key), std::move(entry.value));
    else if (below->get<Table>() && entry.value.get<Table>())
      merge_tables(*below, std::move(entry.value));
    else if (is_named(*below) && is_named(entry.value))
      merge_by_name(*below->get<Array>(), std::move(*entry.value.get<Array>()));
    else
      *below = std::move(entry.value);
  }
  return base;
}

}  // namespace redoubt
