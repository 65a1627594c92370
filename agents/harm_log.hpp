// What happened to every harmful post, kept for the whole run: the base of recall and delays.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/id.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

inline constexpr std::uint8_t kNoCampaign = 0xff;  // harm that belongs to no generator

struct HarmRecord {
  SimTime published;
  SimTime flagged = SimTime::never();   // first decision of any detector
  SimTime actioned = SimTime::never();  // confirmed and acted on
  PostId post;
  std::uint32_t exposures = 0;  // distinct readers
  std::uint32_t exposures_after_flag = 0;
  std::uint32_t exposures_after_action = 0;
  UserId victim;            // of harassment
  float fit = 0;            // to its readers, in log-odds
  std::uint32_t abuse = 0;  // times that it, or a share of it, reached the victim
  std::uint8_t generator = 0;
  bool proactive = false;  // flagged before anybody reported it
};

class HarmLog {
 public:
  std::uint32_t add(const HarmRecord& record) {
    records_.push_back(record);
    return static_cast<std::uint32_t>(records_.size() - 1);
  }
  [[nodiscard]] HarmRecord& at(std::uint32_t row) { return records_[row]; }
  [[nodiscard]] const std::vector<HarmRecord>& all() const { return records_; }

 private:
  std::vector<HarmRecord> records_;  // in order of publication
};

}  // namespace redoubt
