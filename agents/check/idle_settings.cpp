#include "agents/check/idle_settings.hpp"

#include <fmt/format.h>

#include "agents/check/check_timing.hpp"
#include "agents/check/idle_changes.hpp"
#include "agents/check/idle_rules.hpp"
#include "sim/config/set_path.hpp"

namespace redoubt {
namespace {

// Of the file that was named, or of the command line.
bool is_own(const Document& document, const SourcePosition& where) {
  if (where.file == 0) return true;
  if (where.file < 0) return false;
  return document.files[static_cast<std::size_t>(where.file)].starts_with("--");
}

bool is_within(const std::string& path, const std::string& setting) {
  return path == setting || path.starts_with(setting + ".");
}

// "a has", "a and b have", "a, b and c have".
std::string have_words(const std::vector<std::string>& names) {
  std::string text = names[0];
  for (std::size_t i = 1; i < names.size(); ++i)
    text += (i + 1 == names.size() ? " and " : ", ") + names[i];
  return text + (names.size() == 1 ? " has" : " have");
}

struct Stated {
  std::string key;
  SourcePosition where;
};

class Search {
 public:
  Search(const LifetimeValues& values, Problems& found)
      : scenario_(values.scenario()), values_(values), found_(found) {}

  void apply(const IdleRule& rule) {
    for (const std::string& owner : values_.owners(rule.section))
      if (!rule.read(values_, owner)) {
        note_stated(rule, owner);
        note_changed(rule, owner);
      }
  }

 private:
  void note_stated(const IdleRule& rule, const std::string& owner) {
    std::vector<Stated> all;
    for (const char* key : rule.keys)
      if (const Value* value = find_path(scenario_.document, fmt::format("{}.{}", owner, key)))
        add_stated(key, *value, all);
    if (all.empty()) return;
    std::vector<std::string> names{fmt::format("{}.{}", owner, all[0].key)};
    for (std::size_t i = 1; i < all.size(); ++i) names.push_back(all[i].key);
    found_.add(all[0].where,
               fmt::format("warning: {} no effect: {}", have_words(names), rule.because));
  }

  // Of a table, what is in it.
  void add_stated(const std::string& key, const Value& value, std::vector<Stated>& all) const {
    if (const Table* table = value.get<Table>()) {
      for (const Entry& entry : *table) add_stated(key + "." + entry.key, entry.value, all);
      return;
    }
    if (switches_on(value) && is_own(scenario_.document, value.where))
      all.push_back({key, value.where});
  }

  void note_changed(const IdleRule& rule, const std::string& owner) {
    for (const Intervention& change : scenario_.interventions) {
      if (change.ends > 0 || !switches_on(change.value)) continue;
      for (const char* key : rule.keys)
        if (is_within(change.path, fmt::format("{}.{}", owner, key)))
          found_.add(change.value.where,
                     fmt::format("warning: intervention{} sets {}, which has no effect: {}",
                                 change.title.empty() ? "" : fmt::format(" \"{}\"", change.title),
                                 change.path, rule.because));
    }
  }

  const Scenario& scenario_;
  const LifetimeValues& values_;
  Problems& found_;
};

}  // namespace

std::vector<std::string> idle_settings(const Scenario& scenario) {
  Problems found(scenario.document);
  const LifetimeValues values(scenario);
  Search search(values, found);
  for (const IdleRule& rule : idle_rules()) search.apply(rule);
  note_idle_changes(values, found);
  note_blind_campaigns(values, found);
  return found.messages();
}

}  // namespace redoubt
