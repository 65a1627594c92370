#include "analysis/io/graph/text_source.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <span>

#include "analysis/io/graph/graph_error.hpp"

namespace redoubt::analysis {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;
constexpr std::size_t kLongestLine = std::size_t{1} << 30;

// Edit distance [Levenshtein 1966], for "did you mean".
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

// The file next to a missing one whose name differs least, if by no more than 3 characters.
std::string near_name(const std::filesystem::path& path) {
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  const std::string wanted = path.filename().string();
  std::string best;
  std::size_t best_distance = 4;
  std::error_code ignored;
  using Files = std::filesystem::directory_iterator;
  for (Files entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
    const std::string name = entry->path().filename().string();
    const std::size_t d = distance(wanted, name);
    const bool nearer = d < best_distance || (d == best_distance && name < best);
    if (d < 4 && nearer && entry->is_regular_file()) {
      best = name;
      best_distance = d;
    }
  }
  return best;
}

void require_readable(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored))
    throw GraphError(fmt::format("{}: this is a folder (expected a graph file)", path.string()));
  if (std::filesystem::exists(path, ignored)) return;
  const std::string near = near_name(path);
  const auto folder = path.parent_path();
  if (!near.empty())
    throw GraphError(
        fmt::format("{}: no such file; did you mean {}?", path.string(), (folder / near).string()));
  if (!folder.empty() && !std::filesystem::exists(folder, ignored))
    throw GraphError(fmt::format("{}: no such file; the folder {} does not exist either",
                                 path.string(), folder.string()));
  throw GraphError(fmt::format("{}: no such file", path.string()));
}

}  // namespace

// Unpacks gzip, several members in a row too [RFC 1952].
class Gunzip {
 public:
  Gunzip() { inflateInit2(&stream_, 15 + 16); }  // 16: gzip header and check sum
  ~Gunzip() { inflateEnd(&stream_); }
  Gunzip(const Gunzip&) = delete;
  Gunzip& operator=(const Gunzip&) = delete;

  [[nodiscard]] bool wants_input() const { return stream_.avail_in == 0; }
  void give(std::span<const char> packed) {
    input_.assign(packed.begin(), packed.end());
    stream_.next_in = reinterpret_cast<Bytef*>(input_.data());
    stream_.avail_in = static_cast<uInt>(input_.size());
  }
  // Number of characters written to `to`; -1 if the data is damaged.
  std::ptrdiff_t unpack(char* to, std::size_t room) {
    if (between_members_) {
      if (*stream_.next_in != 0x1f) {  // padding after the last member, as gzip itself ignores
        stream_.avail_in = 0;
        return 0;
      }
      inflateReset(&stream_);
      between_members_ = false;
    }
    stream_.next_out = reinterpret_cast<Bytef*>(to);
    stream_.avail_out = static_cast<uInt>(room);
    const int status = inflate(&stream_, Z_NO_FLUSH);
    if (status == Z_STREAM_END) between_members_ = true;
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) return -1;
    return static_cast<std::ptrdiff_t>(room - stream_.avail_out);
  }
  [[nodiscard]] bool complete() const { return between_members_; }

 private:
  z_stream stream_{};
  std::vector<char> input_;
  bool between_members_ = false;
};

TextSource::TextSource(const std::filesystem::path& path) : name_(path.string()) {
  require_readable(path);
  file_.open(path, std::ios::binary);
  if (!file_) throw GraphError(fmt::format("{}: cannot be read; check its permissions", name_));
  buffer_.resize(2 * kPiece);
  end_ = read_raw(buffer_.data(), kPiece);
  if (end_ == 0) throw GraphError(fmt::format("{}: the file is empty (expected a graph)", name_));
  const std::string_view start(buffer_.data(), end_);
  if (start.starts_with("\x1f\x8b")) {
    gunzip_ = std::make_unique<Gunzip>();
    gunzip_->give(std::span(buffer_).first(end_));
    end_ = 0;
    fill();
  }
  if (peek().starts_with("\xef\xbb\xbf")) begin_ = 3;  // UTF-8 byte order mark
  if (peek().find('\0') != std::string_view::npos)
    throw GraphError(
        fmt::format("{}: this is not a text file (expected a graph as UTF-8 text, "
                    "plain or gzip); unpack or convert it first",
                    name_));
}

TextSource::~TextSource() = default;

std::string_view TextSource::peek() const {
  return {buffer_.data() + begin_, end_ - begin_};
}

std::size_t TextSource::read_raw(char* to, std::size_t room) {
  file_.read(to, static_cast<std::streamsize>(room));
  const auto got = static_cast<std::size_t>(file_.gcount());
  if (file_.bad())
    throw GraphError(fmt::format("{}: reading failed (is the disk all right?)", name_));
  hash_.update(std::as_bytes(std::span(to, got)));
  return got;
}

bool TextSource::fill() {
  std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
  end_ -= begin_;
  begin_ = 0;
  if (end_ > kLongestLine)
    throw GraphError(fmt::format("{}:{}: a line of more than 1 GB (expected a graph as text)",
                                 name_, line_number_ + 1));
  if (buffer_.size() - end_ < kPiece) buffer_.resize(2 * buffer_.size());
  const std::size_t before = end_;
  while (end_ == before && !ended_) {
    if (!gunzip_) {
      end_ += read_raw(buffer_.data() + end_, kPiece);
      ended_ = end_ == before;
      continue;
    }
    if (gunzip_->wants_input()) {
      std::vector<char> packed(kPiece);
      packed.resize(read_raw(packed.data(), kPiece));
      ended_ = packed.empty();
      if (ended_ && !gunzip_->complete())
        throw GraphError(
            fmt::format("{}: the gzip data ends too early; get the file again", name_));
      if (ended_) break;
      gunzip_->give(packed);
    }
    const std::ptrdiff_t unpacked = gunzip_->unpack(buffer_.data() + end_, buffer_.size() - end_);
    if (unpacked < 0)
      throw GraphError(fmt::format("{}: the gzip data is damaged; get the file again", name_));
    end_ += static_cast<std::size_t>(unpacked);
  }
  return end_ > before;
}

bool TextSource::next_line(std::string_view& line) {
  std::size_t searched = begin_;
  while (true) {
    const void* found = std::memchr(buffer_.data() + searched, '\n', end_ - searched);
    if (found == nullptr) {
      const std::size_t length = end_ - begin_;
      if (fill()) {
        searched = length;
        continue;
      }
      if (begin_ == end_) return false;
    }
    const char* start = buffer_.data() + begin_;
    const char* stop = found ? static_cast<const char*>(found) : buffer_.data() + end_;
    begin_ = static_cast<std::size_t>(stop - buffer_.data()) + (found ? 1 : 0);
    if (stop > start && stop[-1] == '\r') --stop;
    line = {start, static_cast<std::size_t>(stop - start)};
    ++line_number_;
    return true;
  }
}

std::string_view TextSource::next_piece() {
  if (begin_ == end_) fill();
  const std::string_view piece = peek();
  begin_ = end_;
  return piece;
}

std::string TextSource::read_rest() {
  std::string text;
  for (auto piece = next_piece(); !piece.empty(); piece = next_piece()) text += piece;
  return text;
}

std::string TextSource::finish() {
  while (!next_piece().empty()) continue;
  return hash_.finish();
}

}  // namespace redoubt::analysis
