// A visitor that treats all types of fields alike, so that each visitor is one template function.
#pragma once

#include "sim/config/parameter.hpp"

namespace redoubt {

// A word of an enumeration, as a visitor sees it.
struct Choice {
  std::span<const char* const> words;
  int& index;
};

// Derived has `template <class T> void visit(const Field&, T&)` and overrides table().
template <class Derived>
class UniformVisitor : public FieldVisitor {
 public:
  void operator()(const Field& field, double& value) final { self().visit(field, value); }
  void operator()(const Field& field, std::int64_t& value) final { self().visit(field, value); }
  void operator()(const Field& field, bool& value) final { self().visit(field, value); }
  void operator()(const Field& field, std::string& value) final { self().visit(field, value); }
  void operator()(const Field& field, Duration& value) final { self().visit(field, value); }
  void operator()(const Field& field, std::vector<double>& value) final {
    self().visit(field, value);
  }
  void operator()(const Field& field, std::vector<std::string>& value) final {
    self().visit(field, value);
  }
  void choice(const Field& field, std::span<const char* const> words, int& index) final {
    Choice value{words, index};
    self().visit(field, value);
  }

 private:
  Derived& self() { return static_cast<Derived&>(*this); }
};

}  // namespace redoubt
