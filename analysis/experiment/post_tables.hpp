// The tables of what happened to posts and people: their columns, and rows from the journal.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "agents/journal.hpp"
#include "agents/scenario/scenario.hpp"
#include "sim/record/memory_recorder.hpp"

namespace redoubt::analysis {

inline constexpr const char* kEventsTable = "events";
inline constexpr const char* kCascadesTable = "cascades";
inline constexpr const char* kFinalTable = "final";

// One person's life in the run.
struct PersonRow {
  std::uint8_t group = 0;
  std::uint32_t publications = 0;
  std::uint32_t shares = 0;
  std::uint32_t exposures = 0;
  std::uint32_t harmful_exposures = 0;
  std::uint32_t reports = 0;
  std::uint32_t suspensions = 0;
  auto operator<=>(const PersonRow&) const = default;
};

class PostTables {
 public:
  // group_of: of people; accounts beyond their number are bought ones. Groups of fewer than 10
  // people at the start are not told apart.
  PostTables(const Scenario& scenario, std::span<const std::uint8_t> group_of);

  [[nodiscard]] TableSpec events_spec() const;
  [[nodiscard]] TableSpec cascades_spec() const;
  [[nodiscard]] TableSpec final_spec() const;

  [[nodiscard]] MemoryRecorder::Table events(std::span<const PostEvent> rows) const;
  [[nodiscard]] MemoryRecorder::Table cascades(std::span<const CascadeRecord> rows) const;
  // Where people come from a network file, sorted by content: rows name nobody.
  [[nodiscard]] MemoryRecorder::Table people(std::vector<PersonRow> rows) const;

 private:
  [[nodiscard]] double account(UserId id) const;
  [[nodiscard]] std::uint8_t shown_group(std::uint8_t group) const;

  std::vector<std::string> groups_;      // and, if some are small, one word for all of these
  std::vector<bool> small_;              // by group
  std::vector<std::string> actors_;      // "none", campaigns, detectors, "platform"
  std::vector<std::string> generators_;  // "none", campaigns
  std::size_t people_;
  bool real_people_;  // the network comes from a file: no account of a person is written
};

}  // namespace redoubt::analysis
