#include "agents/arrivals/check_arrivals.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/config/named_tables.hpp"
#include "sim/config/nearest_name.hpp"
#include "sim/config/read_fields.hpp"
#include "sim/content/surface.hpp"

namespace redoubt {
namespace {

void check_groups(const ArrivalParams& p, SourcePosition where, std::size_t groups,
                  Problems& problems) {
  double sum = 0;
  for (const double share : p.group_share) sum += share;
  if (p.group_share.empty()) return;
  if (p.group_share.size() != groups || sum < 0.999999 || sum > 1.000001)
    problems.add(where, fmt::format("arrivals.{}.group_share has {} entries that add up to {:.10g} "
                                    "(must be {}, one per group, that add up to 1)",
                                    p.name, p.group_share.size(), sum, groups));
}

void check_source(const ArrivalParams& p, SourcePosition where,
                  const std::vector<std::string>& names, Problems& problems) {
  if (p.offset.size() > kFeatures)
    problems.add(where, fmt::format("arrivals.{}.offset has {} entries (must be at most {})",
                                    p.name, p.offset.size(), kFeatures));
  if (p.process == ArrivalProcess::poisson && p.law != LawKind::exponential)
    problems.add(where, fmt::format("arrivals.{}.law is stated, but process is \"poisson\" (must "
                                    "be \"renewal\")",
                                    p.name));
  const bool known = std::find(names.begin(), names.end(), p.copy_of) != names.end();
  if (!p.copy_of.empty() && (!known || p.copy_of == p.name))
    problems.add(where, fmt::format("arrivals.{}.copy_of names the source \"{}\"{}", p.name,
                                    p.copy_of, suggestion(p.copy_of, names)));
}

// A copy of a copy would bear a name that nobody else has.
void check_chain(const ArrivalParams& p, SourcePosition where,
                 const std::vector<ArrivalParams>& sources, Problems& problems) {
  for (const ArrivalParams& each : sources)
    if (each.name == p.copy_of && !each.copy_of.empty())
      problems.add(where, fmt::format("arrivals.{}.copy_of names \"{}\", which copies \"{}\" "
                                      "itself (name that one)",
                                      p.name, p.copy_of, each.copy_of));
}

}  // namespace

std::vector<ArrivalParams> read_arrivals(const Document& document, Problems& problems) {
  std::vector<ArrivalParams> sources;
  for (const NamedTable& table : named_tables(document.table(), "arrivals", problems)) {
    ArrivalParams params;
    read_fields(table.value, table.path, params, problems, {{}, {"rate_per_hour"}});
    sources.push_back(std::move(params));
  }
  return sources;
}

void check_arrivals(const Document& document, const std::vector<ArrivalParams>& sources,
                    std::size_t groups, bool has_model, Problems& problems) {
  if (sources.empty()) return;
  const SourcePosition where = document.table().find("arrivals")->where;
  std::vector<std::string> names;
  for (const ArrivalParams& each : sources) names.push_back(each.name);
  for (const ArrivalParams& each : sources) {
    check_groups(each, where, groups, problems);
    check_source(each, where, names, problems);
    check_chain(each, where, sources, problems);
    if (each.to == ArrivalTarget::corpus && !has_model)
      problems.add(where, fmt::format("arrivals.{}.to is \"corpus\", but nobody reads one (there "
                                      "must be a [foundation_model])",
                                      each.name));
  }
}

}  // namespace redoubt
