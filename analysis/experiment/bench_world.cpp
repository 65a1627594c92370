// The benchmarks' scenario, as a text like any other.
#include "analysis/experiment/bench_world.hpp"

#include <fmt/format.h>

#include "analysis/io/toml_reader.hpp"

namespace redoubt::analysis {
namespace {

constexpr const char* kText = R"(
[scenario]
name = "bench"
horizon = "90d"
seed = 1
[network]
users = {users}
[users]
sessions_per_day = {sessions}
benign_posts_per_day = {posts}
[propagation]
rule = "{rule}"
branching_factor = {branching}
[[attribute]]
name = "dialect"
[[generator]]
name = "influence_one"
kind = "hosted_model"
[[generator]]
name = "influence_two"
kind = "hosted_model"
[[generator]]
name = "spam"
kind = "copy_paste"
posts_per_day = 20
[[detector]]
name = "classifier"
kind = "statistical"
flag_rate = 0.02
[[detector]]
name = "copies"
kind = "matcher"
threshold_rule = "fixed"
[[detector]]
name = "user_reports"
kind = "reports"
[moderation]
audit_fraction = 0.02
{more}
)";

}  // namespace

const char* const kEverythingOn = R"(law = "dsa"
[moderation.appeals]
open = true
[users.belief]
per_exposure = 0.05
[users.retention]
leave_per_loss = 0.5
quieter_per_loss = 0.1
turnover_per_day = 0.003
arrivals_per_day = 0.003
[foundation_model]
[stereotype]
[provider]
[value]
[environment]
intensity_preset = "owid2023"
zone = "united_states"
[[generator]]
name = "open"
kind = "open_weights"
[[generator]]
name = "own"
kind = "own_model"
[[generator]]
name = "farm"
kind = "troll_farm"
[[detector]]
name = "adapted"
kind = "few_shot"
flag_rate = 0.02
[[detector]]
name = "spread"
kind = "propagation"
[[detector]]
name = "mark"
kind = "watermark"
[[detector]]
name = "style"
kind = "self_check"
[[detector]]
name = "both"
kind = "weighted"
members = ["classifier", "adapted"]
flag_rate = 0.02
[[detector]]
name = "accounts"
kind = "pooled"
of = "classifier"
flag_rate = 0.02
[[detector]]
name = "analysts"
kind = "investigation"
[[detector]]
name = "notes"
kind = "crowd_notes"
[[detector]]
name = "origin"
kind = "provider_retrieval"
[[application]]
name = "credit"
kind = "decide"
)";

Scenario bench_scenario(const BenchWorld& world) {
  const std::string text = fmt::format(
      kText, fmt::arg("users", world.users), fmt::arg("sessions", world.sessions_per_day),
      fmt::arg("posts", world.posts_per_day), fmt::arg("rule", world.rule),
      fmt::arg("branching", world.branching_factor), fmt::arg("more", world.more));
  return read_scenario(read_toml_text(text, "bench"));
}

}  // namespace redoubt::analysis
