#include "analysis/sweep/society_cache.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "agents/scenario/network_section.hpp"
#include "sim/config/write_fields.hpp"
#include "sim/config/write_toml.hpp"

namespace redoubt::analysis {
namespace {

// All that decides who there is and who follows whom.
std::string key_of(const Scenario& scenario) {
  Table root;
  root.set("network", {.where = {}, .data = resolved_network(scenario.network)});
  Array attributes;
  for (const AttributeParams& each : scenario.attributes)
    attributes.push_back({.where = {}, .data = write_fields(each)});
  if (!attributes.empty()) root.set("attribute", {.where = {}, .data = std::move(attributes)});
  return fmt::format("{}\n{}", scenario.general.seed, to_toml(root));
}

}  // namespace

SocietyCache::Entry& SocietyCache::find_or_add(const std::string& key) {
  const std::lock_guard lock(mutex_);
  auto found = std::find_if(entries_.begin(), entries_.end(),
                            [&key](const Entry& entry) { return entry.key == key; });
  if (found == entries_.end()) {
    entries_.emplace_front();
    found = entries_.begin();
    found->key = key;
  }
  ++found->users;
  return *found;
}

SocietyCache::Loan SocietyCache::lend(Scenario& scenario) {
  Entry& entry = find_or_add(key_of(scenario));
  Loan loan(*this, entry);
  const std::lock_guard lock(entry.loading);
  if (entry.loaded)
    state_shares(scenario, entry.loaded->society);
  else
    entry.loaded = std::make_unique<LoadedSociety>(load_society(scenario, folder_));
  return loan;
}

void SocietyCache::give_back(Entry& entry) {
  const std::lock_guard lock(mutex_);
  --entry.users;
  std::size_t idle = 0;
  for (auto each = entries_.begin(); each != entries_.end();)
    if (each->users == 0 && ++idle > kept_)
      each = entries_.erase(each);
    else
      ++each;
}

}  // namespace redoubt::analysis
