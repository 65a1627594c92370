#include "agents/check/idle_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "agents/interventions/introductions.hpp"
#include "sim/config/duration_text.hpp"
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

std::string words_of(const Introduction& intervention) {
  std::string words;  // "moderation.audit_fraction is 0.01"
  for (const Intervention* change : intervention.changes)
    words +=
        fmt::format("{}{} is {}", words.empty() ? "" : ", ", change->path, shown(change->value));
  return words;
}

// Changes that find their value there already.
std::set<const Intervention*> idle_ones(const LifetimeValues& values) {
  std::map<std::string, const Value*> now;  // what earlier changes made of it
  std::set<const Intervention*> idle;
  for (const Intervention& change : values.scenario().interventions) {
    const auto made = now.find(change.path);
    const Value* before = made != now.end() ? made->second : values.at_start(change.path);
    if (before != nullptr && is_equal(*before, change.value)) idle.insert(&change);
    now[change.path] = &change.value;
  }
  return idle;
}

std::string named(const Introduction& intervention) {
  const std::string& title = intervention.first().title;
  return title.empty() ? "intervention" : fmt::format("intervention \"{}\"", title);
}

}  // namespace

void note_idle_changes(const LifetimeValues& values, Problems& found) {
  const std::set<const Intervention*> idle = idle_ones(values);
  const Duration end = values.scenario().general.horizon;
  for (const Introduction& each : introductions(values.scenario())) {
    if (each.first().at >= end) {
      found.add(each.first().value.where,
                fmt::format("warning: {} never happens: it would take effect after {}, and the "
                            "run ends after {}",
                            named(each), duration_text(each.first().at), duration_text(end)));
      continue;
    }
    if (!std::all_of(each.changes.begin(), each.changes.end(),
                     [&idle](const Intervention* change) { return idle.contains(change); }))
      continue;
    found.add(each.first().value.where,
              fmt::format("warning: {} changes nothing: {} already when it comes", named(each),
                          words_of(each)));
  }
}

}  // namespace redoubt
