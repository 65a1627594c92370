// What a scenario says of the foundation model that lives on the platform: [foundation_model].
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "agents/foundation/corpus.hpp"
#include "agents/foundation/curation.hpp"
#include "agents/foundation/estimation.hpp"
#include "agents/foundation/user_base.hpp"
#include "sim/config/parameter.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

// What becomes of earlier corpora: forgotten, kept, or kept for some retrainings.
enum class Regime { replace, accumulate, window };

template <>
struct Words<Regime> {
  static constexpr std::array value{"replace", "accumulate", "window"};
};

// How the origin of the platform's posts is known.
struct ProvenanceParams {
  double recall = 0;    // share of model-written posts that are recognised and left out
  double mistaken = 0;  // share of human posts that are taken for model-written and left out
  void fields(FieldVisitor& v);
};

// What is left out of the corpus as toxic.
struct CorpusFilterParams {
  double above = std::numeric_limits<double>::infinity();  // sd along the harm axis
  std::vector<double> rates;                               // stated per group; empty: none
  void fields(FieldVisitor& v);
};

struct EmissionParams {
  double temperature = 1;
  double assisted_share = 0;
  double model_part = 0.7;
  double knows_author = 0;
  void fields(FieldVisitor& v);
};

// What the provider of the model does about complaints that reach it.
struct RecourseParams {
  std::int64_t complaints_to_find = 0;
  std::int64_t commissioned_posts = 2000;
  void fields(FieldVisitor& v);
};

struct FoundationParams {
  Duration retrain_every = days(30);
  std::int64_t corpus_size = 100000;
  Regime regime = Regime::replace;
  std::int64_t kept_corpora = 3;
  double human_share = 0;
  double own_share = 0;
  double label_error = 0;
  double reweight = 0;
  Sampling sampling = Sampling::drawn;
  ProvenanceParams provenance;
  CorpusFilterParams filter;
  EstimationParams estimation;
  EmissionParams emission;
  double pretraining_usd = 0;
  double pretraining_kwh = 0;
  RecourseParams recourse;
  CurationParams curation;
  UserBaseParams user_base;
  double training_usd = 0;
  double training_kwh = 5.165;  // 8.16 at a PUE of 1.58
  double answer_usd = 0;
  double answer_wh = 0.047;
  void fields(FieldVisitor& v);
};

}  // namespace redoubt
