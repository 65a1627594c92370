// A source of posts from outside: it feeds the review queue, the detectors or the corpus of worlds
// that have no people, or too few.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "agents/arrivals/arrival_params.hpp"
#include "agents/institution.hpp"

namespace redoubt {

class Arrivals final : public Institution {
 public:
  // copied: whether another source copies its posts.
  Arrivals(const ArrivalParams& params, bool copied, ActorId self);
  void start(Context& context) override;
  void wake(Context& context, std::uint32_t timer, std::uint32_t what) override;
  void observe(Context& context, const Signal& signal) override;
  [[nodiscard]] Fields parameters() override { return fields_of(params_); }

 private:
  void plan(Context& context);
  void arrive(Context& context);
  void understand(const Context& context);
  [[nodiscard]] PostContent write(const Context& context) const;
  [[nodiscard]] std::uint8_t group_of(const Context& context, std::uint64_t key) const;
  [[nodiscard]] std::uint64_t template_of(const Context& context) const;
  [[nodiscard]] bool evades(SimTime now) const {
    return params_.evasion.kind == ArrivalEvasion::renewal && now >= understood_;
  }
  UserId account(Context& context);

  ArrivalParams params_;
  bool copied_;
  ActorId self_;
  std::uint64_t key_;
  std::uint64_t template_key_;
  std::uint64_t posts_ = 0;
  std::uint64_t versions_ = 0;  // of detectors
  SimTime understood_ = SimTime::never();
  std::vector<UserId> accounts_;  // in turn
};

}  // namespace redoubt
