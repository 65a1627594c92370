#include "agents/interventions/introductions.hpp"

#include <algorithm>
#include <utility>

namespace redoubt {
namespace {

bool is_one(const Intervention& a, const Intervention& b) {
  const auto line = [](const Intervention& each) {
    return std::pair(each.value.where.file, each.value.where.line);
  };
  return a.at == b.at && a.title == b.title && (!a.title.empty() || line(a) == line(b));
}

}  // namespace

std::vector<Introduction> introductions(const Scenario& scenario) {
  std::vector<Introduction> all;
  for (const Intervention& change : scenario.interventions) {
    if (change.ends > 0) continue;
    auto mine = std::find_if(all.begin(), all.end(), [&change](const Introduction& each) {
      return is_one(each.first(), change);
    });
    if (mine == all.end()) mine = all.insert(all.end(), Introduction{});
    mine->changes.push_back(&change);
    mine->cost_usd += change.cost_usd;
    mine->cost_kwh += change.cost_kwh;
  }
  return all;
}

}  // namespace redoubt
