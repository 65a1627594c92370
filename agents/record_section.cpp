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
  v({.name = "tables",
     .meaning = "tables to keep: events (what happened to every post), cascades (one row a post), "
                "final (one row a person)",
     .source = "none: they can be large",
     .fixed = true},
    tables);
}

bool RecordParams::keeps(std::string_view table) const {
  return std::find(tables.begin(), tables.end(), table) != tables.end();
}

void check_record(const Document& document, const RecordParams& record, Problems& problems) {
  const Value* section = document.table().find("record");
  const Table* stated = section != nullptr ? section->get<Table>() : nullptr;
  const Value* list = stated != nullptr ? stated->find("tables") : nullptr;
  const std::vector<std::string>& known = recordable_tables();
  for (const std::string& name : record.tables)
    if (std::find(known.begin(), known.end(), name) == known.end())
      problems.add(list != nullptr ? list->where : SourcePosition{},
                   fmt::format("record.tables holds \"{}\", which is no table that can be kept{}",
                               name, suggestion(name, known)));
}

}  // namespace redoubt
