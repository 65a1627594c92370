#include "agents/idle_changes.hpp"

#include <fmt/format.h>

#include <map>
#include <tuple>

#include "sim/config/write_toml.hpp"

namespace redoubt {
namespace {

// 1 and 1.0 are one number.
bool is_equal(const Value& a, const Value& b) {
  const Array* left = a.get<Array>();
  const Array* right = b.get<Array>();
  if (left && right) {
    bool equal = left->size() == right->size();
    for (std::size_t i = 0; equal && i < left->size(); ++i)
      equal = is_equal((*left)[i], (*right)[i]);
    return equal;
  }
  const auto as_number = [](const Value& value) {
    const auto* whole = value.get<std::int64_t>();
    return whole ? Value{.where = {}, .data = static_cast<double>(*whole)} : value;
  };
  return inline_toml(as_number(a)) == inline_toml(as_number(b));
}

// Changes that one intervention makes together.
struct Pull {
  const Intervention* first = nullptr;
  bool moves = false;
  std::string words;  // "moderation.audit_fraction is 0.01"
};

}  // namespace

void note_idle_changes(const LifetimeValues& values, Problems& found) {
  using Name = std::tuple<std::int64_t, std::string, std::int32_t, std::int32_t>;
  std::map<std::string, const Value*> now;  // what earlier changes made of it
  std::map<Name, Pull> pulls;
  for (const Intervention& change : values.scenario().interventions) {
    const auto made = now.find(change.path);
    const Value* before = made != now.end() ? made->second : values.at_start(change.path);
    const bool moves = before == nullptr || !is_equal(*before, change.value);
    now[change.path] = &change.value;
    if (change.ends > 0) continue;
    const SourcePosition where = change.value.where;
    Pull& pull = pulls[{change.at.ms, change.title, where.file, where.line}];
    if (pull.first == nullptr) pull.first = &change;
    pull.moves = pull.moves || moves;
    pull.words +=
        fmt::format("{}{} is {}", pull.words.empty() ? "" : ", ", change.path, shown(change.value));
  }
  for (const auto& [name, pull] : pulls)
    if (!pull.moves)
      found.add(
          pull.first->value.where,
          fmt::format("warning: intervention{} changes nothing: {} already when it comes",
                      pull.first->title.empty() ? "" : fmt::format(" \"{}\"", pull.first->title),
                      pull.words));
}

}  // namespace redoubt
