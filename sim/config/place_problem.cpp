#include "sim/config/place_problem.hpp"

#include <algorithm>

#include "sim/config/config_error.hpp"

namespace redoubt {

std::string place_problem(const Document& document, const std::string& problem) {
  const std::string path = problem.substr(0, problem.find(' '));
  SourcePosition where{.file = 0, .line = 0};
  const Value* value = &document.root;
  for (std::size_t start = 0; value != nullptr && start < path.size();) {
    const std::size_t end = std::min(path.find('.', start), path.size());
    const Table* table = value->get<Table>();
    value = table != nullptr ? table->find(path.substr(start, end - start)) : nullptr;
    if (value != nullptr) where = value->where;
    start = end + 1;
  }
  return position_text(document, where) + problem;
}

}  // namespace redoubt
