// What a scenario says of the provider of the hosted model.
#pragma once

#include <cstdint>

#include "agents/detectors/detector_params.hpp"
#include "agents/provider/watermark.hpp"
#include "sim/config/parameter.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

// The mark that the provider puts into what its model writes.
struct MarkParams {
  double share = 0;  // of the texts; 0: none
  Watermark mark;
  double tokens = 200;
  double tokens_sigma = 0.5;
  void fields(FieldVisitor& v);
};

// What the provider keeps of what its model wrote, for those who ask.
struct ArchiveParams {
  Duration keeps = days(30);
  std::int64_t most = 20000;
  void fields(FieldVisitor& v);
};

struct ProviderParams {
  bool monitoring = true;
  double prompt_noise = 1;
  double refuse_above = 3;
  double allowance = 0;
  double ban_above = 8;
  std::int64_t requests_per_day = 200;
  double l2 = 1;
  bool informed = false;
  Duration report_lag = days(7);
  Duration report_window = days(30);
  Duration retrain_every = days(7);
  BuildPrices build;  // of the monitor
  double monitoring_usd = 1e-4;
  double monitoring_wh = 1e-3;
  double answer_usd = 0;
  double answer_wh = 0.047;
  double revenue_usd = 0;
  double assisted_share = 0;
  double by_hand_share = 1;
  MarkParams watermark;
  ArchiveParams archive;
  void fields(FieldVisitor& v);
};

}  // namespace redoubt
