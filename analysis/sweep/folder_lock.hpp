// One program at a time works on a folder: a lock that the system takes back when its owner dies.
#pragma once

#include <filesystem>
#include <string>

namespace redoubt::analysis {

class FolderLock {
 public:
  enum class Kind { alone, shared };

  // Waits for about a second, then throws std::runtime_error naming who holds it. A lock file that
  // nobody holds is a leftover of a program that died: it is taken over.
  FolderLock(const std::filesystem::path& file, Kind kind);
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock();

  // True if somebody else holds the file now.
  static bool held(const std::filesystem::path& file);
  // What somebody who works alone wrote: "pid 12 on host since …"; "" if nothing, and if that
  // process is gone.
  static std::string holder(const std::filesystem::path& file);

 private:
  int file_ = -1;
  bool alone_;
};

}  // namespace redoubt::analysis
