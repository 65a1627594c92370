#include "analysis/experiment/run_journal.hpp"

namespace redoubt::analysis {

RunJournal::RunJournal(const Scenario& scenario, const Society& society, const PostTables& tables,
                       const std::filesystem::path& folder)
    : tables_(tables) {
  if (scenario.record.keeps(kEventsTable)) events_.emplace(folder);
  if (scenario.record.keeps(kCascadesTable)) cascades_.emplace(folder);
  if (!scenario.record.keeps(kFinalTable)) return;
  people_.emplace(society.group_of.size());
  for (std::size_t i = 0; i < people_->size(); ++i) (*people_)[i].group = society.group_of[i];
}

bool RunJournal::wanted(const Scenario& scenario) {
  return !scenario.record.tables.empty();
}

void RunJournal::declare(Recorder& recorder) const {
  if (events_) recorder.table(tables_.events_spec());
  if (cascades_) recorder.table(tables_.cascades_spec());
  if (people_) recorder.table(tables_.final_spec());
}

void RunJournal::note(const PostEvent& event) {
  if (events_) events_->append(event);
  if (people_ && event.account.valid() && event.account.value < people_->size()) count(event);
}

void RunJournal::cascade(const CascadeRecord& cascade) {
  if (cascades_) cascades_->append(cascade);
}

void RunJournal::count(const PostEvent& event) {
  using enum PostEvent::Kind;
  PersonRow& person = (*people_)[event.account.value];
  person.publications += event.kind == published ? 1 : 0;
  person.shares += event.kind == shared ? 1 : 0;
  person.exposures += event.kind == exposed ? 1 : 0;
  person.harmful_exposures += event.kind == exposed && event.intent != Intent::benign ? 1 : 0;
  person.reports += event.kind == reported ? 1 : 0;
  person.suspensions += event.kind == suspended ? 1 : 0;
}

void RunJournal::write(ResultWriter& writer, int replicate) {
  if (events_)
    events_->for_each_block([&](std::span<const PostEvent> rows) {
      writer.append_rows(tables_.events(rows), replicate);
    });
  if (cascades_)
    cascades_->for_each_block([&](std::span<const CascadeRecord> rows) {
      writer.append_rows(tables_.cascades(rows), replicate);
    });
  if (people_) writer.append_rows(tables_.people(std::move(*people_)), replicate);
}

}  // namespace redoubt::analysis
