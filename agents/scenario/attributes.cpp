#include "agents/scenario/attributes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/config/named_tables.hpp"
#include "sim/config/read_fields.hpp"

namespace redoubt {
namespace {

constexpr std::size_t kMostGroups = 256;  // a group is one byte of a person

void check_attribute(const AttributeParams& a, const Value& written, Problems& problems) {
  const SourcePosition where = written.where;
  const Table* table = written.get<Table>();
  const std::size_t n = a.values.size();
  const auto check = [&](const char* key, std::size_t length) {
    if (length == n) return;
    const Value* stated = table ? table->find(key) : nullptr;
    problems.add(stated ? stated->where : where,
                 stated ? fmt::format("attribute.{}.{} has {} entries (must be {}, one per value)",
                                      a.name, key, length, n)
                        : fmt::format("attribute.{}.{} is not stated, and its default is for {} "
                                      "values (must be stated: {} numbers, one per value)",
                                      a.name, key, length, n));
  };
  check("share", a.share.size());
  check("homophily", a.homophily.size());
  check("harm_offset", a.harm_offset.size());
  check("dialect", a.dialect.size());
  if (!a.appeal_rate.empty()) check("appeal_rate", a.appeal_rate.size());
  if (!a.gaming_cost.empty()) check("gaming_cost", a.gaming_cost.size());
  for (auto value = a.values.begin(); value != a.values.end(); ++value)
    if (std::find(a.values.begin(), value, *value) != value)
      problems.add(where, fmt::format("attribute.{}.values[{}] is \"{}\" again (each value once)",
                                      a.name, value - a.values.begin(), *value));
  double sum = 0;
  for (const double share : a.share) sum += share;
  if (sum < 0.999999 || sum > 1.000001)
    problems.add(where,
                 fmt::format("attribute.{}.share adds up to {:.10g} (must be 1)", a.name, sum));
  if (n < 1 || n > 16)
    problems.add(where,
                 fmt::format("attribute.{}.values has {} entries (must be 1 to 16)", a.name, n));
}

void check_homophily(const NamedTable& table, const AttributeParams& a,
                     const NetworkParams& network, Problems& problems) {
  const bool from_file = !network.file.empty();
  if (!from_file && network.topology.topology == Topology::block_model) return;
  if (std::all_of(a.homophily.begin(), a.homophily.end(), [](double h) { return h == 0; })) return;
  const Table* stated = table.value->get<Table>();
  const Value* homophily = stated ? stated->find("homophily") : nullptr;
  problems.add(homophily ? homophily->where : table.value->where,
               fmt::format("{}.homophily changes nothing ({})", table.path,
                           from_file ? "who follows whom comes from network.file"
                                     : "state network.topology = \"block_model\""));
}

// What only one attribute can state, for a person has one such propensity.
struct OneOwner {
  const char* key;
  std::string name;
  void claim(const NamedTable& table, const std::string& attribute, Problems& problems) {
    if (!name.empty())
      problems.add(table.value->where,
                   fmt::format("{}.{} is stated although attribute.{} states it (one attribute "
                               "can)",
                               table.path, key, name));
    name = attribute;
  }
};

}  // namespace

std::vector<AttributeParams> read_attributes(const Document& document, const NetworkParams& network,
                                             Problems& problems) {
  const bool from_file = !network.file.empty();
  std::vector<AttributeParams> attributes;
  OneOwner appeals{"appeal_rate", {}};
  OneOwner gaming{"gaming_cost", {}};
  std::size_t groups = 1;
  for (const NamedTable& table : named_tables(document.table(), "attribute", problems)) {
    AttributeParams a;
    read_fields(table.value, table.path, a, problems, {{}, {"name"}});
    if (!a.column.empty()) {
      if (!from_file)
        problems.add(table.value->where,
                     fmt::format("{}.column is stated without a network.file", table.path));
      a.share.assign(a.values.size(),
                     1.0 / static_cast<double>(std::max<std::size_t>(a.values.size(), 1)));
    }
    const Table* stated = table.value->get<Table>();
    if (stated && !stated->find("homophily")) a.homophily.assign(a.values.size(), 0.0);
    check_homophily(table, a, network, problems);
    groups = std::min<std::size_t>(groups * a.values.size(), kMostGroups + 1);
    if (groups > kMostGroups)
      problems.add(
          table.value->where,
          fmt::format("the attributes up to {} make more than {} groups", a.name, kMostGroups));
    check_attribute(a, *table.value, problems);
    if (!a.appeal_rate.empty()) appeals.claim(table, a.name, problems);
    if (!a.gaming_cost.empty()) gaming.claim(table, a.name, problems);
    attributes.push_back(std::move(a));
  }
  return attributes;
}

bool have_cells(const std::vector<AttributeParams>& attributes) {
  if (count_groups(attributes) > kMostGroups) return false;
  return std::all_of(attributes.begin(), attributes.end(), [](const AttributeParams& a) {
    const std::size_t n = a.values.size();
    const auto fits = [n](const std::vector<double>& list, bool may_be_empty) {
      return list.size() == n || (may_be_empty && list.empty());
    };
    return n > 0 && fits(a.share, false) && fits(a.homophily, false) &&
           fits(a.harm_offset, false) && fits(a.dialect, false) && fits(a.appeal_rate, true) &&
           fits(a.gaming_cost, true);
  });
}

std::vector<Group> cells(const std::vector<AttributeParams>& attributes) {
  std::vector<Group> groups{Group{}};
  for (const AttributeParams& a : attributes) {
    std::vector<Group> finer;
    for (const Group& group : groups) {
      for (std::size_t i = 0; i < a.values.size(); ++i) {
        Group cell = group;
        cell.name += (cell.name.empty() ? "" : "/") + a.values[i];
        cell.share *= a.share[i];
        cell.homophily = std::max(cell.homophily, a.homophily[i]);
        cell.mean[kHarmAxis] += a.harm_offset[i];
        cell.mean[kDialectAxis] += a.dialect[i];
        if (!a.appeal_rate.empty()) cell.appeal_rate = a.appeal_rate[i];
        if (!a.gaming_cost.empty()) cell.gaming_cost = a.gaming_cost[i];
        finer.push_back(std::move(cell));
      }
    }
    groups = std::move(finer);
  }
  if (groups.size() == 1 && groups[0].name.empty()) groups[0].name = "everyone";
  return groups;
}

std::vector<LabelledAttribute> labelled(const std::vector<AttributeParams>& attributes) {
  std::vector<LabelledAttribute> result;
  for (const AttributeParams& a : attributes)
    result.push_back({a.name, a.values.size(), a.group_label});
  return result;
}

std::size_t count_groups(const std::vector<AttributeParams>& attributes) {
  std::size_t groups = 1;
  for (const AttributeParams& a : attributes)
    groups = std::min<std::size_t>(groups * a.values.size(), 1000000);
  return groups;
}

}  // namespace redoubt
