#include "analysis/cli/search_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>

#include "analysis/io/join_texts.hpp"
#include "analysis/report/series_words.hpp"
#include "analysis/words/aligned_table.hpp"

namespace redoubt::analysis {
namespace {

// ASCII only: the program's own texts are.
std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

class Wanted {
 public:
  explicit Wanted(const std::string& words) {
    std::istringstream in(lower(words));
    for (std::string word; in >> word;) words_.push_back(word);
    if (words_.empty()) throw std::invalid_argument("--find needs a word");
  }
  [[nodiscard]] bool in(const std::string& text) const {
    const std::string where = lower(text);
    return std::all_of(words_.begin(), words_.end(), [&where](const std::string& word) {
      return where.find(word) != std::string::npos;
    });
  }

 private:
  std::vector<std::string> words_;
};

// What several kinds of a section have alike stands once.
struct Found {
  const FieldDescription* field;
  std::vector<std::string> kinds;
};

std::string text_of(const std::string& path, const FieldDescription& field) {
  return fmt::format("{} {} {} {}", path, field.meaning, field.source,
                     join_texts(field.words, " "));
}

std::size_t kinds_of(const std::vector<KindDescription>& all, const KindDescription& kind) {
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&kind](const KindDescription& other) {
        return other.category == kind.category && other.within == kind.within;
      }));
}

std::string parameters_text(const Wanted& wanted, const std::vector<KindDescription>& kinds) {
  std::vector<TextRow> rows{{"parameter", "default", "unit", "tag", "meaning [source]"}};
  std::map<std::string, std::size_t> places;  // of a path and its text among `found`
  std::vector<std::pair<std::string, Found>> found;
  std::map<std::string, std::size_t> counts;
  std::vector<std::vector<FieldDescription>> fields;  // kept, as `found` points into them
  for (const KindDescription& kind : kinds) fields.push_back(flattened(kind.fields));
  for (std::size_t k = 0; k < kinds.size(); ++k)
    for (const FieldDescription& field : fields[k]) {
      const std::string path = path_in(kinds[k], field);
      counts[path] = kinds_of(kinds, kinds[k]);
      if (!wanted.in(text_of(path, field))) continue;
      const auto [place, is_new] =
          places.emplace(path + "\n" + field.default_text + field.meaning, found.size());
      if (is_new) found.push_back({path, {&field, {}}});
      found[place->second].second.kinds.push_back(kinds[k].name);
    }
  for (const auto& [path, each] : found) {
    const FieldDescription& f = *each.field;
    std::string meaning = f.meaning + (f.source.empty() ? "" : fmt::format(" [{}]", f.source));
    if (each.kinds.size() < counts[path])
      meaning += fmt::format(" (of {})", join_texts(each.kinds, ", "));
    rows.push_back({path, f.default_text, f.unit == "1" ? "-" : f.unit, tag_text(f.tag), meaning});
  }
  return rows.size() == 1 ? "" : aligned_table(rows, {.width = 120, .widest = 46});
}

// Sections, and kinds of actors, rules, searches and levers.
std::string kinds_text(const Wanted& wanted, const std::vector<KindDescription>& kinds) {
  std::vector<TextRow> rows{{"section", "kind", "what it is"}};
  for (const KindDescription& kind : kinds)
    if (wanted.in(fmt::format("{} {} {}", kind.category, kind.name, kind.meaning)))
      rows.push_back({kind.category, kind.name, kind.meaning});
  return rows.size() == 1 ? "" : aligned_table(rows, {.width = 120, .widest = 46});
}

// The axes beside replicate and time, which all have.
std::string label_words(const std::string& axes) {
  constexpr std::string_view kAll = "replicate, time";
  const std::string rest = axes.substr(std::min(axes.size(), kAll.size()));
  return rest.empty() ? "-" : rest.substr(2);
}

std::string measures_text(const Wanted& wanted) {
  std::vector<TextRow> rows{{"measure", "label", "unit", "meaning"}};
  for (const SeriesRow& row : series_rows())
    if (wanted.in(fmt::format("{} {} {}", row.name, row.axes, row.meaning)))
      rows.push_back(
          {row.name, label_words(row.axes), row.unit[0] == '1' ? "-" : row.unit, row.meaning});
  return rows.size() == 1 ? "" : aligned_table(rows, {.width = 120, .widest = 46});
}

}  // namespace

std::string path_in(const KindDescription& kind, const FieldDescription& field) {
  const bool of_named = kind.repeated && kind.named;
  std::string path = kind.within.empty() ? "" : kind.within + ".NAME.";
  path += kind.category + (of_named ? ".NAME" : kind.repeated ? ".0" : "");
  return path + "." + field.name;
}

std::string found_names(const std::string& words, const std::vector<KindDescription>& kinds) {
  const Wanted wanted(words);
  std::string text;
  for (const std::string& table :
       {kinds_text(wanted, kinds), parameters_text(wanted, kinds), measures_text(wanted)})
    text += (text.empty() || table.empty() ? "" : "\n") + table;
  if (text.empty())
    throw std::invalid_argument(
        fmt::format("nothing is about \"{}\" (shorter words find more; docs/model.md says what is "
                    "not modelled)",
                    words));
  return text;
}

}  // namespace redoubt::analysis
