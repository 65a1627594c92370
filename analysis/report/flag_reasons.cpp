#include "analysis/report/flag_reasons.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "agents/detectors/worker.hpp"
#include "agents/scenario/propagation_section.hpp"
#include "analysis/report/plain_words.hpp"
#include "sim/config/duration_text.hpp"

namespace redoubt::analysis {
namespace {

const ActorSpec* find_spec(const Scenario& scenario, const std::string& name) {
  for (const ActorSpec& spec : scenario.detectors)
    if (spec.name == name) return &spec;
  return nullptr;
}

bool labels_origin(const Scenario& scenario, const std::string& name) {
  if (!scenario.labelling) return false;
  const std::vector<std::string>& by = scenario.labelling->by;
  return std::find(by.begin(), by.end(), name) != by.end();
}

// Of kinds that give no scores.
const char* works_otherwise(Detector& detector) {
  return detector.worker()->follows_readers() ? "scores nothing: readers write notes"
                                              : "scores nothing: its analysts look into accounts";
}

}  // namespace

bool FlagReasons::changes(const std::string& path) const {
  return std::any_of(scenario_.interventions.begin(), scenario_.interventions.end(),
                     [&path](const Intervention& each) { return each.path == path; });
}

const PostEvent* FlagReasons::last_score(const std::string& detector) const {
  const PostEvent* found = nullptr;
  for (const PostEvent& score : life_.scores)
    if (events_.actor(score.actor) == detector) found = &score;
  return found;
}

std::string FlagReasons::after(const PostEvent& score) const {
  const std::string name = events_.actor(score.actor);
  const ActorSpec* spec = find_spec(scenario_, name);
  if (spec == nullptr) return " No flag followed; why is not recorded.";
  const DetectorParams params = build_detector(scenario_.document, *spec).params;
  if (labels_origin(scenario_, name))
    return " No flag follows from it: its decisions only label what a model wrote.";
  if (!params.acts && !changes(fmt::format("detector.{}.acts", name)))
    return " No flag follows from it: its decisions only serve other detectors (acts = false).";
  const SimTime due = score.at + params.latency;
  const std::string latency = duration_text(params.latency);
  if (due.days() > events_.horizon_days())
    return fmt::format(" The run ended before the flag took effect ({} later).", latency);
  const Duration max_age = build_propagation(scenario_).params.max_age;
  if (due > life_.published.at + max_age)
    return fmt::format(
        " The post was older than {} before the flag took effect ({} later), and is "
        "no longer shown.",
        duration_text(max_age), latency);
  const bool exceptions = scenario_.moderation.appeals.local_edit_radius > 0 ||
                          changes("moderation.appeals.local_edit_radius");
  if (exceptions)
    return " No flag followed: it lies within an exception that was made after an appeal.";
  return " No flag followed; why is not recorded.";
}

std::string FlagReasons::why_silent(const ActorSpec& spec, const DetectorSetup& setup) const {
  const DetectorParams& params = setup.params;
  const SimTime at = life_.published.at;
  const SimTime begin{params.starts.ms};
  if (at < begin) return fmt::format("was not yet in use (from {})", day_words(begin));
  if (!params.stops.is_never() && at >= SimTime{params.stops.ms})
    return fmt::format("was no longer in use (until {})", day_words(SimTime{params.stops.ms}));
  if (setup.detector->hears_readers()) return "scores nothing: it waits for readers";
  if (!setup.detector->scores_posts()) return works_otherwise(*setup.detector);
  if (!params.after.empty()) {
    const PostEvent* filter = last_score(params.after);
    if (filter == nullptr) return fmt::format("looks only at what {} finds", params.after);
    if (filter->value < filter->limit)
      return fmt::format("looks only at what {} finds, which scored this {} and flags from {} on",
                         params.after, score_words(filter->value), score_words(filter->limit));
  }
  if (params.capacity_per_day > 0)
    return fmt::format(
        "gave no score: it can look at {} posts a day, which may have been used up, "
        "or had nothing to go by; which of the two is not recorded",
        params.capacity_per_day);
  return fmt::format("gave no score: a detector of kind {} had nothing to go by", spec.kind);
}

std::string FlagReasons::of_the_silent() const {
  std::string text;
  for (const ActorSpec& spec : scenario_.detectors) {
    if (last_score(spec.name) != nullptr) continue;
    const bool flagged =
        std::any_of(life_.flags.begin(), life_.flags.end(),
                    [&](const PostEvent& flag) { return events_.actor(flag.actor) == spec.name; });
    if (flagged) continue;
    text += fmt::format("{} {}.\n", spec.name,
                        why_silent(spec, build_detector(scenario_.document, spec)));
  }
  return text;
}

}  // namespace redoubt::analysis
