// The duty to say what a model wrote: which law, whose decisions put the label on, what it does.
#pragma once

#include <string>
#include <vector>

#include "sim/config/parameter.hpp"

namespace redoubt {

enum class LabellingLaw { none, deep_synthesis, ai_act };
template <>
struct Words<LabellingLaw> {
  static constexpr std::array<const char*, 3> value{"none", "deep_synthesis", "ai_act"};
};

struct LabellingFacts {
  LabellingLaw law;
  bool providers_mark;   // who serves a model marks what it writes
  bool platforms_label;  // who shows it to people says so
};

const LabellingFacts& facts_of(LabellingLaw law);

struct LabellingParams {
  LabellingLaw law = LabellingLaw::none;
  double compliance = 1;
  std::vector<std::string> by;  // detectors
  double sharing = 0.9;
  void fields(FieldVisitor& v);
  // Share of the hosted model's texts that bear a mark because the law says so.
  [[nodiscard]] double marked_share() const {
    return facts_of(law).providers_mark ? compliance : 0;
  }
};

}  // namespace redoubt
