// The Override visitor: walks to the field that a dotted path names.
#include "sim/config/override_field.hpp"

#include <fmt/format.h>

#include "sim/config/describe_fields.hpp"
#include "sim/config/nearest_name.hpp"
#include "sim/config/read_value.hpp"

namespace redoubt {

namespace {

class OverrideVisitor : public UniformVisitor<OverrideVisitor> {
 public:
  OverrideVisitor(const std::string& owner, std::string_view path, const Value& value,
                  Problems& problems)
      : value_(value), problems_(problems) {
    const std::size_t dot = path.find('.');
    head = path.substr(0, dot);
    has_rest_ = dot != std::string_view::npos;
    if (has_rest_) rest_ = path.substr(dot + 1);
    here_ = owner.empty() ? head : owner + "." + head;
  }

  template <class T>
  void visit(const Field& field, T& out) {
    if (!matches(field) || refuses(field)) return;
    if (has_rest_)
      problem(fmt::format("{} is a single value: nothing is called {} in it", here_, rest_));
    else
      done = read_value(value_, field, here_, problems_, out);
  }
  void table(const Field& field, const Fields& fields) override {
    if (!matches(field) || refuses(field)) return;
    if (has_rest_)
      done = override_field(fields, here_, rest_, value_, problems_);
    else
      problem(fmt::format("{} is a table: set one of its fields, such as {}.{}", here_, here_,
                          first_name(fields)));
  }

  std::string head;
  std::vector<std::string> known;
  bool found = false;
  bool done = false;

 private:
  bool matches(const Field& field) {
    known.emplace_back(field.name);
    if (head != field.name) return false;
    return found = true;
  }
  bool refuses(const Field& field) {
    if (field.fixed)
      problem(here_ +
              " is fixed when a run begins: the run is built on it (set it in the scenario)");
    return field.fixed;
  }
  void problem(std::string text) { problems_.add(value_.where, std::move(text)); }
  static std::string first_name(const Fields& fields) {
    const std::vector<FieldDescription> flat = flattened(describe_fields(fields));
    return flat.empty() ? "…" : flat.front().name;
  }

  const Value& value_;
  Problems& problems_;
  std::string_view rest_;
  bool has_rest_ = false;
  std::string here_;
};

}  // namespace

bool override_field(const Fields& live, const std::string& owner, std::string_view relative_path,
                    const Value& value, Problems& problems) {
  OverrideVisitor visitor(owner, relative_path, value, problems);
  live(visitor);
  if (!visitor.found)
    problems.add(value.where, [&] {
      return fmt::format("{}{}{} is not known{}", owner, owner.empty() ? "" : ".", visitor.head,
                         suggestion(visitor.head, visitor.known));
    });
  return visitor.done;
}

}  // namespace redoubt
