#include "analysis/validation/cascade_moments.hpp"

namespace redoubt::analysis {

void CascadeMoments::cascade(const CascadeRecord& cascade) {
  if (!cascade.finished) return;
  const double size = cascade.shape.size;
  ++cascades_;
  sizes_ += size;
  squares_ += size * size;
}

void CascadeMoments::record(MemoryRecorder& record) const {
  const auto column = [](const char* name, const char* unit, const char* meaning) {
    return ColumnSpec{.name = name, .unit = unit, .long_name = meaning, .words = {}};
  };
  const TableId table =
      record.table({"cascade_moments",
                    "run",
                    "sizes of the cascades that have ended, publications included",
                    {column("cascades", "cascades", "cascades that have ended"),
                     column("mean", "shares", "mean size"),
                     column("variance", "shares^2", "variance of the sizes")}});
  const double mean = sizes_ / cascades_;
  const double unbiased = cascades_ / (cascades_ - 1);
  const double row[] = {cascades_, mean, unbiased * (squares_ / cascades_ - mean * mean)};
  record.row(table, row);
}

}  // namespace redoubt::analysis
