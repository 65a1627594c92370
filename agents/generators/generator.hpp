// Generators put harmful content on the platform: each is one campaign with accounts and a budget.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "agents/check/flaw.hpp"
#include "agents/context.hpp"
#include "agents/generators/account_stock.hpp"
#include "agents/generators/offer.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

// A name in a parameter that must exist elsewhere in the scenario.
struct NameReference {
  enum class What { group, generator_kind };
  std::string field;
  std::string name;
  What what;
};

class Generator {
 public:
  virtual ~Generator() = default;
  // Parameters of this kind.
  virtual void fields(FieldVisitor& v) = 0;
  // Names in its parameters that the scenario's check must find.
  [[nodiscard]] virtual std::vector<NameReference> references() const { return {}; }
  // What is wrong with its parameters taken together.
  [[nodiscard]] virtual std::vector<Flaw> flaws(const Surroundings&) const { return {}; }
  // Takes up work; key names the actor in its draws.
  virtual void start(Context& context, ActorId self, std::uint64_t key) = 0;
  virtual void wake(Context& context, std::uint32_t timer, std::uint32_t what) = 0;
  virtual void observe(Context&, const Signal&) {}
  // Prices are those of this calendar year from now on.
  virtual void begin_year(std::int64_t) {}
  // Mean offset of its posts from benign ones, for `detectability` and `distance`.
  [[nodiscard]] virtual Direction offset() const = 0;
  // Share of each group among those that its accounts pretend to belong to.
  [[nodiscard]] virtual std::vector<double> personas(std::span<const Group> groups) const = 0;
  [[nodiscard]] virtual AccountStock stock() const = 0;
  // Cannot pay for another post now.
  [[nodiscard]] virtual bool broke() const = 0;
  // Kind that it writes with at present.
  [[nodiscard]] virtual const std::string& technology() const = 0;
  // Harmful posts that it has written with this kind.
  [[nodiscard]] virtual std::uint64_t posts_with(const std::string& kind) const = 0;
  [[nodiscard]] virtual bool changes_technology() const { return false; }
  // What each technology would bring it; empty if it never changes.
  [[nodiscard]] virtual std::vector<Offer> offers() const { return {}; }
  // Whether it goes for named victims.
  [[nodiscard]] virtual bool harasses() const { return false; }
  // Whether it writes with the scenario's foundation model.
  [[nodiscard]] virtual bool asks_foundation() const { return false; }
};

}  // namespace redoubt
