#include "agents/scenario/scenario.hpp"

#include <fmt/format.h>

#include "agents/arrivals/check_arrivals.hpp"
#include "agents/attention/check_attention.hpp"
#include "agents/check/check_actors.hpp"
#include "agents/check/check_names.hpp"
#include "agents/economy/check_economy.hpp"
#include "agents/foundation/check_foundation.hpp"
#include "agents/interventions/read_interventions.hpp"
#include "agents/moderation/check_moderation.hpp"
#include "agents/scenario/attributes.hpp"
#include "agents/scenario/calculations_section.hpp"
#include "agents/scenario/network_section.hpp"
#include "agents/scenario/propagation_section.hpp"
#include "agents/scenario/read_actors.hpp"
#include "agents/scenario/sections.hpp"
#include "sim/config/read_fields.hpp"

namespace redoubt {
namespace {

const std::vector<std::string> kSections{
    "scenario",     "network",          "attribute",  "users",       "propagation",
    "seed_corpus",  "group_knowledge",  "generator",  "detector",    "moderation",
    "intervention", "record",           "variant",    "expect",      "platform",
    "provider",     "foundation_model", "stereotype", "source",      "application",
    "attention",    "environment",      "value",      "calculation", "arrivals",
    "harm",         "modality",         "labelling"};

template <class Params>
void read_section(const Document& document, const std::string& name, Params& params,
                  Problems& problems, const OtherKeys& other = {}) {
  const Value* value = document.table().find(name);
  if (value && !value->get<Table>()) {
    problems.add(value->where, fmt::format("{0} must be written as [{0}]", name));
    return;
  }
  read_fields(value, name, params, problems, other);
}

struct SectionReader {
  const Document& document;
  Problems& problems;
  template <class Params>
  void operator()(const char* name, Params& params) const {
    read_section(document, name, params, problems);
  }
  // A section that is there when the file has it.
  template <class Params>
  void operator()(const char* name, std::optional<Params>& params) const {
    if (!document.table().find(name)) return;
    params.emplace();
    read_section(document, name, *params, problems);
  }
};

// Past campaigns were harmful; their style is the rest of their distance.
void check_harm(const HarmFrame& harm, const SourcePosition& where, Problems& problems) {
  if (harm.past_distance >= harm.needed) return;
  problems.add(where,
               fmt::format("harm.past_distance is {} (must be at least harm.needed, which is {})",
                           harm.past_distance, harm.needed));
}

// Posts name their campaign and group by one byte; 255 means people.
void check_sizes(const Document& document, const Scenario& s, Problems& problems) {
  constexpr std::size_t kMost = 255;
  const std::size_t groups = count_groups(s.attributes);
  const auto where = [&document](const char* section) {
    const Value* value = document.table().find(section);
    return value ? value->where : SourcePosition{};
  };
  if (groups > kMost)
    problems.add(where("attribute"),
                 fmt::format("the attributes make {} groups (must be at most {})", groups, kMost));
  if (s.generators.size() > kMost)
    problems.add(s.generators[kMost].table.where,
                 fmt::format("generator.{} is number {} (must be at most {})",
                             s.generators[kMost].name, kMost + 1, kMost));
  const std::vector<double>& fm_share = s.group_knowledge.fm_share;
  double sum = 0;
  for (const double share : fm_share) sum += share;
  if (!fm_share.empty() && (fm_share.size() != groups || sum < 0.999999 || sum > 1.000001))
    problems.add(
        where("group_knowledge"),
        fmt::format("group_knowledge.fm_share has {} entries that add up to {:.10g} (must be "
                    "{}, one per group, that add up to 1)",
                    fm_share.size(), sum, groups));
  check_harm(s.harm, where("harm"), problems);
  check_moderation(document, s.moderation, groups, problems);
  if (s.stereotype) check_stereotype(*s.stereotype, groups, where("stereotype"), problems);
  if (s.foundation_model) check_foundation(s, groups, where("foundation_model"), problems);
  check_economy(document, s, groups, problems);
  check_arrivals(document, s.arrivals, groups, s.foundation_model.has_value(), problems);
  if (s.attention) check_attention(*s.attention, where("attention"), problems);
}

}  // namespace

Scenario read_scenario(Document document) {
  Scenario s;
  Problems problems(document);
  check_known_keys(document.table(), "", kSections, problems);
  read_section(document, "scenario", s.general, problems, {{"extends"}, {"name", "horizon"}});
  read_section(document, "network", s.network, problems);
  check_network(document, s.network, problems);
  read_section(document, "users", s.users, problems);
  s.propagation = propagation_spec(document, problems);
  visit_sections(s, SectionReader{document, problems});
  check_platform(document, s.platform, problems);
  read_section(document, "record", s.record, problems);
  check_record(document, s.record, s.general.horizon, problems);
  s.attributes = read_attributes(document, s.network, problems);
  s.arrivals = read_arrivals(document, problems);
  s.generators = read_specs(document, "generator", generator_kinds(), problems);
  s.detectors = read_specs(document, "detector", detector_kinds(), problems);
  s.calculations = read_calculations(document, problems);
  s.applications = read_specs(document, "application", application_kinds(), problems);
  check_names(s, problems);
  check_sizes(document, s, problems);
  if (have_cells(s.attributes)) s.groups = cells(s.attributes);
  s.interventions = read_interventions(document, s, problems);
  check_actors(document, s, problems);
  problems.throw_if_any();
  s.document = std::move(document);
  return s;
}

}  // namespace redoubt
