// People of a network file are left out of the tables: who shares whose posts draws the network,
// and a drawn network can be laid over the real one, whatever names its nodes have
// [Narayanan & Shmatikov 2009].
#include "analysis/experiment/post_tables.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "agents/metrics/small_cells.hpp"

namespace redoubt::analysis {
namespace {

using enum ColumnSpec::Type;

template <class Enum>
std::vector<std::string> words_of() {
  return {Words<Enum>::value.begin(), Words<Enum>::value.end()};
}

constexpr const char* kSmall = "fewer_than_10_people";

const std::vector<std::string> kIntents{"benign", "manipulation", "harassment", "unintended"};

// Categories are joined by blanks in the file.
std::string one_word(std::string text) {
  std::replace(text.begin(), text.end(), ' ', '_');
  return text;
}

template <class Tag>
double number_of(Id<Tag> id) {
  return id.valid() ? static_cast<double>(id.value) : -1.0;
}

void add_row(MemoryRecorder::Table& table, std::span<const double> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) table.columns[i].push_back(cells[i]);
}

MemoryRecorder::Table empty_table(TableSpec spec, std::size_t rows) {
  MemoryRecorder::Table table;
  table.columns.resize(spec.columns.size());
  for (std::vector<double>& column : table.columns) column.reserve(rows);
  table.spec = std::move(spec);
  return table;
}

}  // namespace

PostTables::PostTables(const Scenario& scenario, std::span<const std::uint8_t> group_of)
    : small_(small_groups(group_of, scenario.groups.size())),
      actors_{"none"},
      generators_{"none"},
      people_(group_of.size()),
      real_people_(!scenario.network.file.empty()) {
  for (const Group& group : scenario.groups) groups_.push_back(one_word(group.name));
  if (std::find(small_.begin(), small_.end(), true) != small_.end()) groups_.push_back(kSmall);
  for (const ActorSpec& spec : scenario.generators) generators_.push_back(spec.name);
  actors_ = generators_;
  for (const ActorSpec& spec : scenario.detectors) actors_.push_back(spec.name);
  actors_.push_back("platform");
}

double PostTables::account(UserId id) const {
  return real_people_ && id.valid() && id.value < people_ ? -1.0 : number_of(id);
}

std::uint8_t PostTables::shown_group(std::uint8_t group) const {
  return small_[group] ? static_cast<std::uint8_t>(groups_.size() - 1) : group;
}

TableSpec PostTables::events_spec() const {
  return {kEventsTable,
          "event",
          "What happened to every post, in order of time",
          {{"time", number, "simulated days", "when", {}},
           {"kind", category, "1", "what happened", words_of<PostEvent::Kind>()},
           {"post", integer, "1", "number of the post in its replicate, -1: none", {}},
           {"group", category, "1", "group of the author", groups_},
           {"intent", category, "1", "what the post is, seen or not", kIntents},
           {"account",
            integer,
            "1",
            "who published, passed on, read, reported or was suspended; people first, then bought "
            "accounts; -1: nobody, or a person of a network file",
            {}},
           {"share", integer, "1", "number of the share that was made, sent or seen, -1: none", {}},
           {"parent",
            integer,
            "1",
            "share through which it was seen before it was passed on, -1: none",
            {}},
           {"actor", category, "1", "campaign that published, detector that scored or flagged",
            actors_},
           {"cause", category, "1", "why the post waits for review", words_of<PostEvent::Cause>()},
           {"value",
            number,
            "1",
            "published: quality in sd; delivered: followers; scored: score; queued: priority",
            {}},
           {"limit", number, "1", "scored: lowest score that is flagged", {}},
           {"probability",
            number,
            "1",
            "of what was left to chance: that it would turn out like this",
            {}}}};
}

TableSpec PostTables::cascades_spec() const {
  return {kCascadesTable,
          "cascade",
          "One row a post: the publication and all that was passed on from it",
          {{"post", integer, "1", "number of the post in its replicate", {}},
           {"time", number, "simulated days", "when it was published", {}},
           {"group", category, "1", "group of the author", groups_},
           {"intent", category, "1", "what the post is, seen or not", kIntents},
           {"generator", category, "1", "campaign that published it", generators_},
           {"finished", category, "1", "whether it can grow no more", {"no", "yes"}},
           {"exposures", integer, "people", "distinct readers", {}},
           {"size", integer, "shares", "shares, the publication included", {}},
           {"depth", integer, "shares", "longest chain of shares from the publication", {}},
           {"breadth", integer, "shares", "most shares at one depth", {}},
           {"virality", number, "shares", "mean distance between all pairs of shares", {}},
           {"hours", number, "hours", "from the publication to the latest share", {}}}};
}

TableSpec PostTables::final_spec() const {
  return {kFinalTable,
          "person",
          "One row a person at the end of the run; of a network file in no order that names them",
          {{"group", category, "1", "group", groups_},
           {"publications", integer, "posts", "posts published", {}},
           {"shares", integer, "posts", "posts passed on", {}},
           {"exposures", integer, "posts", "distinct posts read", {}},
           {"harmful_exposures", integer, "posts", "distinct harmful posts read", {}},
           {"reports", integer, "posts", "posts reported", {}},
           {"suspensions", integer, "1", "times suspended", {}}}};
}

MemoryRecorder::Table PostTables::events(std::span<const PostEvent> rows) const {
  MemoryRecorder::Table table = empty_table(events_spec(), rows.size());
  for (const PostEvent& e : rows) {
    const std::array<double, 13> cells{
        e.at.days(),
        static_cast<double>(e.kind),
        number_of(e.post),
        static_cast<double>(shown_group(e.group)),
        static_cast<double>(e.intent),
        account(e.account),
        number_of(e.share),
        number_of(e.parent),
        e.actor.valid() ? 1.0 + static_cast<double>(e.actor.value) : 0.0,
        static_cast<double>(e.cause),
        e.value,
        e.limit,
        e.probability};
    add_row(table, cells);
  }
  return table;
}

MemoryRecorder::Table PostTables::cascades(std::span<const CascadeRecord> rows) const {
  MemoryRecorder::Table table = empty_table(cascades_spec(), rows.size());
  for (const CascadeRecord& c : rows) {
    const std::array<double, 12> cells{number_of(c.post),
                                       c.published.days(),
                                       static_cast<double>(shown_group(c.group)),
                                       static_cast<double>(c.intent),
                                       c.campaign == 0xff ? 0.0 : 1.0 + c.campaign,
                                       c.finished ? 1.0 : 0.0,
                                       static_cast<double>(c.exposures),
                                       static_cast<double>(c.shape.size),
                                       static_cast<double>(c.shape.depth),
                                       static_cast<double>(c.shape.breadth),
                                       c.shape.structural_virality,
                                       c.hours};
    add_row(table, cells);
  }
  return table;
}

MemoryRecorder::Table PostTables::people(std::vector<PersonRow> rows) const {
  for (PersonRow& row : rows) row.group = shown_group(row.group);
  if (real_people_) std::sort(rows.begin(), rows.end());
  MemoryRecorder::Table table = empty_table(final_spec(), rows.size());
  for (const PersonRow& p : rows) {
    const std::array<double, 7> cells{static_cast<double>(p.group),
                                      static_cast<double>(p.publications),
                                      static_cast<double>(p.shares),
                                      static_cast<double>(p.exposures),
                                      static_cast<double>(p.harmful_exposures),
                                      static_cast<double>(p.reports),
                                      static_cast<double>(p.suspensions)};
    add_row(table, cells);
  }
  return table;
}

}  // namespace redoubt::analysis
