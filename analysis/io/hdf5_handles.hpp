// Owns HDF5 identifiers and turns failed calls into exceptions with HDF5's own reason.
//
// HDF5 is not thread-safe in general: one thread owns all of it. Everything here must be called
// from that thread. Only .cpp files of analysis/io include this header.
#pragma once

#include <hdf5.h>

#include <string>
#include <string_view>
#include <utility>

namespace redoubt::analysis {

// Call it before any other function of HDF5, in every thread that uses it (one at a time). HDF5
// prints every failed call to stderr unless told not to, and version 1.10 crashes when the program
// ends if a file could not be written to a full disk: it tries to close the remains at exit.
// Nothing is left for its exit handler, as handles close what they own.
void prepare_hdf5();

// HDF5's innermost reason for the last failed call of this thread.
[[nodiscard]] std::string take_hdf5_reason();

// Throws std::runtime_error "cannot <what>: <HDF5's innermost reason>".
[[noreturn]] void throw_hdf5_error(std::string_view what);

// For calls that return a negative number on failure. `what` must be ready before: the next call of
// HDF5 forgets the reason of this one, and compilers evaluate arguments in different orders.
template <class Status>
Status check_hdf5(Status status, std::string_view what) {
  if (status < 0) throw_hdf5_error(what);
  return status;
}

// One identifier, closed once. Closing in the destructor ignores errors; close() reports them.
class Hdf5Handle {
 public:
  using Close = herr_t (*)(hid_t);

  Hdf5Handle() = default;
  Hdf5Handle(hid_t id, Close close, std::string_view what)
      : id_(check_hdf5(id, what)), close_(close) {}
  Hdf5Handle(Hdf5Handle&& other) noexcept
      : id_(std::exchange(other.id_, H5I_INVALID_HID)), close_(other.close_) {}
  Hdf5Handle& operator=(Hdf5Handle&& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(close_, other.close_);
    return *this;
  }
  ~Hdf5Handle() {
    if (id_ >= 0) close_(id_);
  }

  [[nodiscard]] hid_t id() const { return id_; }
  [[nodiscard]] bool is_open() const { return id_ >= 0; }
  void close(std::string_view what) {
    if (id_ >= 0) check_hdf5(close_(std::exchange(id_, H5I_INVALID_HID)), what);
  }

 private:
  hid_t id_ = H5I_INVALID_HID;
  Close close_ = nullptr;
};

// A property list of a class such as H5P_DATASET_CREATE.
[[nodiscard]] Hdf5Handle make_properties(hid_t property_class);
// Strings of any length in UTF-8: the only string type that every netCDF reader understands.
[[nodiscard]] Hdf5Handle make_text_type();

}  // namespace redoubt::analysis
