// What kinds of applications have in common: from what a model reads of a person to a score.
#pragma once

#include <cstdint>

#include "agents/foundation/group_knowledge.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

class ApplicationKind {
 public:
  virtual ~ApplicationKind() = default;
  virtual void fields(FieldVisitor&) {}
  // How badly the application can serve who is read so; it refuses those with the largest scores.
  [[nodiscard]] virtual double score(const Features& read, const GroupDensity& knowledge) const = 0;
  // Whether some people are rightly refused: those with the largest need. Else nobody is.
  [[nodiscard]] virtual bool judges() const { return false; }
  // People compared with each other at a time; 0: everybody is compared with a threshold.
  [[nodiscard]] virtual std::int64_t slate() const { return 0; }
};

}  // namespace redoubt
