#include "analysis/io/hdf5_handles.hpp"

#include <fmt/format.h>

#include <stdexcept>
#include <string>

namespace redoubt::analysis {
namespace {

// Upward order starts at the call that failed first; only that one knows the reason.
herr_t take_first(unsigned, const H5E_error2_t* error, void* out) {
  auto& reason = *static_cast<std::string*>(out);
  if (reason.empty() && error->desc != nullptr) reason = error->desc;
  return 0;
}

// "file write failed: time = …, error message = 'No space left on device', buf = …": keep the
// reason.
std::string shorten(const std::string& reason) {
  static constexpr std::string_view kMark = "error message = '";
  const std::size_t start = reason.find(kMark);
  if (start == std::string::npos) return reason;
  const std::size_t from = start + kMark.size();
  return reason.substr(from, reason.find('\'', from) - from);
}

}  // namespace

void prepare_hdf5() {
  static const herr_t kOnce = H5dont_atexit();
  static_cast<void>(kOnce);  // fails if HDF5 was in use before, which only costs the protection
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
}

std::string take_hdf5_reason() {
  std::string reason;
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, take_first, &reason);
  H5Eclear2(H5E_DEFAULT);
  return reason.empty() ? "HDF5 gives no reason" : shorten(reason);
}

void throw_hdf5_error(std::string_view what) {
  throw std::runtime_error(fmt::format("cannot {}: {}", what, take_hdf5_reason()));
}

Hdf5Handle make_properties(hid_t property_class) {
  return {H5Pcreate(property_class), H5Pclose, "make a property list"};
}

Hdf5Handle make_text_type() {
  Hdf5Handle type{H5Tcopy(H5T_C_S1), H5Tclose, "make the text type"};
  check_hdf5(H5Tset_size(type.id(), H5T_VARIABLE), "make the text type");
  check_hdf5(H5Tset_cset(type.id(), H5T_CSET_UTF8), "make the text type");
  return type;
}

}  // namespace redoubt::analysis
