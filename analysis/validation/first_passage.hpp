// What spreads, followed contact by contact on the network itself: exact on any network, with the
// error of a mean over repetitions. Another algorithm than the simulator's (Dijkstra 1959: who is
// reached first is done first), with chance of its own.
#pragma once

#include <cstdint>
#include <functional>
#include <queue>
#include <vector>

#include "sim/network/social_graph.hpp"

namespace redoubt::analysis {

struct Estimate {
  double mean = 0;
  double error = 0;    // standard error
  double scatter = 0;  // standard deviation of one
};

// SplitMix64 [Steele, Lea & Flood 2014]: theory takes millions of numbers, and none of those of the
// simulator.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  // In [0, 1).
  double uniform() {
    std::uint64_t x = state_ += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return static_cast<double>((x ^ (x >> 31)) >> 11) * 0x1p-53;
  }
  double exponential(double rate);  // infinite for rate 0
  double normal();                  // N(0, 1)
  std::uint32_t pick(std::uint32_t n);

 private:
  std::uint64_t state_;
};

// A number drawn once by person and repetition.
class Luck {
 public:
  explicit Luck(std::uint32_t people) : drawn_in_(people, 0), value_(people, 0.0) {}
  template <class Draw>
  double of(std::uint32_t person, std::uint32_t repetition, Draw draw) {
    if (drawn_in_[person] != repetition) value_[person] = draw();
    drawn_in_[person] = repetition;
    return value_[person];
  }

 private:
  std::vector<std::uint32_t> drawn_in_;
  std::vector<double> value_;
};

class FirstPassage {
 public:
  // The network must outlive this. What takes until the deadline comes too late.
  FirstPassage(const SocialGraph& network, double deadline_s);
  virtual ~FirstPassage() = default;
  // How many share, if these do at time 0; these included.
  double size(const std::vector<std::uint32_t>& seeds);

  [[nodiscard]] double work() const { return work_; }  // follows looked at so far
  Chance chance{1959};

 protected:
  // Reaches followers of a sharer, of all that are less than `left_s` away.
  virtual void contact(std::uint32_t sharer, double left_s) = 0;
  // Whether a person who is reached passes on; asked at every contact until one succeeds.
  virtual bool wins(std::uint32_t person, double strength) = 0;
  void reach(std::uint32_t person, double after_s, double strength);

  [[nodiscard]] const SocialGraph& network() const { return network_; }
  [[nodiscard]] std::uint32_t repetition() const { return repetition_; }

 private:
  struct Reached {
    double at_s;
    std::uint32_t person;
    double strength;
    bool operator>(const Reached& other) const { return at_s > other.at_s; }
  };
  double share(std::uint32_t person, double now_s);

  const SocialGraph& network_;
  double deadline_s_;
  double now_s_ = 0;
  std::priority_queue<Reached, std::vector<Reached>, std::greater<>> soon_;
  std::vector<std::uint32_t> shared_in_;  // repetition in which a person last shared
  std::uint32_t repetition_ = 0;
  double work_ = 0;
};

// A random person, and each of the others with this probability.
std::vector<std::uint32_t> draw_seeds(std::uint32_t people, double seed_share, Chance& chance);

// Mean over repetitions until its error is the part `precise` of it (three times that is enough
// after much work), or `work` has been enough. If all gave the same, it is the part 1/n.
Estimate repeat(const std::function<double()>& once, const std::function<double()>& work,
                double precise);

}  // namespace redoubt::analysis
