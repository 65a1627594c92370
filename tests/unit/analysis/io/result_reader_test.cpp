// Files that are not what they should be are refused with a reason.
#include "analysis/io/result_reader.hpp"

#include <hdf5.h>

#include "tests/support/catch.hpp"
#include "tests/support/example_result.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace redoubt::analysis;
using namespace redoubt::test;
using Catch::Contains;
using redoubt::testing::TemporaryFolder;

namespace {

void set_format_version(const std::filesystem::path& path, int version) {
  const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
  const hid_t attribute = H5Aopen(file, "format_version", H5P_DEFAULT);
  H5Awrite(attribute, H5T_NATIVE_INT, &version);
  H5Aclose(attribute);
  H5Fclose(file);
}

}  // namespace

TEST_CASE("what is no result file is refused", "[result_file]") {
  const TemporaryFolder directory;
  const auto path = directory / "a.h5";
  CHECK_THROWS_WITH(ResultReader(path), Contains("a.h5: no such file"));
  CHECK_THROWS_WITH(ResultReader(directory / ""), Contains("directory"));
  std::ofstream(path) << "";
  CHECK_THROWS_WITH(ResultReader(path), Contains("is empty"));
  std::ofstream(path) << "time,value\n";
  CHECK_THROWS_WITH(ResultReader(path), Contains("not HDF5"));
  H5Fclose(H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT));
  CHECK_THROWS_WITH(ResultReader(path), Contains("not a result file of redoubt"));
}

TEST_CASE("a truncated file is called truncated", "[result_file]") {
  const TemporaryFolder directory;
  const auto path = directory / "a.h5";
  write_example_result(path, 1);
  const auto size = std::filesystem::file_size(path);
  for (const std::uintmax_t kept : {size - 1, size / 2, std::uintmax_t{100}}) {
    write_example_result(path, 1);
    std::filesystem::resize_file(path, kept);
    CHECK_THROWS_WITH(ResultReader(path), Contains("a.h5: is truncated"));
  }
}

TEST_CASE("a damaged value is found by results_hash", "[result_file]") {
  const TemporaryFolder directory;
  const auto path = directory / "a.h5";
  write_example_result(path, 1);
  {
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    const hid_t time = H5Dopen2(file, "ledger/time", H5P_DEFAULT);
    const double other[] = {0, 0.5, 1, 1.5, 2.5};
    H5Dwrite(time, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, other);
    H5Dclose(time);
    H5Fclose(file);
  }
  const ResultReader file(path);
  CHECK(file.recompute_results_hash() != file.attribute("results_hash"));
}

TEST_CASE("a newer format is refused", "[result_file]") {
  const TemporaryFolder directory;
  const auto path = directory / "a.h5";
  write_example_result(path, 1);
  set_format_version(path, kResultFormatVersion + 1);
  CHECK_THROWS_WITH(ResultReader(path), Contains("format version 2") && Contains("newer redoubt"));
}

TEST_CASE("a missing name comes with the nearest one", "[result_file]") {
  const TemporaryFolder directory;
  write_example_result(directory / "a.h5", 1);
  const ResultReader file(directory / "a.h5");
  CHECK(file.has_series("prevalence"));
  CHECK(file.has_series("metrics/prevalence"));
  CHECK_FALSE(file.has_series("ledger/prevalence"));
  CHECK_THROWS_WITH(file.values("prevalense"), Contains("did you mean \"prevalence\"?"));
  CHECK_THROWS_WITH(file.table("cascade"), Contains("did you mean \"cascades\"?"));
  CHECK_THROWS_WITH(file.column("cascades", "vitality"), Contains("\"virality\""));
}
