#include "agents/labelling/labelling_params.hpp"

namespace redoubt {
namespace {

// Simplified: both laws have exceptions (assistance in editing, what a person answers for) that
// nothing here can claim; marks are in text only; that people who write with a model must say so
// themselves is left out. Article 50(2) binds who makes or serves the model, not the platform.
//
// Provisions on the Administration of Deep Synthesis of Internet Information Services of 25
// November 2022 (China), Articles 16 and 17, in force since 2023-01-10: marks by technical means,
// and conspicuous labels on what may confuse or mislead the public. Regulation (EU) 2024/1689 of 13
// June 2024 (Artificial Intelligence Act), Article 50(2), from 2026-08-02: outputs marked in a
// machine-readable format and detectable as artificially generated.
constexpr std::array kFacts{LabellingFacts{LabellingLaw::none, false, false},
                            LabellingFacts{LabellingLaw::deep_synthesis, true, true},
                            LabellingFacts{LabellingLaw::ai_act, true, false}};

}  // namespace

const LabellingFacts& facts_of(LabellingLaw law) {
  return kFacts[static_cast<std::size_t>(law)];
}

void LabellingParams::fields(FieldVisitor& v) {
  v({.name = "law",
     .meaning = "whose duty it is: under deep_synthesis who serves a model marks its texts and the "
                "platform labels what it finds; ai_act binds only the former; none binds nobody",
     .source = "China's provisions on deep synthesis, in force since 2023-01-10; EU Artificial "
               "Intelligence Act, Article 50(2), from 2026-08-02"},
    law);
  v({.name = "compliance",
     .meaning = "share of the hosted model's texts that bear its provider's mark under the law",
     .range = kProbability,
     .source = "all; open weights and own models have nobody who complies"},
    compliance);
  v({.name = "by",
     .meaning = "detectors whose decisions put the label on, and do nothing else: of kinds "
                "watermark, provider_retrieval and self_check; from when to when, say starts and "
                "stops of each",
     .source = "none",
     .fixed = true},
    by);
  v({.name = "sharing",
     .meaning = "factor on the probability of sharing what is labelled as a model's",
     .range = kProbability,
     .source = "no published value; such labels lower trust and the wish to share, true or not "
               "(Altay & Gilardi 2024)"},
    sharing);
}

}  // namespace redoubt
