#include "analysis/io/result_writer.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <optional>
#include <stdexcept>
#include <vector>

#include "analysis/io/durable_file.hpp"
#include "analysis/io/hdf5_attributes.hpp"
#include "analysis/io/join_texts.hpp"
#include "analysis/io/results_hash.hpp"
#include "analysis/io/series_section.hpp"
#include "analysis/io/table_group.hpp"
#include "sim/record/sha256.hpp"

namespace redoubt::analysis {
namespace {

void write_header(hid_t file, const ResultHeader& header) {
  write_text(file, "Conventions", "CF-1.8");
  write_text(file, "format", kFormatName);
  write_integer(file, "format_version", kResultFormatVersion);
  write_text(file, "title", header.title);
  write_text(file, "scenario_toml", header.scenario_toml);
  write_text(file, "scenario_sha256", header.scenario_sha256);
  write_unsigned(file, "seed", header.seed);
  write_text(file, "rng", header.rng);
  write_text(file, "graph_sha256", header.graph_sha256);
  std::vector<std::string> names;
  std::vector<std::string> hashes;
  for (const InputFile& input : header.inputs) {
    names.push_back(input.name);
    hashes.push_back(input.sha256);
  }
  write_texts(file, "input_files", names);
  write_texts(file, "input_sha256", hashes);
  if (header.burn_in_days > 0) write_double(file, "burn_in_days", header.burn_in_days);
  for (const auto& [name, text] : header.notes) write_text(file, name.c_str(), text);
}

void write_provenance(hid_t file, const Provenance& provenance) {
  const Hdf5Handle group = create_group(file, kProvenanceGroup);
  for (const auto& [name, text] : provenance) write_text(group.id(), name.c_str(), text);
}

std::string combine(const std::vector<std::string>& digests) {
  if (digests.size() == 1) return digests[0];
  return sha256(fmt::format("{}\n", join_texts(digests, "\n")));
}

// HDF5's reasons do not say which file.
template <class Action>
void name_file(const std::filesystem::path& path, Action action) {
  try {
    action();
  } catch (const std::runtime_error& error) {
    throw std::runtime_error(fmt::format("{}: {}", path.string(), error.what()));
  }
}

// What all replicates have in common.
struct Layout {
  std::vector<double> times_days;
  std::vector<SeriesSpec> series;
  std::vector<TableSpec> tables;

  explicit Layout(const MemoryRecorder& record) : times_days(record.times_days()) {
    for (const auto& each : record.all_series()) series.push_back(each.spec);
    for (const auto& each : record.all_tables()) tables.push_back(each.spec);
  }
};

bool same_series(const SeriesSpec& a, const SeriesSpec& b) {
  return a.name == b.name && a.section == b.section && a.axes == b.axes;
}

bool same_table(const TableSpec& a, const TableSpec& b) {
  return a.name == b.name && a.columns.size() == b.columns.size();
}

void require_same_layout(const Layout& first, const Layout& other, int replicate) {
  const auto refuse = [&](const char* what) {
    throw std::invalid_argument(
        fmt::format("replicate {} has other {} than replicate 0", replicate, what));
  };
  if (first.times_days != other.times_days) refuse("sample times");
  if (!std::equal(first.series.begin(), first.series.end(), other.series.begin(),
                  other.series.end(), same_series))
    refuse("series");
  if (!std::equal(first.tables.begin(), first.tables.end(), other.tables.begin(),
                  other.tables.end(), same_table))
    refuse("tables");
}

// HDF5 truncates a file before it finds that another process has locked it: ask first.
void require_no_other_writer(const std::filesystem::path& temporary) {
  const int file = ::open(temporary.c_str(), O_RDWR | O_CLOEXEC);
  if (file < 0) return;
  const bool locked = ::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  ::close(file);
  if (locked)
    throw std::runtime_error(fmt::format(
        "{} is being written by another run; give this one another -o", temporary.string()));
}

}  // namespace

// Members are destroyed from the last to the first: all handles of the file before the file.
struct ResultWriter::State {
  State(Hdf5Handle created, unsigned level) : file(std::move(created)), compression(level) {}

  void open_groups(const MemoryRecorder& record);
  void append(const MemoryRecorder& record, int replicate);
  // Writes what is known at the end only; returns results_hash.
  std::string seal(const std::string& digest);
  void close();

  Hdf5Handle file;
  unsigned compression;
  int next_dimension = 0;
  std::optional<Layout> layout;  // of replicate 0
  std::deque<SeriesSection> sections;
  std::deque<TableGroup> tables;
  std::vector<std::string> digests;
};

void ResultWriter::State::open_groups(const MemoryRecorder& record) {
  layout.emplace(record);
  std::vector<std::string> names;
  for (const SeriesSpec& spec : layout->series)
    if (std::find(names.begin(), names.end(), spec.section) == names.end())
      names.push_back(spec.section);
  for (const std::string& name : names)
    sections.emplace_back(file.id(), name, record, compression, next_dimension);
  for (const TableSpec& spec : layout->tables) tables.emplace_back(file.id(), spec, next_dimension);
}

void ResultWriter::State::append(const MemoryRecorder& record, int replicate) {
  if (!layout)
    open_groups(record);
  else
    require_same_layout(*layout, Layout(record), replicate);
  for (SeriesSection& section : sections) section.append(record, replicate);
  std::size_t index = 0;
  for (TableGroup& table : tables) table.append(record.all_tables()[index++], replicate);
}

std::string ResultWriter::State::seal(const std::string& digest) {
  write_integer(file.id(), "replicates", static_cast<std::int32_t>(digests.size()));
  write_texts(file.id(), "replicate_digests", digests);
  write_text(file.id(), "digest", digest);
  const std::string results_hash = compute_results_hash(file.id());
  write_text(file.id(), "results_hash", results_hash);
  return results_hash;
}

// A full disk shows in the flush, while the file can still be closed.
void ResultWriter::State::close() {
  check_hdf5(H5Fflush(file.id(), H5F_SCOPE_GLOBAL), "flush the file");
  sections.clear();
  tables.clear();
  file.close("close the file");
}

ResultWriter::ResultWriter(const std::filesystem::path& path, const ResultHeader& header)
    : path_(path) {
  prepare_hdf5();
  const std::filesystem::path temporary = temporary_path(path);
  require_no_other_writer(temporary);
  state_ = std::make_unique<State>(create_result_file(temporary.string()), header.compression);
  try {
    name_file(path, [&] { write_header(state_->file.id(), header); });
  } catch (...) {  // a constructor that throws has no destructor
    state_.reset();
    discard_temporary(path_);
    throw;
  }
}

ResultWriter::~ResultWriter() {
  if (!state_) return;
  state_.reset();
  discard_temporary(path_);
}

void ResultWriter::append(const MemoryRecorder& record, int replicate, const std::string& digest) {
  if (!state_ || replicate != static_cast<int>(state_->digests.size()))
    throw std::logic_error(fmt::format("replicate {} is not the next of an open file", replicate));
  name_file(path_, [&] { state_->append(record, replicate); });
  state_->digests.push_back(digest);
}

void ResultWriter::append_rows(const MemoryRecorder::Table& rows, int replicate) {
  if (!state_ || replicate + 1 != static_cast<int>(state_->digests.size()))
    throw std::logic_error(
        fmt::format("replicate {} is not the latest of an open file", replicate));
  const std::vector<TableSpec>& specs = state_->layout->tables;
  const auto found = std::find_if(specs.begin(), specs.end(), [&rows](const TableSpec& spec) {
    return spec.name == rows.spec.name;
  });
  if (found == specs.end())
    throw std::invalid_argument(fmt::format("no record declared the table {}", rows.spec.name));
  const auto index = static_cast<std::size_t>(found - specs.begin());
  name_file(path_, [&] { state_->tables[index].append(rows, replicate); });
}

ResultWriter::Seal ResultWriter::finish(const Provenance& provenance) {
  if (!state_ || state_->digests.empty())
    throw std::logic_error("a result file needs at least one replicate");
  Seal seal{.digest = combine(state_->digests), .results_hash = {}};
  name_file(path_, [&] {
    seal.results_hash = state_->seal(seal.digest);
    write_provenance(state_->file.id(), provenance);
    state_->close();
  });
  publish_file(path_);
  state_.reset();
  return seal;
}

}  // namespace redoubt::analysis
