// Whom a campaign harasses: named people, one after the other, in bursts of posts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "agents/context.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

struct HarassmentParams {
  std::int64_t victims = 10;
  std::string victim_group;  // empty: anybody
  bool prominent = true;
  std::int64_t posts_per_victim = 20;
  double value_per_abuse_usd = 0.05;
  void fields(FieldVisitor& v);
  bool operator==(const HarassmentParams&) const = default;
};

class Victims;

// The list is drawn once. A burst goes to one victim (a pile-on); those who have fallen silent are
// left alone, since that was the purpose.
class Targets {
 public:
  void choose(const Context& context, const HarassmentParams& params, std::uint64_t key);
  // The victim of the next post; invalid if all have fallen silent or left.
  UserId next(const Context& context, const HarassmentParams& params);
  [[nodiscard]] const std::vector<UserId>& all() const { return victims_; }

 private:
  std::vector<UserId> victims_;
  SimTime chosen_;
  std::size_t turn_ = 0;
  std::int64_t sent_ = 0;  // posts of this burst
};

}  // namespace redoubt
