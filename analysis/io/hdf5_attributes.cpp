#include "analysis/io/hdf5_attributes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analysis/io/join_texts.hpp"

namespace redoubt::analysis {
namespace {

void write_raw(hid_t object, const char* name, hid_t file_type, hid_t memory_type, hid_t space,
               const void* data) {
  const std::string what = fmt::format("write attribute {}", name);
  const Hdf5Handle attribute{H5Acreate2(object, name, file_type, space, H5P_DEFAULT, H5P_DEFAULT),
                             H5Aclose, what};
  check_hdf5(H5Awrite(attribute.id(), memory_type, data), what);
}

Hdf5Handle scalar() {
  return {H5Screate(H5S_SCALAR), H5Sclose, "make a scalar"};
}

Hdf5Handle list_of(hsize_t count) {
  return {H5Screate_simple(1, &count, nullptr), H5Sclose, "make a list"};
}

std::size_t count_elements(hid_t attribute) {
  const Hdf5Handle space{H5Aget_space(attribute), H5Sclose, "read an attribute's shape"};
  return static_cast<std::size_t>(
      check_hdf5(H5Sget_simple_extent_npoints(space.id()), "read an attribute's shape"));
}

std::vector<std::string> read_text_list(hid_t attribute, hid_t file_type, const char* name) {
  const std::string what = fmt::format("read attribute {}", name);
  std::vector<std::string> texts(count_elements(attribute));
  if (H5Tis_variable_str(file_type) <= 0) {  // a fixed-length string, e.g. the scales' own CLASS
    texts.resize(1);
    texts[0].resize(H5Tget_size(file_type));
    check_hdf5(H5Aread(attribute, file_type, texts[0].data()), what);
    return texts;
  }
  std::vector<char*> pointers(texts.size());
  const Hdf5Handle type = make_text_type();
  check_hdf5(H5Aread(attribute, type.id(), pointers.data()), what);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (pointers[i] != nullptr) texts[i] = pointers[i];
    H5free_memory(pointers[i]);
  }
  return texts;
}

template <class Number>
std::string read_numbers(hid_t attribute, hid_t memory_type, const char* name) {
  std::vector<Number> numbers(count_elements(attribute));
  check_hdf5(H5Aread(attribute, memory_type, numbers.data()),
             fmt::format("read attribute {}", name));
  return join_texts(numbers, "\n");
}

std::string render(hid_t attribute, const char* name) {
  const Hdf5Handle type{H5Aget_type(attribute), H5Tclose, "read an attribute's type"};
  switch (H5Tget_class(type.id())) {
    case H5T_STRING:
      return join_texts(read_text_list(attribute, type.id(), name), "\n");
    case H5T_INTEGER:
      if (H5Tget_sign(type.id()) == H5T_SGN_NONE)
        return read_numbers<std::uint64_t>(attribute, H5T_NATIVE_UINT64, name);
      return read_numbers<std::int64_t>(attribute, H5T_NATIVE_INT64, name);
    case H5T_FLOAT:
      return read_numbers<double>(attribute, H5T_NATIVE_DOUBLE, name);
    default:
      return "";
  }
}

herr_t collect_name(hid_t, const char* name, const H5A_info_t*, void* out) {
  static constexpr std::array<std::string_view, 5> kMachinery{"CLASS", "NAME", "DIMENSION_LIST",
                                                              "REFERENCE_LIST", "_Netcdf4Dimid"};
  if (std::find(kMachinery.begin(), kMachinery.end(), name) == kMachinery.end())
    static_cast<std::vector<std::string>*>(out)->emplace_back(name);
  return 0;
}

}  // namespace

void write_text(hid_t object, const char* name, std::string_view text) {
  if (text.empty()) return;
  const std::string terminated(text);
  const char* pointer = terminated.c_str();
  const Hdf5Handle type = make_text_type();
  write_raw(object, name, type.id(), type.id(), scalar().id(), &pointer);
}

void write_texts(hid_t object, const char* name, std::span<const std::string> texts) {
  if (texts.empty()) return;
  std::vector<const char*> pointers;
  for (const std::string& text : texts) pointers.push_back(text.c_str());
  const Hdf5Handle type = make_text_type();
  write_raw(object, name, type.id(), type.id(), list_of(texts.size()).id(), pointers.data());
}

void write_integer(hid_t object, const char* name, std::int32_t value) {
  write_raw(object, name, H5T_STD_I32LE, H5T_NATIVE_INT32, scalar().id(), &value);
}

void write_unsigned(hid_t object, const char* name, std::uint64_t value) {
  write_raw(object, name, H5T_STD_U64LE, H5T_NATIVE_UINT64, scalar().id(), &value);
}

void write_double(hid_t object, const char* name, double value) {
  write_raw(object, name, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, scalar().id(), &value);
}

void write_count_up(hid_t object, const char* name, hid_t file_type, std::size_t count) {
  std::vector<std::int32_t> values;
  for (std::size_t i = 0; i < count; ++i) values.push_back(static_cast<std::int32_t>(i));
  write_raw(object, name, file_type, H5T_NATIVE_INT32, list_of(count).id(), values.data());
}

std::optional<std::string> read_attribute(hid_t object, const char* name) {
  if (check_hdf5(H5Aexists(object, name), "look up an attribute") == 0) return std::nullopt;
  const Hdf5Handle attribute{H5Aopen(object, name, H5P_DEFAULT), H5Aclose, "open an attribute"};
  return render(attribute.id(), name);
}

std::vector<std::pair<std::string, std::string>> read_all_attributes(hid_t object) {
  std::vector<std::string> names;
  check_hdf5(H5Aiterate2(object, H5_INDEX_CRT_ORDER, H5_ITER_INC, nullptr, collect_name, &names),
             "list attributes");
  std::vector<std::pair<std::string, std::string>> all;
  for (const std::string& name : names)
    all.emplace_back(name, read_attribute(object, name.c_str()).value_or(""));
  return all;
}

}  // namespace redoubt::analysis
