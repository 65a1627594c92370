// A run that asks after every sample whether it is to go on.
#pragma once

#include <functional>
#include <utility>

#include "agents/run.hpp"

namespace redoubt::analysis {

class AskingControl final : public RunControl {
 public:
  explicit AskingControl(std::function<bool()> go_on) : go_on_(std::move(go_on)) {}
  bool on_sample(SimTime, std::uint64_t) override { return go_on_(); }

 private:
  std::function<bool()> go_on_;
};

}  // namespace redoubt::analysis
