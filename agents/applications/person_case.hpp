// What a person brings to an application, and what a model makes of it.
//
// A person writes as x ~ N(b_g, I), always alike. A case is that, but for the harm axis, on which
// it shows b_g·u0 + y: y ~ N(0, 1) is what the application wants to know (risk, lack of merit),
// y = √c·(x - b_g)·u0 + √(1 - c)·z. The part c is the person's own and comes to every application;
// z belongs to this application alone.
//
// A model reads the case with an error, r = case + τ·((1 - s)·e + s·e'): e is that of the
// foundation model, the same in all applications on it; e' that of the application's own part, of
// strength s. Both are N(0, I) and stay what they are for each person.
#pragma once

#include <cstdint>
#include <span>

#include "agents/people/groups.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

struct Person {
  std::uint64_t key = 0;  // content key
  std::uint8_t group = 0;
};

struct Case {
  Features shown{};
  double need = 0;    // y
  double rarity = 0;  // |x - b_g|², χ² with as many degrees as features
};

struct Reader {
  std::uint64_t model = 0;        // names the foundation model in draws
  std::uint64_t application = 0;  // names the application
  double noise = 0;               // τ
  double own_part = 0;            // s
};

// common: c.
Case bring_case(const Person& person, std::uint64_t application, double common,
                std::span<const Group> groups, const KeyedDraws& draws);

Features read_case(const Case& brought, const Person& person, const Reader& reader,
                   const KeyedDraws& draws);

}  // namespace redoubt
