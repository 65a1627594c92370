// SHA-256 against the examples published with FIPS 180-4, and in pieces of every size.
#include "sim/record/sha256.hpp"

#include "tests/support/catch.hpp"

using redoubt::Sha256;
using redoubt::sha256;

TEST_CASE("FIPS 180-4 examples", "[sha256]") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
               "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu") ==
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
  CHECK(sha256(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("pieces of any size give the digest of the whole", "[sha256]") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += static_cast<char>('a' + i % 26);
  for (std::size_t length = 0; length <= text.size(); length += 7)
    for (const std::size_t piece : {1u, 55u, 56u, 63u, 64u, 65u}) {
      Sha256 hash;
      const std::string_view some = std::string_view(text).substr(0, length);
      for (std::size_t at = 0; at < length; at += piece) hash.update(some.substr(at, piece));
      REQUIRE(hash.finish() == sha256(some));
    }
}

TEST_CASE("numbers enter as little-endian bytes", "[sha256]") {
  Sha256 numbers;
  const std::uint32_t some[] = {0x64636261, 0x68676665};
  numbers.update_u32(some);
  CHECK(numbers.finish() == sha256("abcdefgh"));
  Sha256 wide;
  wide.update_u64(0x6867666564636261);
  CHECK(wide.finish() == sha256("abcdefgh"));
}
