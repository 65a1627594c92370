#include "analysis/sweep/sweep_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <vector>

#include "analysis/io/gather_provenance.hpp"
#include "analysis/io/text_file.hpp"
#include "analysis/io/write_text_file.hpp"
#include "analysis/sweep/input_files.hpp"
#include "sim/record/sha256.hpp"

namespace redoubt::analysis {
namespace {

namespace fs = std::filesystem;

constexpr const char* kManifest = "sweep.json";

// Program version and commit: numbers of two programs must not be mixed.
std::string program() {
  std::string text;
  for (const auto& [key, value] : gather_provenance(std::chrono::system_clock::now(), ""))
    if (key == "program_version" || key == "git_commit") text += (text.empty() ? "" : " ") + value;
  return text;
}

std::string file_sha256(const fs::path& file) {
  std::ifstream bytes(file, std::ios::binary);
  Sha256 hash;
  std::vector<char> part(1 << 16);
  do {
    bytes.read(part.data(), static_cast<std::streamsize>(part.size()));
    hash.update(std::string_view(part.data(), static_cast<std::size_t>(bytes.gcount())));
  } while (bytes);
  if (!bytes.eof()) throw std::runtime_error(fmt::format("{} cannot be read", file.string()));
  return hash.finish();
}

// Input files of the base and of levers that choose among some, with their content's sha256.
nlohmann::json hash_inputs(const Sweep& sweep, const fs::path& inputs) {
  const std::map<std::string, std::string> base = input_files(read_scenario(sweep.base));
  std::set<std::string> names;
  for (const auto& [key, name] : base) names.insert(name);
  for (const Factor& factor : sweep.factors)
    for (const Level& level : factor.levels)
      for (const Entry& change : level.changes)
        if (base.contains(change.key))
          if (const std::string* name = change.value.get<std::string>()) names.insert(*name);
  names.erase("");
  nlohmann::json hashes = nlohmann::json::object();
  for (const std::string& name : names) hashes[name] = file_sha256(inputs / name);
  return hashes;
}

std::string identity(const SweepTexts& texts, const nlohmann::json& files) {
  return sha256(texts.sweep + "\n" + texts.base + "\n" + texts.points + "\n" + files.dump())
      .substr(0, 24);
}

// About a thousand files, but none of fewer than 16 or more than ten thousand runs; the replicates
// of a point stay together.
std::uint64_t chosen_length(const Sweep& sweep) {
  const std::uint64_t runs = std::clamp<std::uint64_t>((sweep.runs() + 999) / 1000, 16, 10000);
  return (runs + sweep.replicates - 1) / sweep.replicates * sweep.replicates;
}

nlohmann::json read_manifest(const fs::path& folder) {
  const fs::path file = folder / kManifest;
  if (!fs::exists(folder))
    throw std::runtime_error(fmt::format(
        "{}: no such folder (redoubt sweep NAME.toml makes NAME.sweep)", folder.string()));
  if (fs::is_regular_file(folder) && fs::exists(folder.parent_path() / kManifest))
    throw std::runtime_error(fmt::format("{} is a file of a sweep (name its folder, {})",
                                         folder.string(), folder.parent_path().string()));
  if (!fs::exists(file))
    throw std::runtime_error(
        fmt::format("{} is not the folder of a sweep (it has no {})", folder.string(), kManifest));
  try {
    return nlohmann::json::parse(read_text_file(file));
  } catch (const nlohmann::json::exception& error) {
    throw std::runtime_error(fmt::format("{} is damaged: {}", file.string(), error.what()));
  }
}

SweepFolder opened(const fs::path& folder, const nlohmann::json& manifest, Sweep sweep) {
  ChunkPlan plan{manifest.at("sweep").get<std::string>(), sweep.runs(),
                 manifest.at("runs_a_chunk").get<std::uint64_t>()};
  return {folder, manifest.at("inputs").get<std::string>(), std::move(sweep),
          ChunkStore(folder, std::move(plan))};
}

void write_folder(const fs::path& folder, const Sweep& sweep, const fs::path& inputs,
                  const nlohmann::json& files, std::uint64_t runs_a_chunk) {
  fs::create_directories(folder / "chunks");
  write_text_file(folder / "base.toml", sweep.texts.base);
  if (!sweep.texts.points.empty()) write_text_file(folder / "points.csv", sweep.texts.points);
  write_text_file(folder / "sweep.toml", sweep.texts.sweep);
  const nlohmann::ordered_json manifest{{"sweep", identity(sweep.texts, files)},
                                        {"title", sweep.title},
                                        {"program", program()},
                                        {"inputs", fs::weakly_canonical(inputs).string()},
                                        {"files", files},
                                        {"points", sweep.design.size()},
                                        {"replicates", sweep.replicates},
                                        {"runs", sweep.runs()},
                                        {"runs_a_chunk", runs_a_chunk}};
  write_text_file(folder / kManifest, manifest.dump(2) + "\n");  // last: now it is a sweep
}

}  // namespace

SweepFolder make_sweep_folder(const fs::path& folder, const Sweep& sweep, const fs::path& inputs,
                              std::uint64_t runs_a_chunk) {
  const nlohmann::json files = hash_inputs(sweep, inputs);
  if (!fs::exists(folder / kManifest)) {
    const bool begun = fs::is_directory(folder / "chunks");  // and stopped before it was a sweep
    if (fs::exists(folder) && !begun && !(fs::is_directory(folder) && fs::is_empty(folder)))
      throw std::runtime_error(fmt::format(
          "{} holds something that is not a sweep (choose another -o)", folder.string()));
    write_folder(folder, sweep, inputs, files,
                 runs_a_chunk > 0 ? runs_a_chunk : chosen_length(sweep));
  }
  const nlohmann::json manifest = read_manifest(folder);
  if (manifest.at("sweep") != identity(sweep.texts, files))
    throw std::runtime_error(fmt::format(
        "{} holds the results of another sweep, \"{}\" (the sweep file, its base or a network file "
        "was changed, or it is another one: choose another -o, or remove the folder)",
        folder.string(), manifest.at("title").get<std::string>()));
  return open_sweep_folder(folder);
}

SweepFolder open_sweep_folder(const fs::path& folder) {
  const nlohmann::json manifest = read_manifest(folder);
  Sweep sweep = read_sweep(folder / "sweep.toml");
  if (identity(sweep.texts, manifest.at("files")) != manifest.at("sweep"))
    throw std::runtime_error(
        fmt::format("{} was changed after the sweep had begun", (folder / "sweep.toml").string()));
  return opened(folder, manifest, std::move(sweep));
}

void require_same_inputs(const SweepFolder& folder) {
  const nlohmann::json manifest = read_manifest(folder.path);
  if (manifest.at("program") != program())
    throw std::runtime_error(fmt::format(
        "{} was begun by version {} of the program, this is {} (results of two versions must not "
        "be mixed: choose another folder; analyze and report read this one)",
        folder.path.string(), manifest.at("program").get<std::string>(), program()));
  for (const auto& [name, hash] : manifest.at("files").items())
    if (file_sha256(folder.inputs / name) != hash)
      throw std::runtime_error(fmt::format(
          "{} is not what it was when the sweep began (results of two networks must not be mixed: "
          "put it back, or choose another folder)",
          (folder.inputs / name).string()));
}

SweepCount count_results(const ChunkStore& store) {
  SweepCount count{.runs = store.plan().runs};
  for (std::uint64_t chunk = 0; chunk < store.plan().chunks(); ++chunk) {
    const ChunkResults results = store.read(chunk);
    for (const auto& [run, result] : results) {
      ++(result.failed() ? count.failed : count.finished);
      count.seconds += result.seconds;
    }
    if (results.size() == store.plan().last(chunk) - store.plan().first(chunk))
      ++count.chunks_complete;
  }
  return count;
}

}  // namespace redoubt::analysis
