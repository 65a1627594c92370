// Labels that say a post was written by a model: put on by what detectors see, counted by what is
// true.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <vector>

#include "agents/context.hpp"
#include "agents/labelling/labelling_params.hpp"

namespace redoubt {

struct LabellingTally {
  // People by hand and with a model, campaigns without and with one.
  static constexpr std::size_t kWriters = 4;
  std::array<std::uint64_t, kWriters> posts{};
  std::array<std::uint64_t, kWriters> labelled{};
  std::vector<std::uint64_t> labelled_of;  // by generator
};

class Labelling {
 public:
  Labelling(const LabellingParams& params, std::size_t generators) : params_(params) {
    tally_.labelled_of.resize(generators);
  }
  void published(const Context& context, PostId post);
  // A detector took the post for a model's; a post is labelled once.
  void label(const Context& context, PostId post, ActorId detector);
  [[nodiscard]] const LabellingTally& tally() const { return tally_; }
  // Interventions may change them: labels that are there stay as they are.
  [[nodiscard]] LabellingParams& params() { return params_; }

 private:
  LabellingParams params_;
  LabellingTally tally_;
  std::set<PostId> labelled_;  // of the posts that are kept
};

}  // namespace redoubt
