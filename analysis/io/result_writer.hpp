// Writes the result file of a run: replicates in order 0, 1, 2 …, under the final name only when
// whole.
//
//   ResultWriter writer(path, header);
//   writer.append(record, replicate, digest);   // for every replicate
//   writer.finish(provenance);
//
// One thread owns a writer, and all HDF5 calls of the process belong to one thread. Everything goes
// to NAME.h5.tmp; finish() makes it durable and renames it. A writer that dies before leaves an old
// file of that name as it was; its destructor removes the temporary file. Errors:
// std::runtime_error with the file's name (disk full, no permission); std::invalid_argument if a
// record contradicts its own description or the replicates before it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "analysis/io/result_header.hpp"
#include "sim/record/memory_recorder.hpp"

namespace redoubt::analysis {

class ResultWriter {
 public:
  ResultWriter(const std::filesystem::path& path, const ResultHeader& header);
  ~ResultWriter();
  ResultWriter(const ResultWriter&) = delete;
  ResultWriter& operator=(const ResultWriter&) = delete;

  // digest: of the replicate's model events. All records have the same series and sample times.
  void append(const MemoryRecorder& record, int replicate, const std::string& digest);

  // More rows of a table that the record of this replicate, the latest, declared.
  void append_rows(const MemoryRecorder::Table& rows, int replicate);

  struct Seal {
    std::string digest;        // of one replicate its own, of several the SHA-256 of their digests
    std::string results_hash;  // see results_hash.hpp
  };
  Seal finish(const Provenance& provenance);

 private:
  struct State;
  std::filesystem::path path_;
  std::unique_ptr<State> state_;  // empty once the file is closed
};

}  // namespace redoubt::analysis
