#include "analysis/io/sweep_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <stdexcept>

#include "analysis/io/durable_file.hpp"
#include "analysis/io/hdf5_attributes.hpp"
#include "analysis/io/hdf5_datasets.hpp"
#include "analysis/io/join_texts.hpp"

namespace redoubt::analysis {
namespace {

constexpr hsize_t kRowsAWrite = 1024;

// One dataset and the rows that wait to be written.
struct Column {
  Hdf5Handle dataset;
  bool text = false;
  std::vector<double> numbers;
  std::vector<std::string> texts;
};

}  // namespace

struct SweepWriter::State {
  State(const std::filesystem::path& temporary, const SweepHeader& header)
      : file(create_result_file(temporary.string())), replicates(header.replicates) {
    write_attributes(header);
    add_dimensions();
    for (const SweepColumn& each : header.coordinates) coordinates.push_back(add(each, false));
    for (const SweepColumn& each : header.outcomes) outcomes.push_back(add(each, true));
    std::vector<std::string> names;
    for (const SweepColumn& each : header.coordinates) names.push_back(variable_name(each.name));
    for (const Column& each : outcomes)
      write_text(each.dataset.id(), "coordinates", join_texts(names, " "));
    add_states();
  }

  void write_attributes(const SweepHeader& header) {
    write_text(file.id(), "Conventions", "CF-1.8");
    write_text(file.id(), "format", "redoubt sweep");
    write_integer(file.id(), "format_version", 1);
    write_text(file.id(), "title", header.title);
    for (const auto& [name, text] : header.attributes) write_text(file.id(), name.c_str(), text);
  }

  void add_dimensions() {
    point = create_dataset(file.id(), "point", H5T_STD_I64LE,
                           {.extent = {0}, .chunk = {kRowsAWrite}, .deflate = 4});
    make_dimension(point.id(), "point", 0);
    write_text(point.id(), "long_name", "point of the design, counted from 0");
    replicate = create_dataset(file.id(), "replicate", H5T_STD_I32LE,
                               {.extent = {replicates}, .chunk = {}});
    make_dimension(replicate.id(), "replicate", 1);
    write_text(replicate.id(), "long_name", "replicate: a seed that all points share");
    std::vector<std::int32_t> numbers(replicates);
    std::iota(numbers.begin(), numbers.end(), 0);
    check_hdf5(
        H5Dwrite(replicate.id(), H5T_NATIVE_INT32, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()),
        "write replicate");
  }

  Column add(const SweepColumn& column, bool by_replicate) {
    DatasetLayout layout{.extent = {0}, .chunk = {kRowsAWrite}, .deflate = column.text ? 0u : 4u};
    if (by_replicate) {
      layout.extent.push_back(replicates);
      layout.chunk.push_back(replicates);
    }
    layout.fill_nan = !column.text;
    const Hdf5Handle text = make_text_type();
    Column made;
    made.text = column.text;
    made.dataset = create_dataset(file.id(), variable_name(column.name),
                                  column.text ? text.id() : H5T_IEEE_F64LE, layout);
    attach_dimension(made.dataset.id(), point.id(), 0);
    if (by_replicate) attach_dimension(made.dataset.id(), replicate.id(), 1);
    write_text(made.dataset.id(), "long_name", column.long_name);
    if (!column.text)
      write_text(made.dataset.id(), "units", column.unit.empty() ? "1" : column.unit);
    return made;
  }

  void add_states() {
    states = create_dataset(
        file.id(), "status", H5T_STD_I8LE,
        {.extent = {0, replicates}, .chunk = {kRowsAWrite, replicates}, .deflate = 4});
    attach_dimension(states.id(), point.id(), 0);
    attach_dimension(states.id(), replicate.id(), 1);
    write_text(states.id(), "long_name", "what became of the run");
    write_count_up(states.id(), "flag_values", H5T_STD_I8LE, 3);
    write_text(states.id(), "flag_meanings", "missing finished failed");
  }

  void append(const SweepRow& row) {
    for (std::size_t i = 0; i < coordinates.size(); ++i) {
      if (coordinates[i].text)
        coordinates[i].texts.push_back(row.texts.at(i));
      else
        coordinates[i].numbers.push_back(row.numbers.at(i));
    }
    for (std::size_t k = 0; k < outcomes.size(); ++k)
      outcomes[k].numbers.insert(outcomes[k].numbers.end(), row.values.at(k).begin(),
                                 row.values.at(k).end());
    for (const RunState state : row.states) state_rows.push_back(static_cast<std::int8_t>(state));
    if (++waiting == kRowsAWrite) flush();
  }

  void flush_column(Column& column) const {
    if (column.text) {
      std::vector<const char*> pointers;
      for (const std::string& text : column.texts) pointers.push_back(text.c_str());
      append_rows(column.dataset.id(), make_text_type().id(), pointers.data(), waiting);
    } else {
      append_rows(column.dataset.id(), H5T_NATIVE_DOUBLE, column.numbers.data(), waiting);
    }
    column.texts.clear();
    column.numbers.clear();
  }

  void flush() {
    std::vector<std::int64_t> numbers(waiting);
    std::iota(numbers.begin(), numbers.end(), static_cast<std::int64_t>(written));
    append_rows(point.id(), H5T_NATIVE_INT64, numbers.data(), waiting);
    for (Column& each : coordinates) flush_column(each);
    for (Column& each : outcomes) flush_column(each);
    append_rows(states.id(), H5T_NATIVE_INT8, state_rows.data(), waiting);
    state_rows.clear();
    written += waiting;
    waiting = 0;
  }

  void close() {
    flush();
    for (Column& each : coordinates) each.dataset.close("write a coordinate");
    for (Column& each : outcomes) each.dataset.close("write an outcome");
    states.close("write the states");
    replicate.close("write the replicates");
    point.close("write the points");
    file.close("close the file");
  }

  Hdf5Handle file;
  hsize_t replicates;
  Hdf5Handle point;
  Hdf5Handle replicate;
  Hdf5Handle states;
  std::vector<Column> coordinates;
  std::vector<Column> outcomes;
  std::vector<std::int8_t> state_rows;
  hsize_t waiting = 0;
  hsize_t written = 0;
};

SweepWriter::SweepWriter(const std::filesystem::path& path, const SweepHeader& header)
    : path_(path) {
  prepare_hdf5();
  state_ = std::make_unique<State>(temporary_path(path), header);
}

SweepWriter::~SweepWriter() {
  if (!state_) return;
  state_.reset();
  discard_temporary(path_);
}

void SweepWriter::append(const SweepRow& row) {
  state_->append(row);
}

void SweepWriter::finish() {
  try {
    state_->close();
    publish_file(path_);
  } catch (const std::runtime_error& error) {
    throw std::runtime_error(fmt::format("{}: {}", path_.string(), error.what()));
  }
  state_.reset();
}

std::string variable_name(const std::string& name) {
  static constexpr std::array<std::string_view, 3> kTaken{"point", "replicate", "status"};
  std::string clean = name;
  for (char& c : clean)
    if (c == '/' || c == ' ') c = '_';
  return std::find(kTaken.begin(), kTaken.end(), clean) == kTaken.end() ? clean : clean + "_";
}

}  // namespace redoubt::analysis
