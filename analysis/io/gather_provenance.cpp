#include "analysis/io/gather_provenance.hpp"

#include <fmt/format.h>
#include <sys/utsname.h>
#include <zlib.h>
#include <boost/version.hpp>

#include <ctime>

#include "analysis/io/built_from.hpp"
#include "analysis/io/hdf5_handles.hpp"

namespace redoubt::analysis {
namespace {

std::string utc_text(std::chrono::system_clock::time_point when) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(when);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

std::string library_versions() {
  unsigned major = 0;
  unsigned minor = 0;
  unsigned release = 0;
  H5get_libversion(&major, &minor, &release);
  return fmt::format("HDF5 {}.{}.{}, zlib {}, Boost {}.{}.{}, fmt {}.{}.{}", major, minor, release,
                     zlibVersion(), BOOST_VERSION / 100000, BOOST_VERSION / 100 % 1000,
                     BOOST_VERSION % 100, FMT_VERSION / 10000, FMT_VERSION / 100 % 100,
                     FMT_VERSION % 100);
}

std::string compiler_version() {
#ifdef __clang__
  return "clang " __clang_version__;
#else
  return "g++ " __VERSION__;
#endif
}

}  // namespace

Provenance gather_provenance(std::chrono::system_clock::time_point started,
                             const std::string& command_line) {
  const auto ended = std::chrono::system_clock::now();
  utsname system{};
  uname(&system);
  return {{"program_version", REDOUBT_VERSION},
          {"git_commit", built_from_commit()},
          {"command_line", command_line},
          {"host", system.nodename},
          {"system", fmt::format("{} {} {}", system.sysname, system.release, system.machine)},
          {"started", utc_text(started)},
          {"ended", utc_text(ended)},
          {"wall_seconds",
           fmt::format("{:.3f}", std::chrono::duration<double>(ended - started).count())},
          {"compiler", compiler_version()},
          {"libraries", library_versions()}};
}

}  // namespace redoubt::analysis
