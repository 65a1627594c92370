#include "agents/scenario/record_section.hpp"

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

void check_words(const Document& document, const char* key, const std::vector<std::string>& words,
                 const std::vector<std::string>& known, const char* unknown, Problems& problems) {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (std::find(known.begin(), known.end(), words[i]) == known.end())
      problems.add(stated_at(document, key),
                   fmt::format("record.{}[{}] is \"{}\", which is {}{}", key, i, words[i], unknown,
                               suggestion(words[i], known)));
}

}  // namespace

void check_record(const Document& document, const RecordParams& record, Duration horizon,
                  Problems& problems) {
  const std::vector<std::string>& known = recordable_tables();
  check_words(document, "tables", record.tables, known, "no table that can be kept", problems);
  if (record.burn_in.ms > 0 && record.burn_in >= horizon)
    problems.add(stated_at(document, "burn_in"),
                 fmt::format("record.burn_in = {} d leaves nothing of a horizon of {} d (must be "
                             "shorter; 0s counts all)",
                             record.burn_in.days(), horizon.days()));
}

void check_recorded_metrics(const Document& document, const RecordParams& record,
                            const std::vector<std::string>& known, Problems& problems) {
  check_words(document, "metrics", record.metrics, known, "no series of this world", problems);
}

}  // namespace redoubt
