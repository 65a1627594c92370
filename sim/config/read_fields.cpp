// The Read visitor, and the checks that need the whole table.
#include "sim/config/read_fields.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/config/nearest_name.hpp"
#include "sim/config/read_value.hpp"

namespace redoubt {

namespace {

// Looks at the names only.
struct NameVisitor : UniformVisitor<NameVisitor> {
  template <class T>
  void visit(const Field& field, T&) {
    names.emplace_back(field.name);
  }
  void table(const Field& field, const Fields&) override { names.emplace_back(field.name); }
  std::vector<std::string> names;
};

// "a table of settings: law, mean, cv", at most six of them.
std::string table_words(const Fields& fields) {
  constexpr std::ptrdiff_t kListed = 6;
  NameVisitor visitor;
  fields(visitor);
  const auto& names = visitor.names;
  const auto end = names.begin() + std::min(std::ssize(names), kListed);
  return fmt::format("a table of settings: {}{}", fmt::join(names.begin(), end, ", "),
                     end == names.end() ? "" : ", …");
}

std::string joined(const std::string& path, const std::string& key) {
  return path.empty() ? key : path + "." + key;
}

class ReadVisitor : public UniformVisitor<ReadVisitor> {
 public:
  ReadVisitor(const Table& table, const std::string& path, Problems& problems)
      : table_(table), path_(path), problems_(problems) {}

  template <class T>
  void visit(const Field& field, T& value) {
    if (const Value* written = look_up(field))
      read_value(*written, field, joined(path_, field.name), problems_, value);
  }
  void table(const Field& field, const Fields& fields) override {
    if (const Value* written = look_up(field))
      read_fields(written, joined(path_, field.name), fields, problems_);
  }

  std::vector<std::string> known;

 private:
  const Value* look_up(const Field& field) {
    known.emplace_back(field.name);
    return table_.find(field.name);
  }

  const Table& table_;
  const std::string& path_;
  Problems& problems_;
};

void check_required(const Table& table, SourcePosition where, const std::string& path,
                    const std::vector<std::string>& required, Problems& problems) {
  for (const std::string& key : required)
    if (!table.find(key))
      problems.add(where, fmt::format("{} is missing (must be stated)", joined(path, key)));
}

}  // namespace

void read_fields(const Value* table, const std::string& path, const Fields& fields,
                 Problems& problems, const OtherKeys& other) {
  const Value none{.where = {.file = 0}, .data = Table{}};
  const Value& written = table ? *table : none;
  const Table* entries = written.get<Table>();
  if (!entries) {
    refuse(written, path, table_words(fields), problems);
    return;
  }
  ReadVisitor reader(*entries, path, problems);
  fields(reader);
  check_required(*entries, written.where, path, other.required, problems);
  reader.known.insert(reader.known.end(), other.allowed.begin(), other.allowed.end());
  check_known_keys(*entries, path, reader.known, problems);
}

void check_known_keys(const Table& table, const std::string& path,
                      const std::vector<std::string>& known, Problems& problems) {
  for (const Entry& entry : table) {
    if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    problems.add(entry.value.where, [&] {
      const std::string key = entry.key.substr(0, 60);
      return fmt::format("{} is not known{}", joined(path, key), suggestion(key, known));
    });
  }
}

}  // namespace redoubt
