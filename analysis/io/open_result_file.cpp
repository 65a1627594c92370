#include "analysis/io/open_result_file.hpp"

#include <fmt/format.h>

#include <charconv>
#include <stdexcept>
#include <string>

#include "analysis/io/hdf5_attributes.hpp"
#include "analysis/io/result_group.hpp"
#include "analysis/io/result_header.hpp"

namespace redoubt::analysis {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& path, std::string_view why) {
  throw std::runtime_error(fmt::format("{}: {}", path.string(), why));
}

void require_hdf5(const std::filesystem::path& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) refuse(path, "no such file");
  if (fs::is_directory(status)) refuse(path, "is a directory, not a result file");
  if (fs::is_regular_file(status) && fs::file_size(path) == 0) refuse(path, "is empty");
  const htri_t hdf5 = H5Fis_hdf5(path.c_str());
  if (hdf5 == 0 && path.extension() == ".toml")
    refuse(path, fmt::format("is a scenario or sweep, not a result (redoubt run {0} makes one, "
                             "redoubt sweep {0} a folder of them)",
                             path.string()));
  if (hdf5 == 0) refuse(path, "is not a result file (not HDF5)");
}

void require_readable_version(hid_t file, const std::filesystem::path& path) {
  const std::string text = read_attribute(file, "format_version").value_or("");
  int version = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  if (error != std::errc{} || version < 1) refuse(path, "has no valid format_version");
  if (version > kResultFormatVersion)
    refuse(path, fmt::format("has format version {}, this program reads up to {}; use a newer "
                             "redoubt",
                             version, kResultFormatVersion));
}

}  // namespace

Hdf5Handle open_result_file(const std::filesystem::path& path) {
  prepare_hdf5();
  require_hdf5(path);
  const Hdf5Handle access = make_properties(H5P_FILE_ACCESS);
  check_hdf5(H5Pset_fclose_degree(access.id(), H5F_CLOSE_STRONG), "set the close degree");
  const hid_t id = H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.id());
  if (id < 0) {
    const std::string reason = take_hdf5_reason();
    if (reason.find("truncated") != std::string::npos)
      refuse(path, "is truncated: a part of it is missing; copy it again");
    refuse(path, fmt::format("cannot be opened: {}", reason));
  }
  Hdf5Handle file{id, H5Fclose, "open"};
  const std::filesystem::path folder = path.parent_path();
  if (std::filesystem::exists(folder / "sweep.json"))
    refuse(path, fmt::format("holds the results of a sweep (name its folder: redoubt report {0}, "
                             "redoubt analyze {0})",
                             folder.string()));
  if (read_attribute(file.id(), "format") != kFormatName)
    refuse(path,
           "is HDF5, but not a result file of redoubt (no attribute format = \"redoubt "
           "result\")");
  require_readable_version(file.id(), path);
  return file;
}

}  // namespace redoubt::analysis
