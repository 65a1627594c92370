#include "analysis/experiment/recorded_events.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/experiment/post_tables.hpp"

namespace redoubt::analysis {
namespace {

constexpr std::size_t kRowsAtOnce = 65536;
constexpr double kMsPerDay = 86400000.0;

const std::vector<std::string>& words_of(const ResultReader& file, const std::string& column) {
  static const std::vector<std::string> none;
  for (const ColumnSpec& spec : file.table(kEventsTable).spec.columns)
    if (spec.name == column) return spec.words;
  return none;
}

// The file's words may be more than this program's, or in another order.
template <class Enum>
std::vector<std::optional<Enum>> codes_of(const std::vector<std::string>& words) {
  std::vector<std::optional<Enum>> codes(words.size());
  const auto& known = Words<Enum>::value;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto found = std::find(known.begin(), known.end(), words[i]);
    if (found != known.end()) codes[i] = static_cast<Enum>(found - known.begin());
  }
  return codes;
}

template <class Name>
Name id_of(double cell) {
  return cell < 0 ? Name{} : Name{static_cast<std::uint32_t>(cell)};
}

}  // namespace

RecordedEvents::RecordedEvents(const ResultReader& file)
    : file_(file),
      rows_(file.table(kEventsTable).rows),
      kinds_(codes_of<PostEvent::Kind>(words_of(file, "kind"))),
      causes_(codes_of<PostEvent::Cause>(words_of(file, "cause"))),
      groups_(words_of(file, "group")),
      actors_(words_of(file, "actor")),
      horizon_days_(file.times_days("metrics").back()) {}

std::string RecordedEvents::actor(ActorId id) const {
  return id.valid() ? actors_.at(id.value + 1) : "";
}

void RecordedEvents::for_each(std::size_t replicate,
                              const std::function<void(const PostEvent&)>& visit) const {
  for (std::size_t first = 0; first < rows_; first += kRowsAtOnce) {
    const std::size_t count = std::min(kRowsAtOnce, rows_ - first);
    const auto replicates = file_.column(kEventsTable, "replicate", first, count);
    const auto [from, to] =
        std::equal_range(replicates.begin(), replicates.end(), static_cast<double>(replicate));
    if (from != to)
      visit_block(first + static_cast<std::size_t>(from - replicates.begin()),
                  static_cast<std::size_t>(to - from), visit);
  }
}

void RecordedEvents::visit_block(std::size_t first, std::size_t count,
                                 const std::function<void(const PostEvent&)>& visit) const {
  const auto column = [&](const char* name) {
    return file_.column(kEventsTable, name, first, count);
  };
  const auto time = column("time"), kind = column("kind"), post = column("post");
  const auto group = column("group"), intent = column("intent"), account = column("account");
  const auto share = column("share"), parent = column("parent"), actor = column("actor");
  const auto cause = column("cause"), value = column("value"), limit = column("limit");
  const auto probability = column("probability");
  for (std::size_t i = 0; i < count; ++i) {
    const auto known = kinds_.at(static_cast<std::size_t>(kind[i]));
    if (!known) continue;
    PostEvent event;
    event.kind = *known;
    event.post = id_of<PostId>(post[i]);
    event.account = id_of<UserId>(account[i]);
    event.share = id_of<ShareId>(share[i]);
    event.parent = id_of<ShareId>(parent[i]);
    event.actor = id_of<ActorId>(actor[i] - 1);
    event.cause = causes_.at(static_cast<std::size_t>(cause[i])).value_or(PostEvent::Cause::none);
    event.value = value[i];
    event.limit = limit[i];
    event.probability = probability[i];
    event.at = SimTime{std::llround(time[i] * kMsPerDay)};
    event.group = static_cast<std::uint8_t>(group[i]);
    event.intent = static_cast<Intent>(static_cast<std::uint8_t>(intent[i]));
    visit(event);
  }
}

}  // namespace redoubt::analysis
