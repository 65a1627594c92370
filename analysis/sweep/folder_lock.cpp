#include "analysis/sweep/folder_lock.hpp"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <fstream>
#include <stdexcept>
#include <system_error>
#include <thread>

namespace redoubt::analysis {
namespace {

std::string host() {
  std::array<char, 256> name{};
  ::gethostname(name.data(), name.size() - 1);
  return name.data();
}

std::string words_of_owner() {
  return fmt::format("pid {} on {} since {:%Y-%m-%d %H:%M:%S} UTC", ::getpid(), host(),
                     fmt::gmtime(std::time(nullptr)));
}

// A process of this host can be asked for, one elsewhere cannot.
bool owner_may_live(const std::string& words) {
  long pid = 0;
  std::array<char, 256> on{};
  if (std::sscanf(words.c_str(), "pid %ld on %255s", &pid, on.data()) != 2) return false;
  if (on.data() != host()) return true;
  return ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
}

bool locks_unsupported(int reason) {
  return reason == ENOLCK || reason == ENOSYS || reason == EOPNOTSUPP;
}

// True if the lock was got. File systems without locks leave only what the file says, which is
// whether somebody works alone; workers that share a folder do not keep each other out.
bool try_lock(int file, int kind, const std::filesystem::path& path) {
  if (::flock(file, kind | LOCK_NB) == 0) return true;
  if (errno == EWOULDBLOCK) return false;
  if (!locks_unsupported(errno))
    throw std::system_error(errno, std::generic_category(), "cannot lock " + path.string());
  return FolderLock::holder(path).empty();
}

// Asking whether a lock is held takes it for a moment: that must keep nobody out.
bool lock_soon(int file, int kind, const std::filesystem::path& path) {
  constexpr int kTries = 20;
  for (int i = 0; i < kTries; ++i) {
    if (try_lock(file, kind, path)) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return false;
}

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& file, Kind kind) : alone_(kind == Kind::alone) {
  file_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (file_ < 0)
    throw std::system_error(errno, std::generic_category(), "cannot open " + file.string());
  try {
    if (!lock_soon(file_, alone_ ? LOCK_EX : LOCK_SH, file))
      throw std::runtime_error(fmt::format("{} is held by {} (wait for it or stop it)",
                                           file.string(),
                                           holder(file).empty() ? "other programs" : holder(file)));
  } catch (...) {
    ::close(file_);
    throw;
  }
  if (!alone_) return;
  const std::string words = words_of_owner() + "\n";
  // What stands in it is for people: a disk that is full must not keep anybody from working.
  if (::ftruncate(file_, 0) != 0 || ::pwrite(file_, words.data(), words.size(), 0) < 0) return;
}

// The file stays, empty: removing it could remove the lock of somebody who has just opened it.
FolderLock::~FolderLock() {
  if (alone_) {
    const int ignored = ::ftruncate(file_, 0);
    (void)ignored;
  }
  ::close(file_);
}

bool FolderLock::held(const std::filesystem::path& file) {
  // For writing: NFS makes locks of it that need this.
  int opened = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
  if (opened < 0) opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);  // who may only look
  if (opened < 0) return false;
  const bool taken = ::flock(opened, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  ::close(opened);
  return taken;
}

std::string FolderLock::holder(const std::filesystem::path& file) {
  std::ifstream text(file);
  std::string line;
  std::getline(text, line);
  return owner_may_live(line) ? line : "";
}

}  // namespace redoubt::analysis
