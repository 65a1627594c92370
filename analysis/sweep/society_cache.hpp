// Networks and people that several runs of a sweep share, each made once.
#pragma once

#include <cstddef>
#include <filesystem>
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "agents/scenario/scenario.hpp"
#include "analysis/experiment/load_society.hpp"

namespace redoubt::analysis {

class SocietyCache {
 public:
  // Keeps at most `kept` networks that nobody uses.
  SocietyCache(std::filesystem::path folder, std::size_t kept)
      : folder_(std::move(folder)), kept_(kept) {}

 private:
  struct Entry {
    std::string key;
    std::mutex loading;  // held while it is made
    std::unique_ptr<LoadedSociety> loaded;
    std::size_t users = 0;
  };

 public:
  // A loan: the network stays as long as this lives.
  class Loan {
   public:
    Loan(SocietyCache& cache, Entry& entry) : cache_(&cache), entry_(&entry) {}
    Loan(Loan&& other) noexcept
        : cache_(other.cache_), entry_(std::exchange(other.entry_, nullptr)) {}
    Loan& operator=(Loan&&) = delete;
    ~Loan() {
      if (entry_) cache_->give_back(*entry_);
    }
    [[nodiscard]] const Society& society() const { return entry_->loaded->society; }

   private:
    SocietyCache* cache_;
    Entry* entry_;
  };

  // Completes the scenario as load_society does. Throws what load_society throws.
  Loan lend(Scenario& scenario);

 private:
  Entry& find_or_add(const std::string& key);
  void give_back(Entry& entry);

  std::filesystem::path folder_;
  std::size_t kept_;
  std::mutex mutex_;  // guards what follows
  std::list<Entry> entries_;
};

}  // namespace redoubt::analysis
