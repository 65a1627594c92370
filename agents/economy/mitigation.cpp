#include "agents/economy/mitigation.hpp"

namespace redoubt {
namespace {

constexpr Range kFactor{.low = 0, .high = 1, .low_open = true};

void distortion_field(FieldVisitor& v, const char* name, double& value) {
  v({.name = name,
     .unit = "sd^2",
     .meaning = "squared error per coordinate that it adds to foundation_model.compression, from "
                "the start or the next retraining on: what few posts show is lost first",
     .range = {0, 100},
     .source = "no effect by default, no value in general; compression costs groups that are rare "
               "more (Hooker et al. 2020)"},
    value);
}

}  // namespace

void MitigationParams::fields(FieldVisitor& v) {
  v({.name = "hardware_efficiency",
     .meaning = "work per kWh, relative to the machines that stated energies are of",
     .range = {0, 1000, true},
     .source = "1; 2 to 5 for accelerators made for learning (Patterson et al. 2021)"},
    hardware_efficiency);
  v({.name = "mixed_precision",
     .meaning = "models compute in 16 bits, training included",
     .source = "off (Micikevicius et al. 2017)"},
    mixed_precision);
  v({.name = "mixed_precision_factor",
     .meaning = "energy left by it",
     .range = kFactor,
     .source = "no published value in general; half the bits"},
    mixed_precision_factor);
  v({.name = "quantised",
     .meaning = "models answer in 8 bits; takes the place of mixed precision there",
     .source = "off (Gholami et al. 2021)"},
    quantised);
  v({.name = "quantised_factor",
     .meaning = "energy of an answer left by it",
     .range = kFactor,
     .source = "no published value in general"},
    quantised_factor);
  distortion_field(v, "quantised_distortion", quantised_distortion);
  v({.name = "distilled",
     .meaning = "a smaller model that learnt from the model answers in its place",
     .source = "off (Sanh et al. 2019)"},
    distilled);
  v({.name = "distilled_factor",
     .meaning = "energy of an answer left by it",
     .range = kFactor,
     .source = "DistilBERT is 60 % faster (Sanh et al. 2019): 1/1.6 at equal power",
     .tag = Tag::derived},
    distilled_factor);
  distortion_field(v, "distilled_distortion", distilled_distortion);
  v({.name = "sparse",
     .meaning = "only a part of the model works on each input, in training too",
     .source = "off"},
    sparse);
  v({.name = "sparse_factor",
     .meaning = "energy left by it",
     .range = kFactor,
     .source = "Patterson et al. 2021: can be below a tenth of a dense model's",
     .tag = Tag::published},
    sparse_factor);
}

}  // namespace redoubt
