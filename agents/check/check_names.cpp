#include "agents/check/check_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace redoubt {
namespace {

// Rows of the ledger, sums of V(M) and institutions; those of [[application]] and [[arrivals]] have
// a dot, which names cannot have.
constexpr std::array<std::string_view, 6> kReserved{"attention",  "everyone", "foundation_model",
                                                    "moderation", "platform", "provider"};

struct Owner {
  std::string path;
  std::int32_t line = 0;
};

class Names {
 public:
  explicit Names(Problems& problems) : problems_(problems) {}
  void take(const std::string& section, const ActorSpec& spec) {
    const std::string path = section + "." + spec.name;
    const SourcePosition where = spec.table.where;
    if (std::find(kReserved.begin(), kReserved.end(), spec.name) != kReserved.end())
      problems_.add(where, fmt::format("{} has a name that the ledger itself uses (must be other "
                                       "than {}; for example \"{}_1\")",
                                       path, fmt::join(kReserved, ", "), spec.name));
    const auto [first, is_new] = taken_.emplace(spec.name, Owner{path, where.line});
    if (!is_new && !first->second.path.starts_with(section + "."))
      problems_.add(where,
                    fmt::format("{} has the name of {} in line {} (must be another: an "
                                "account has one owner; for example \"{}_{}\")",
                                path, first->second.path, first->second.line, spec.name, section));
  }

 private:
  Problems& problems_;
  std::map<std::string, Owner> taken_;
};

}  // namespace

void check_names(const Scenario& scenario, Problems& problems) {
  Names names(problems);
  for (const ActorSpec& spec : scenario.generators) names.take("generator", spec);
  for (const ActorSpec& spec : scenario.detectors) names.take("detector", spec);
}

}  // namespace redoubt
