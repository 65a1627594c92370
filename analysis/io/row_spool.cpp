#include "analysis/io/row_spool.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace redoubt::analysis {
namespace {

[[noreturn]] void fail(const char* what, const std::filesystem::path& folder) {
  throw std::system_error(errno, std::generic_category(),
                          std::string(what) + " a temporary file in " + folder.string());
}

}  // namespace

ByteSpool::ByteSpool(const std::filesystem::path& folder)
    : folder_(folder.empty() ? "." : folder), file_(-1) {
  std::string name = (folder_ / ".redoubt_rows_XXXXXX").string();
  file_ = ::mkostemp(name.data(), O_CLOEXEC);
  if (file_ < 0) fail("cannot make", folder_);
  ::unlink(name.c_str());
}

ByteSpool::~ByteSpool() {
  ::close(file_);
}

void ByteSpool::append(std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("cannot write", folder_);
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
}

std::size_t ByteSpool::read(std::size_t from, std::span<std::byte> bytes) const {
  std::size_t got = 0;
  while (got < bytes.size()) {
    const ssize_t n =
        ::pread(file_, bytes.data() + got, bytes.size() - got, static_cast<off_t>(from + got));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail("cannot read", folder_);
    if (n == 0) break;
    got += static_cast<std::size_t>(n);
  }
  return got;
}

}  // namespace redoubt::analysis
