#include "agents/check/check_timing.hpp"

#include <fmt/format.h>

#include <optional>

#include "sim/config/duration_text.hpp"

namespace redoubt {
namespace {

// As the resolved scenario states it; nothing if there is no such parameter.
std::optional<Duration> duration_at(const LifetimeValues& values, const std::string& path) {
  const Value* value = values.at_start(path);
  const std::string* text = value ? value->get<std::string>() : nullptr;
  if (!text) return std::nullopt;
  const ParsedDuration parsed = parse_duration(*text);
  return parsed.error ? std::nullopt : std::optional(parsed.value);
}

bool learns_from_views(const LifetimeValues& values, const std::string& campaign) {
  const Value* kind = values.at_start(campaign + ".evasion.kind");
  const Value* feedback = values.at_start(campaign + ".evasion.feedback");
  const auto is = [](const Value* value, const char* word) {
    const std::string* text = value ? value->get<std::string>() : nullptr;
    return text && *text == word;
  };
  return kind && !is(kind, "none") && is(feedback, "views");
}

}  // namespace

void note_blind_campaigns(const LifetimeValues& values, Problems& found) {
  for (const ActorSpec& campaign : values.scenario().generators) {
    const std::string path = "generator." + campaign.name;
    const auto window = duration_at(values, path + ".evasion.fate_window");
    if (!window || !learns_from_views(values, path)) continue;
    for (const ActorSpec& detector : values.scenario().detectors) {
      const auto latency = duration_at(values, "detector." + detector.name + ".latency");
      if (!latency || latency->is_never() || *latency < *window) continue;
      found.add(detector.table.where,
                fmt::format("warning: {0} looks at its posts after {1} (evasion.fate_window), "
                            "before detector.{2} acts on them (latency {3}): it learns nothing of "
                            "this detector, which makes it look better than it is",
                            path, duration_text(*window), detector.name, duration_text(*latency)));
    }
  }
}

}  // namespace redoubt
