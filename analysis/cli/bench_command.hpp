// `redoubt bench`: speeds beside their baselines, as a table or JSON.
#pragma once

#include <string>

namespace redoubt::analysis {

struct BenchOptions {
  bool json = false;
  bool quick = false;
  std::string only;  // workloads whose name holds this text
};

int bench_command(const BenchOptions& options);

}  // namespace redoubt::analysis
