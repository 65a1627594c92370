#include "agents/generators/false_reports.hpp"

#include <algorithm>
#include <vector>

#include "agents/generators/campaign.hpp"
#include "sim/random/distributions.hpp"

namespace redoubt {

void FalseReportParams::fields(FieldVisitor& v) {
  v({.name = "posts_per_day",
     .unit = "1/day",
     .meaning = "posts of people that its accounts report a day, whatever they say; with goal = "
                "\"harassment\" those of its victims; 0: none",
     .range = {0, 1e6},
     .source = "none by default"},
    posts_per_day);
  v({.name = "accounts_per_post",
     .unit = "accounts",
     .meaning = "accounts that report each of them, at most all that are open",
     .range = {1, 1e6},
     .source = "no published value"},
    accounts_per_post);
  v({.name = "group",
     .meaning = "group whose posts are reported; empty: anybody's",
     .source = "any by default",
     .fixed = true},
    group);
  v({.name = "recent",
     .unit = "duration",
     .meaning = "age up to which posts are reported",
     .range = kPositive,
     .source = "no published value"},
    recent);
}

std::optional<PostId> brigade_target(const Context& context, const FalseReportParams& params,
                                     std::span<const UserId> victims, double u) {
  const SimTime since = context.now() - params.recent;
  std::vector<PostId> found;
  for (std::uint32_t id = context.posts.end_post().value; id-- > 0;) {
    if (!context.posts.holds(PostId{id})) break;
    const PostState& post = context.posts.state(PostId{id});
    if (published_at(post) < since) break;
    if (!context.audience.is_person(post.author)) continue;
    if (!params.group.empty() && context.groups[post.group].name != params.group) continue;
    if (!victims.empty() && std::find(victims.begin(), victims.end(), post.author) == victims.end())
      continue;
    found.push_back(PostId{id});
  }
  if (found.empty()) return std::nullopt;
  return found[static_cast<std::size_t>(u * static_cast<double>(found.size()))];
}

void Campaign::plan_brigade(Context& context) {
  const double rate = params_.false_reports.posts_per_day;
  brigades_planned_ = rate > 0;
  if (!brigades_planned_) return;
  const double u = context.draws.uniform(Purpose::false_report_gap, key_, brigades_);
  context.wake(self_, waiting_time(u, rate), kFalseReport);
}

// Every open account presses the button once, until enough have. It costs nothing but the accounts.
void Campaign::brigade(Context& context) {
  const FalseReportParams& params = params_.false_reports;
  if (params.posts_per_day > 0) {
    const double u = context.draws.uniform(Purpose::false_report_target, key_, brigades_++);
    const auto target = brigade_target(context, params, targets_.all(), u);
    std::int64_t left = target ? params.accounts_per_post : 0;
    for (std::size_t slot = 0; slot < accounts_.size() && left > 0; ++slot) {
      if (!accounts_.can_post(context, slot)) continue;
      context.services.report(accounts_.at(slot).id, *target);
      ++context.tally.generators[self_.value].false_reports;
      --left;
    }
  }
  plan_brigade(context);
}

}  // namespace redoubt
