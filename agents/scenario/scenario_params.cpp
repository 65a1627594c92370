// Parameters of the sections of a scenario, with units, ranges and sources.
#include "agents/scenario/scenario.hpp"
#include "sim/kernel/calendar.hpp"

namespace redoubt {

void GeneralParams::fields(FieldVisitor& v) {
  v({.name = "name",
     .meaning = "short name, used for file names",
     .source = "stated by the user",
     .fixed = true},
    name);
  v({.name = "title",
     .meaning = "one line that heads the report",
     .source = "optional",
     .fixed = true},
    title);
  v({.name = "horizon",
     .unit = "duration",
     .meaning = "how long the world runs",
     .range = {.low = 0, .high = 4.3e9, .low_open = true},
     .source = "stated by the user",
     .fixed = true},
    horizon);
  v({.name = "seed",
     .meaning = "seed of all chance",
     .range = {0, 9.2e18},
     .source = "any number",
     .fixed = true},
    seed);
  v({.name = "replicates",
     .meaning = "runs that differ only in their luck",
     .range = {1, 1e6},
     .source = "one",
     .fixed = true},
    replicates);
  v({.name = "sample_every",
     .unit = "duration",
     .meaning = "window of every rate that is recorded",
     .range = {60, 1e9},
     .source = "one day",
     .fixed = true},
    sample_every);
  v({.name = "starts_on",
     .meaning = "date on which the run starts, as in \"2021-03-01\": costs are then booked by "
                "calendar year, and each year is priced by its own grids; empty: no date",
     .source = "none",
     .fixed = true},
    starts_on);
  v({.name = "tie_salt",
     .meaning = "permutes the order of events within a millisecond, to show that nothing hangs on "
                "it; 0: the documented order",
     .range = {0, 9.2e18},
     .source = "none",
     .fixed = true},
    tie_salt);
}

std::vector<std::int64_t> GeneralParams::years() const {
  const auto calendar = Calendar::starting(starts_on);
  return calendar ? calendar->years(horizon) : std::vector<std::int64_t>{0};
}

void NetworkParams::fields(FieldVisitor& v) {
  v({.name = "users",
     .unit = "people",
     .meaning = "number of people",
     .range = {0, 4e9},
     .source = "quick to run",
     .fixed = true},
    users);
  topology.fields(v);
  v({.name = "file",
     .unit = "file",
     .meaning = "network file instead of an artificial topology",
     .source = "none",
     .fixed = true},
    file);
  v({.name = "format",
     .meaning = "format of the file; guess: from its name, then its content",
     .source = "guessed from the file",
     .fixed = true},
    format);
  v({.name = "directed",
     .meaning = "false: every edge is a mutual follow; not stated: what the file says",
     .source = "follow graphs are directed",
     .fixed = true},
    directed);
  v({.name = "edge_means",
     .meaning = "whether the first node of an edge follows or influences the second",
     .source = "common in network collections",
     .fixed = true},
    edge_means);
  const auto text = [&v](const char* name, const char* meaning, std::string& value) {
    v({.name = name, .meaning = meaning, .source = "none", .fixed = true}, value);
  };
  text("source_column", "column of a CSV file with the first node of an edge", source_column);
  text("target_column", "column of a CSV file with the second node", target_column);
  v({.name = "node_file",
     .unit = "file",
     .meaning = "CSV file with attributes of the people",
     .source = "none",
     .fixed = true},
    node_file);
  text("id_column", "column of the node file that names the person", id_column);
}

void AttributeParams::fields(FieldVisitor& v) {
  v({.name = "name",
     .meaning = "name of the attribute",
     .source = "stated by the user",
     .fixed = true},
    name);
  v({.name = "values", .meaning = "its values", .source = "neutral names", .fixed = true}, values);
  v({.name = "share",
     .meaning = "share of people per value",
     .range = kProbability,
     .source = "a minority of 15 %",
     .fixed = true},
    share);
  v({.name = "homophily",
     .meaning = "per value, share of follows that stay inside by preference (topology block_model)",
     .range = kProbability,
     .source = "none",
     .fixed = true},
    homophily);
  v({.name = "harm_offset",
     .unit = "sd",
     .meaning = "per value, how far benign posts lie along the harm axis",
     .range = {-10, 10},
     .source = "0.43 moderate; 1.25 from Sap et al. 2019, 1.93 from Liang et al. 2023",
     .tag = Tag::derived,
     .fixed = true},
    harm_offset);
  v({.name = "dialect",
     .unit = "sd",
     .meaning = "per value, how far benign posts lie along the dialect axis",
     .range = {-10, 10},
     .source = "no published value",
     .fixed = true},
    dialect);
  v({.name = "appeal_rate",
     .meaning = "per value, probability that authors appeal an action; empty: "
                "moderation.appeals.rate",
     .range = kProbability,
     .source = "the same for all",
     .fixed = true},
    appeal_rate);
  v({.name = "gaming_cost",
     .unit = "1/sd",
     .meaning = "per value, what it costs to move a harmless post by 1 sd so that it is not "
                "flagged, in units of what that is worth; empty: nobody rewrites",
     .range = {0, 1000},
     .source = "none; strategic classification (Hardt et al. 2016, Milli et al. 2019)",
     .fixed = true},
    gaming_cost);
  v({.name = "column",
     .meaning =
         "attribute of the nodes of a network file that holds the value; share is then not used",
     .source = "none",
     .fixed = true},
    column);
  v({.name = "group_label",
     .meaning =
         "what institutions know of people's values: thresholds and priors by group, and the "
         "measured gap, use it"},
    group_label);
}

}  // namespace redoubt
