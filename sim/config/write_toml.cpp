// TOML writer. Doubles take the shortest text that reads back to the same bits.
#include "sim/config/write_toml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace redoubt {

namespace {

constexpr std::size_t kLineWidth = 100;

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      (result += '\\') += c;
    else if (c == '\n')
      result += "\\n";
    else if (c == '\t')
      result += "\\t";
    else if (c == '\r')
      result += "\\r";
    else if (code < 0x20 || code == 0x7f)
      result += fmt::format("\\u{:04X}", code);
    else
      result += c;
  }
  return result += '"';
}

std::string number_text(double number) {
  if (std::isnan(number)) return "nan";
  std::string text = fmt::format("{}", number);
  if (text.find_first_of(".en") == std::string::npos) text += ".0";  // a float, not an integer
  return text;
}

// Appends until the text is longer than `limit`: a message needs only the beginning.
class InlineWriter {
 public:
  explicit InlineWriter(std::size_t limit) : limit_(limit) {}

  void write(const Value& value) {
    std::visit([this](const auto& data) { put(data); }, value.data);
  }
  std::string text;

 private:
  void put(bool flag) { text += flag ? "true" : "false"; }
  void put(std::int64_t number) { text += fmt::format("{}", number); }
  void put(double number) { text += number_text(number); }
  void put(const std::string& string) {
    text += quoted(std::string_view(string).substr(0, limit_));
  }
  void put(const Array& array) {
    text += '[';
    for (const Value& element : array) {
      if (text.size() > limit_) return;
      if (&element != array.data()) text += ", ";
      write(element);
    }
    text += ']';
  }
  void put(const Table& table) {
    text += '{';
    for (const Entry& entry : table) {
      if (text.size() > limit_) return;
      text += (&entry == table.begin() ? " " : ", ") + toml_key(entry.key) + " = ";
      write(entry.value);
    }
    text += table.empty() ? "}" : " }";
  }

  std::size_t limit_;
};

class FileWriter {
 public:
  void write(const Table& table, const std::string& path) {
    for (const Entry& entry : table)
      if (is_on_a_line(entry, path)) text += line(entry);
    for (const Entry& entry : table)
      if (!is_on_a_line(entry, path) && entry.value.get<Table>()) write_section(entry, path);
    for (const Entry& entry : table)
      if (!is_on_a_line(entry, path) && entry.value.get<Array>()) write_sections(entry, path);
  }
  std::string text;

 private:
  static std::string line(const Entry& entry) {
    return toml_key(entry.key) + " = " + inline_toml(entry.value) + "\n";
  }
  // Tables of the root are sections; deeper ones become sections only if they do not fit a line.
  static bool is_on_a_line(const Entry& entry, const std::string& path) {
    const bool may_be_section = entry.value.get<Table>() || is_array_of_tables(entry.value);
    if (!may_be_section) return true;
    return !path.empty() && line(entry).size() <= kLineWidth;
  }
  static std::string joined(const std::string& path, const std::string& key) {
    return path.empty() ? toml_key(key) : path + "." + toml_key(key);
  }
  void begin(const std::string& header) {
    if (!text.empty()) text += '\n';
    text += header + '\n';
  }
  void write_section(const Entry& entry, const std::string& path) {
    const std::string here = joined(path, entry.key);
    begin("[" + here + "]");
    write(*entry.value.get<Table>(), here);
  }
  void write_sections(const Entry& entry, const std::string& path) {
    const std::string here = joined(path, entry.key);
    for (const Value& element : *entry.value.get<Array>()) {
      begin("[[" + here + "]]");
      write(*element.get<Table>(), here);
    }
  }
};

bool is_bare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

}  // namespace

std::string toml_key(std::string_view key) {
  const bool bare = !key.empty() && std::all_of(key.begin(), key.end(), is_bare);
  return bare ? std::string(key) : quoted(key);
}

std::string inline_toml(const Value& value) {
  InlineWriter writer(std::string::npos);
  writer.write(value);
  return std::move(writer.text);
}

std::string shown(const Value& value, std::size_t limit) {
  InlineWriter writer(limit);
  writer.write(value);
  if (writer.text.size() <= limit) return std::move(writer.text);
  while (limit > 0 && (static_cast<unsigned char>(writer.text[limit]) & 0xc0) == 0x80)
    --limit;  // do not cut a UTF-8 character in two
  return writer.text.substr(0, limit) + "...";
}

std::string to_toml(const Table& root) {
  FileWriter writer;
  writer.write(root, "");
  return std::move(writer.text);
}

}  // namespace redoubt
