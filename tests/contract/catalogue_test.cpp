// What every kind of the catalogue must keep to: a new kind is tested before its author writes a
// test.
#include "agents/catalogue.hpp"

#include <cmath>
#include <set>

#include "agents/applications/application.hpp"
#include "agents/run.hpp"
#include "analysis/io/toml_reader.hpp"
#include "sim/config/describe_fields.hpp"
#include "sim/config/write_toml.hpp"
#include "sim/record/memory_recorder.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

struct Named {
  std::string section;  // "generator", "detector" or "application"
  std::string kind;
};

std::vector<Named> whole_catalogue() {
  std::vector<Named> all;
  for (const auto& kind : generator_kinds()) all.push_back({"generator", kind.name});
  for (const auto& kind : detector_kinds()) all.push_back({"detector", kind.name});
  for (const auto& kind : application_kinds()) all.push_back({"application", kind.name});
  return all;
}

std::vector<FieldDescription> parameters_of(const Named& named) {
  if (named.section == "generator") {
    const auto generator = make_generator(named.kind);
    return flattened(describe_fields(fields_of(*generator)));
  }
  if (named.section == "application") {
    ApplicationSetup setup{"it", make_application_kind(named.kind), {}};
    return flattened(describe_fields(fields_of(setup)));
  }
  DetectorSetup setup("it", make_detector(named.kind));
  return flattened(describe_fields(fields_of(setup)));
}

// A small world in which the kind meets people, a campaign and reviewers.
std::string scenario_text(const Named& named, const std::string& more = "") {
  std::string text =
      "[scenario]\nname = \"contract\"\nhorizon = \"10d\"\n"
      "[network]\nusers = 400\n";
  if (named.section == "detector")
    text += "[provider]\n[[generator]]\nname = \"campaign\"\nkind = \"hosted_model\"\n";
  const bool ensemble = named.kind == "weighted";
  if (ensemble) text += "[[detector]]\nname = \"member\"\nkind = \"statistical\"\n";
  if (named.section == "application") text += "[foundation_model]\nretrain_every = '3d'\n";
  return text + "[[" + named.section + "]]\nname = \"it\"\nkind = \"" + named.kind + "\"\n" +
         (ensemble ? "members = [\"member\"]\n" : "") + more;
}

struct Outcome {
  Summary summary;
  MemoryRecorder record;
  std::string resolved_text;

  // Last value of the column of the actor `it`.
  [[nodiscard]] double last(const std::string& series) const {
    const MemoryRecorder::Series* found = record.find(series);
    REQUIRE(found != nullptr);
    const auto& labels = found->spec.axes.at(0).labels;
    for (std::size_t i = 0; i < labels.size(); ++i)
      if (labels[i] == "it" || labels[i] == "application.it")
        return found->values[found->values.size() - found->width + i];
    FAIL("no column for the actor");
    return 0;
  }
};

Outcome outcome_of(const std::string& text) {
  class Unattended final : public RunControl {
    bool on_sample(SimTime, std::uint64_t) override { return true; }
  };
  const Scenario scenario = read_scenario(analysis::read_toml_text(text, "contract.toml"));
  const Society society = build_society(scenario);
  Outcome outcome;
  Unattended control;
  outcome.summary = run(scenario, society, 0, outcome.record, control);
  outcome.resolved_text = to_toml(resolved(scenario));
  return outcome;
}

}  // namespace

TEST_CASE("every parameter of every kind says what it is", "[catalogue]") {
  for (const Named& named : whole_catalogue()) {
    std::set<std::string> names;
    for (const FieldDescription& field : parameters_of(named)) {
      INFO(named.kind << "." << field.name);
      CHECK(names.insert(field.name).second);
      CHECK_FALSE(field.meaning.empty());
      CHECK_FALSE(field.source.empty());
      CHECK_FALSE(field.unit.empty());
    }
  }
}

TEST_CASE("every kind refuses what it does not know", "[catalogue]") {
  for (const Named& named : whole_catalogue()) {
    INFO(named.kind);
    std::string message;
    try {
      outcome_of(scenario_text(named, "no_such_parameter = 1\n"));
    } catch (const ConfigError& error) {
      message = error.what();
    }
    CHECK(message.find("no_such_parameter") != std::string::npos);
  }
}

TEST_CASE("every kind runs, and the same scenario gives the same run", "[catalogue]") {
  for (const Named& named : whole_catalogue()) {
    INFO(named.kind);
    const Outcome first = outcome_of(scenario_text(named));
    CHECK(first.summary.complete);
    CHECK(outcome_of(scenario_text(named)).summary.digest == first.summary.digest);
    CHECK(outcome_of(first.resolved_text).summary.digest == first.summary.digest);
    const Outcome other = outcome_of(scenario_text(named) + "[users]\nsessions_per_day = 2\n");
    CHECK(other.summary.digest != first.summary.digest);
  }
}

TEST_CASE("every kind books what it costs", "[catalogue]") {
  for (const Named& named : whole_catalogue()) {
    INFO(named.kind);
    const bool pays = named.section == "generator";  // a model of one's own must be affordable
    const Outcome outcome = outcome_of(scenario_text(named, pays ? "capital_usd = 1e7\n" : ""));
    const double spent = outcome.last("cost_usd");
    if (named.section == "generator")
      CHECK(spent > 0);
    else
      CHECK(spent >= 0);
    CHECK(std::isfinite(outcome.last("energy_kwh")));
  }
}

TEST_CASE("a detector's score is a pure function of what it learnt and the surface",
          "[catalogue]") {
  Surface post;
  post.x = {2, 1, 0, -1, 0, 0, 1, 0};
  post.fingerprint.template_id = 7;
  post.key = 7;
  for (const auto& kind : detector_kinds()) {
    INFO(kind.name);
    const auto detector = kind.make();
    const double score = detector->score(post);
    CHECK(std::isfinite(score));
    CHECK(detector->score(post) == score);
    CHECK(kind.make()->score(post) == score);
  }
}
