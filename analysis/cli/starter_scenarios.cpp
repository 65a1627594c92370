#include "analysis/cli/starter_scenarios.hpp"

namespace redoubt::analysis {
namespace {

constexpr const char* kBenign =
    R"(# People who read and write, and nobody who means harm: the smallest scenario.
# Every setting that is not stated has a default: redoubt list --params

[scenario]
name = "NAME"
horizon = "30d"           # simulated time
replicates = 2            # runs that differ only in their luck

[network]
users = 5000
)";

constexpr const char* kArmsRace = R"(# A campaign that adapts against a detector that is retrained.
# Every setting that is not stated has a default: redoubt list --params

[scenario]
name = "NAME"
title = "One campaign against one detector"
horizon = "60d"           # simulated time
replicates = 4            # runs that differ only in their luck
seed = 1

[network]
users = 10000             # people; topology = "power_law" and others: redoubt list topology

[[attribute]]             # a way in which people differ: its values make the groups
name = "dialect"
values = ["A", "B"]
share = [0.85, 0.15]
harm_offset = [0, 0.43]   # how far benign posts lie towards harmful ones, in sd
dialect = [0, 2]

[[generator]]             # who writes harmful posts: redoubt list generator
name = "campaign"
kind = "hosted_model"

[[detector]]              # what the platform has against it: redoubt list detector
name = "classifier"
kind = "statistical"
flag_rate = 0.02          # share of all posts that may be flagged
retrain_every = "7d"

[[detector]]
name = "user_reports"
kind = "reports"

[moderation]              # people who decide
audit_fraction = 0.02     # posts reviewed at random: labels that no detector chose
)";

constexpr const char* kIntervention = R"(
[[intervention]]          # what changes while the run goes on, and when
at = "30d"
set = { "detector.classifier.retrain_every" = "1d" }
)";

constexpr const char* kNetworkFile =
    R"(# A campaign on a network of your own. The file is relative to this one; formats and the meaning of
# an edge stand in docs/networks.md.

[scenario]
name = "NAME"
horizon = "30d"
replicates = 4

[network]
file = "network.txt"      # edge list, CSV, GML, GraphML or METIS, plain or gzip
edge_means = "follows"    # "a b": a follows b; "influences": a reaches b
# directed = false        # every edge is a mutual follow

[users]                   # small worlds need busy people, or detectors have nothing to learn from
sessions_per_day = 6
benign_posts_per_day = 4

[[generator]]
name = "campaign"
kind = "hosted_model"

[[detector]]
name = "classifier"
kind = "statistical"
flag_rate = 0.02
)";

}  // namespace

const std::vector<StarterScenario>& starter_scenarios() {
  static const std::vector<StarterScenario> all{
      {"arms_race", "a campaign that adapts against a detector that is retrained", kArmsRace},
      {"benign", "people only, the smallest scenario", kBenign},
      {"intervention", "the arms race with a change after 30 days",
       std::string(kArmsRace) + kIntervention},
      {"network_file", "a network of your own", kNetworkFile}};
  return all;
}

}  // namespace redoubt::analysis
