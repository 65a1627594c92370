#include "agents/record_section.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/config/nearest_name.hpp"

namespace redoubt {

const std::vector<std::string>& recordable_tables() {
  static const std::vector<std::string> tables{"events", "cascades", "final"};
  return tables;
}

void RecordParams::fields(FieldVisitor& v) {
  v({.name = "metrics",
     .meaning = "series to keep in the result, by name; empty: all",
     .source = "all: they are small",
     .fixed = true},
    metrics);
  v({.name = "tables",
     .meaning = "tables to keep: events (what happened to every post), cascades (one row a post), "
                "final (one row a person)",
     .source = "none: they can be large",
     .fixed = true},
    tables);
  v({.name = "burn_in",
     .unit = "duration",
     .meaning = "samples up to then are kept, but no mean, sum or comparison counts them",
     .range = {0, 4.3e9},
     .source = "0: a race's beginning belongs to it",
     .fixed = true},
    burn_in);
  v({.name = "compression",
     .meaning = "deflate level of series, 0: none; tables are always deflated at 1",
     .range = {0, 9},
     .source = "4: higher levels gain less than 2 % of a series",
     .fixed = true},
    compression);
}

bool RecordParams::usual() const {
  return metrics.empty() && tables.empty() && burn_in.ms == 0 && compression == 4;
}

bool RecordParams::keeps(std::string_view table) const {
  return std::find(tables.begin(), tables.end(), table) != tables.end();
}

namespace {

// Where the file states the key, if it does.
SourcePosition stated_at(const Document& document, const char* key) {
  const Value* section = document.table().find("record");
  const Table* stated = section != nullptr ? section->get<Table>() : nullptr;
  const Value* value = stated != nullptr ? stated->find(key) : nullptr;
  return value != nullptr ? value->where : SourcePosition{};
}

}  // namespace

void check_record(const Document& document, const RecordParams& record, Duration horizon,
                  Problems& problems) {
  const std::vector<std::string>& known = recordable_tables();
  for (const std::string& name : record.tables)
    if (std::find(known.begin(), known.end(), name) == known.end())
      problems.add(stated_at(document, "tables"),
                   fmt::format("record.tables holds \"{}\", which is no table that can be kept{}",
                               name, suggestion(name, known)));
  if (record.burn_in.ms > 0 && record.burn_in >= horizon)
    problems.add(stated_at(document, "burn_in"),
                 fmt::format("record.burn_in = {} d leaves nothing of a horizon of {} d (must be "
                             "shorter; 0s counts all)",
                             record.burn_in.days(), horizon.days()));
}

void check_recorded_metrics(const Document& document, const RecordParams& record,
                            const std::vector<std::string>& known, Problems& problems) {
  for (const std::string& name : record.metrics)
    if (std::find(known.begin(), known.end(), name) == known.end())
      problems.add(stated_at(document, "metrics"),
                   fmt::format("record.metrics holds \"{}\", which is no series of this world{}",
                               name, suggestion(name, known)));
}

}  // namespace redoubt
