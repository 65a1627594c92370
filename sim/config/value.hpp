// A neutral tree of values: what a scenario file says, free of any file format.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace redoubt {

// Where a value was written. file is an index into Document::files, -1 if there is none;
// line counts from 1, 0 if unknown.
struct SourcePosition {
  std::int32_t file = -1;
  std::int32_t line = 0;
};

struct Value;
struct Entry;
using Array = std::vector<Value>;

// Keys with values, in the order in which they were written.
class Table {
 public:
  [[nodiscard]] const Value* find(std::string_view key) const;  // nullptr if absent
  [[nodiscard]] Value* find(std::string_view key);
  Value& set(std::string key, Value value);  // replaces in place or appends
  void erase(std::string_view key);          // nothing happens if absent
  // Appends without looking for an equal key: for readers that have checked already.
  Value& append(std::string key, Value value);

  [[nodiscard]] bool empty() const;
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] const Entry* begin() const;
  [[nodiscard]] const Entry* end() const;
  [[nodiscard]] Entry* begin();
  [[nodiscard]] Entry* end();

 private:
  std::vector<Entry> entries_;
};

struct Value {
  SourcePosition where;
  std::variant<bool, std::int64_t, double, std::string, Array, Table> data;

  // nullptr if the value is of another type.
  template <class T>
  [[nodiscard]] const T* get() const {
    return std::get_if<T>(&data);
  }
  template <class T>
  [[nodiscard]] T* get() {
    return std::get_if<T>(&data);
  }
};

struct Entry {
  std::string key;
  Value value;
};

// True if every element is a table and there is at least one: [[generator]] in TOML.
bool is_array_of_tables(const Value& value);

// A read file (and the files it extends). The root is always a Table.
struct Document {
  std::vector<std::string> files;  // as the user named them
  Value root{.where = {}, .data = Table{}};

  [[nodiscard]] const Table& table() const { return std::get<Table>(root.data); }
  [[nodiscard]] Table& table() { return std::get<Table>(root.data); }
};

}  // namespace redoubt
