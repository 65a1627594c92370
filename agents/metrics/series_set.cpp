#include "agents/metrics/series_set.hpp"

#include <stdexcept>

namespace redoubt {

void SeriesSet::declare(Recorder& recorder, const std::vector<Axis>& axes,
                        std::span<const SeriesWords> series) {
  for (const SeriesWords& words : series)
    ids_.push_back(recorder.series(
        {words.name, "metrics", axes, words.unit, words.long_name, words.definition}));
  values_.resize(ids_.size());
}

void SeriesSet::add(std::initializer_list<double> cell) {
  if (cell.size() != ids_.size())
    throw std::logic_error("a cell has more or fewer values than there are series");
  auto value = cell.begin();
  for (std::vector<double>& row : values_) row.push_back(*value++);
}

void SeriesSet::put(Recorder& recorder) {
  for (std::size_t i = 0; i < ids_.size(); ++i) {
    recorder.put(ids_[i], values_[i]);
    values_[i].clear();
  }
}

}  // namespace redoubt
