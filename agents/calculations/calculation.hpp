// A calculation: the very functions that the ledger and the metrics use, on stated numbers. Nothing
// is simulated, and whatever shows its results says so.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sim/config/config_error.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

struct Quantity {
  std::string name;
  std::string unit;
  double value;
};

class Calculation {
 public:
  virtual ~Calculation() = default;
  virtual void fields(FieldVisitor& v) = 0;
  // The same names whatever the parameters are.
  [[nodiscard]] virtual std::vector<Quantity> results() const = 0;
  // What it comes to after so many days, where it has a course in time; no days: 0.
  [[nodiscard]] virtual std::vector<Quantity> after(double /*days*/) const { return {}; }
  // The same quantities by another way: closed forms, for `theory = "closed_form"`. Empty: none.
  [[nodiscard]] virtual std::vector<Quantity> closed_forms() const { return {}; }
  // What is wrong with the parameters together, "" if nothing.
  [[nodiscard]] virtual std::string problem() const { return {}; }
};

}  // namespace redoubt
