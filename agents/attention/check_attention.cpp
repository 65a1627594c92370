#include "agents/attention/check_attention.hpp"

#include <fmt/format.h>

#include <set>

namespace redoubt {

void check_attention(const AttentionParams& p, SourcePosition where, Problems& problems) {
  const std::size_t sites = p.sites.size();
  if (std::set<std::string>(p.sites.begin(), p.sites.end()).size() != sites || sites == 0)
    problems.add(where, "attention.sites must be names, at least one and no two alike");
  const auto one_each = [&](const char* name, const std::vector<double>& values, bool optional) {
    if (values.size() == sites || (optional && values.empty())) return;
    problems.add(where, fmt::format("attention.{} has {} entries (must be {}, one per site{})",
                                    name, values.size(), sites, optional ? ", or none" : ""));
  };
  one_each("start", p.start, false);
  one_each("discovered_rate", p.discovered_rate, false);
  one_each("reported_rate", p.reported_rate, true);
  if (p.correction != RecordCorrection::none && p.policy != AttentionPolicy::urn)
    problems.add(where,
                 "attention.correction needs the chance of a visit, which only policy "
                 "\"urn\" has (must be \"none\" under any other)");
}

}  // namespace redoubt
