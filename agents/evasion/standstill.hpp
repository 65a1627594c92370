// What evasions share that try nothing out: every post at the same place.
#pragma once

#include "agents/evasion/evasion.hpp"

namespace redoubt {

class Standstill : public Evasion {
 public:
  Trial next(const KeyedDraws&) final { return {}; }
  [[nodiscard]] Direction offset(const Trial&) const final { return offset_; }
  void outcome(const Trial&, double, const KeyedDraws&) final {}
  [[nodiscard]] Direction current() const final { return offset_; }

 protected:
  void stand_at(const Direction& offset) { offset_ = offset; }

 private:
  Direction offset_{};
};

}  // namespace redoubt
