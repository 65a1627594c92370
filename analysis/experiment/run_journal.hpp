// The journal of one replicate: keeps what the scenario's record section asks for until it is this
// replicate's turn to be written.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "agents/people/society.hpp"
#include "analysis/experiment/post_tables.hpp"
#include "analysis/io/result_writer.hpp"
#include "analysis/io/row_spool.hpp"

namespace redoubt::analysis {

class RunJournal final : public Journal {
 public:
  // Rows wait in files without a name in the folder of the result.
  RunJournal(const Scenario& scenario, const Society& society, const PostTables& tables,
             const std::filesystem::path& folder);

  // Whether the scenario asks for any table at all.
  [[nodiscard]] static bool wanted(const Scenario& scenario);
  void declare(Recorder& recorder) const;
  void note(const PostEvent& event) override;
  void cascade(const CascadeRecord& cascade) override;
  // After the record of the replicate.
  void write(ResultWriter& writer, int replicate);

 private:
  void count(const PostEvent& event);

  const PostTables& tables_;
  std::optional<RowSpool<PostEvent>> events_;
  std::optional<RowSpool<CascadeRecord>> cascades_;
  std::optional<std::vector<PersonRow>> people_;
};

}  // namespace redoubt::analysis
