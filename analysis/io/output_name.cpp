#include "analysis/io/output_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <string_view>

namespace redoubt::analysis {
namespace {

// Endings of files that people have beside their scenarios, by what they are.
const std::map<std::string_view, std::string_view> kKinds{
    {".h5", "results"},  {".hdf5", "results"}, {".nc", "results"},     {".nc4", "results"},
    {".html", "pages"},  {".htm", "pages"},    {".toml", "scenarios"}, {".csv", "tables"},
    {".tsv", "tables"},  {".txt", "texts"},    {".md", "texts"},       {".json", "data"},
    {".xlsx", "tables"}, {".png", "pictures"}, {".svg", "pictures"},   {".pdf", "documents"}};

}  // namespace

void require_own_ending(const std::filesystem::path& output, const std::string& what,
                        const std::string& ends) {
  const std::string ending = output.extension().string();
  const auto kind = kKinds.find(ending);
  if (kind == kKinds.end() || kind->second == kKinds.at(ends)) return;
  const bool table = kind->second == "tables" && ends == ".h5";
  throw std::runtime_error(fmt::format(
      "{}: {}, and names that end in {} are for {} (end it in {}{})", output.string(), what, ending,
      kind->second, ends, table ? "; redoubt export writes tables of it" : ""));
}

}  // namespace redoubt::analysis
