// Every cost event of every actor is booked in USD and kWh, or the table in docs/model.md says that
// it is free; and nothing is booked that the table does not name.
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "agents/world/make_institutions.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::SmallWorld;

namespace {

struct Booked {
  double usd = 0;
  double kwh = 0;
};
using Books = std::map<std::pair<std::string, std::string>, Booked>;  // by actor and kind

const char* const kHead =
    "[scenario]\nname = 'books'\nhorizon = '40d'\nstarts_on = '2020-12-20'\n[network]\nusers = "
    "300\n"
    "[users]\nbenign_posts_per_day = 1\n"
    "[[attribute]]\nname = 'dialect'\nvalues = ['A', 'B']\nshare = [0.7, 0.3]\nharm_offset = [0, "
    "1.25]\ndialect = [0, 3]\n"
    "[environment]\nintensity_preset = 'electricitymaps'\nzone = 'estonia'\n";

// Campaigns, detectors, moderation, a provider, investigators.
std::string platform() {
  return std::string(kHead) +
         "[provider]\nassisted_share = 0.2\nanswer_usd = 0.1\npretraining_usd = 1\n"
         "pretraining_kwh = 1\ntraining_usd = 1\ntraining_kwh = 1\n"
         "[attention]\nunit_usd = 1\nunit_wh = 1\n"
         "[platform]\nbudget_usd_per_day = 2000\ntraining_usd = 400\n"
         "[moderation]\ndesk_watt = 75\nappeals = { open = true, rate = 1, reviewers = 1 }\n"
         "[[generator]]\nname = 'asks'\nkind = 'hosted_model'\ncapital_usd = 1e6\n"
         "evasion = { feedback = 'score', oracle = 'surrogate', surrogate_usd = 10, "
         "surrogate_kwh = 5, query_wh = 1 }\n"
         "[[generator]]\nname = 'tunes'\nkind = 'open_weights'\ncapital_usd = 1e6\nfixed_kwh = 3\n"
         "[[generator]]\nname = 'builds'\nkind = 'own_model'\ncapital_usd = 1e8\n"
         "[[detector]]\nname = 'classifier'\nkind = 'statistical'\npretraining_usd = 1\n"
         "pretraining_kwh = 1\ntraining_usd = 1\ntraining_kwh = 1\n"
         "[[detector]]\nname = 'analysts'\nkind = 'investigation'\nanalyst_watt = 75\n"
         "[[intervention]]\nat = '5d'\ncost_usd = 7\ncost_kwh = 2\n"
         "set = { 'detector.classifier.flag_rate' = 0.02 }\n";
}

// A foundation model and what stands on it.
std::string model() {
  return std::string(kHead) +
         "[group_knowledge]\nfm_knowledge = 0\n[foundation_model]\nretrain_every = "
         "'7d'\nassisted_share = 0.2\ncorpus_size = 500\n"
         "pretraining_usd = 1\npretraining_kwh = 1\ntraining_usd = 1\nanswer_usd = 0.1\n"
         "curation = { usd_per_post = 0.1, wh_per_post = 0.1 }\n"
         "[moderation]\nreviewers = 0\n"
         "[[application]]\nname = 'bank'\nkind = 'decide'\nrefit_every = '5d'\nmeets_per_day = "
         "0.5\n"
         "adaptation_strength = 0.1\nadaptation_cases = 100\nadaptation_case_usd = 0.1\n"
         "adaptation_case_wh = 0.1\ncomplaints = { rate = 1 }\n"
         "gate = { cases = 100, case_usd = 0.1, case_wh = 1, most_failures = 1 }\n"
         "discovery = { audits_per_day = 20, audit_wh = 1, complaints_to_find = 1, repair_lag = "
         "'1d', "
         "repair_kwh = 1, worse_than = 1 }\n";
}

// The words of the table for the actors of a scenario, in the order of the ledger.
std::vector<std::string> actors_of(const Scenario& scenario) {
  std::vector<std::string> names(scenario.generators.size(), "campaign");
  names.insert(names.end(), scenario.detectors.size(), "detector");
  names.emplace_back("moderation");
  for (const std::string& name : institution_names(scenario))
    names.push_back(name.starts_with("application.") ? "application" : name);
  return names;
}

void add_books(const std::string& text, Books& books) {
  SmallWorld w(text);
  w.run_for(w.scenario.general.horizon);
  const Ledger& ledger = w.world.ledger();
  const std::vector<std::string> actors = actors_of(w.scenario);
  REQUIRE(actors.size() == ledger.actors());
  for (std::uint32_t actor = 0; actor < actors.size(); ++actor)
    for (std::size_t k = 0; k < kCostKinds; ++k) {
      const auto kind = static_cast<CostKind>(k);
      Booked& booked = books[{actors[actor], Words<CostKind>::value[k]}];
      booked.usd += ledger.spent_usd(ActorId{actor}, kind);
      for (std::size_t year = 0; year < ledger.years(); ++year)
        for (std::size_t zone = 0; zone < ledger.zones(); ++zone)
          booked.kwh += ledger.kwh(year, ActorId{actor}, kind, zone);
    }
}

Books all_books() {
  Books books;
  add_books(platform(), books);
  add_books(model(), books);
  return books;
}

struct Row {
  std::string actor, action, kind;
  bool usd_free = false;
  bool kwh_free = false;
};

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line.substr(1));
  for (std::string cell; std::getline(in, cell, '|');) {
    const std::size_t first = cell.find_first_not_of(" `");
    const std::size_t last = cell.find_last_not_of(" `");
    cells.push_back(first == cell.npos ? "" : cell.substr(first, last - first + 1));
  }
  return cells;
}

std::vector<Row> documented() {
  std::ifstream in(std::filesystem::path(REDOUBT_SOURCE_DIR) / "docs" / "model.md");
  std::vector<Row> rows;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    const bool row = line.starts_with("|");
    if (inside && !row) break;
    if (inside && !line.starts_with("|---")) {
      const std::vector<std::string> cells = cells_of(line);
      rows.push_back({cells.at(0), cells.at(1), cells.at(2), cells.at(3).starts_with("free"),
                      cells.at(4).starts_with("free")});
    }
    inside = inside || line.starts_with("| actor | action | kind |");
  }
  return rows;
}

}  // namespace

TEST_CASE("every action of every actor books money and energy, or is said to be free",
          "[economy]") {
  const Books books = all_books();
  const std::vector<Row> rows = documented();
  REQUIRE(rows.size() > 20);
  std::map<std::pair<std::string, std::string>, bool> energy;  // whether some action takes it
  for (const Row& row : rows) {
    if (row.kind == "none") continue;
    const std::string actor = row.actor == "any" ? "detector" : row.actor;
    INFO(row.actor << " " << row.action);
    const auto found = books.find({actor, row.kind});
    REQUIRE(found != books.end());
    CHECK((row.usd_free || found->second.usd > 0));
    CHECK((row.kwh_free || found->second.kwh > 0));
    energy[{actor, row.kind}] |= !row.kwh_free;
  }
  for (const auto& [name, booked] : books) {
    INFO(name.first << " " << name.second << " " << booked.usd << " USD " << booked.kwh << " kWh");
    if (booked.usd > 0 || booked.kwh > 0) CHECK(energy.contains(name));
    if (booked.kwh > 0) CHECK(energy[name]);
  }
}

TEST_CASE("energy is booked in the calendar year and the zone in which it was used", "[economy]") {
  SmallWorld w(platform());
  w.run_for(w.scenario.general.horizon);
  const Ledger& ledger = w.world.ledger();
  REQUIRE(ledger.years() == 2);
  const ActorId moderation = w.world.platform_actor();
  CHECK(ledger.kwh(0, moderation, CostKind::review, 0) > 0);
  CHECK(ledger.kwh(1, moderation, CostKind::review, 0) > 0);
  const ActorId provider{moderation.value + 1};
  CHECK(ledger.kwh(0, provider, CostKind::training, 0) == 1);
  CHECK(ledger.kwh(1, provider, CostKind::training, 0) == 0);
  CHECK(ledger.kwh(1, provider, CostKind::retraining, 0) == 4);  // days 14, 21, 28 and 35
}

TEST_CASE("who hosts a model uses the energy of what it writes", "[economy]") {
  SmallWorld hosted(platform());
  hosted.run_for(days(10));
  const Ledger& ledger = hosted.world.ledger();
  const ActorId provider{hosted.world.platform_actor().value + 1};
  CHECK(ledger.kwh(0, ActorId{0}, CostKind::inference, 0) == 0);
  CHECK(ledger.spent_usd(ActorId{0}, CostKind::inference) > 0);
  CHECK(ledger.kwh(0, provider, CostKind::inference, 0) > 0);
  CHECK(ledger.kwh(0, ActorId{1}, CostKind::inference, 0) > 0);  // runs its own
}
