#include "io/number.hpp"

#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>

namespace dealscope::test {

TEST_CASE("numbers are written as ECMAScript writes them") {
  const std::pair<double, const char*> known[] = {{0.0, "0"},
                                                  {-0.0, "0"},
                                                  {2026, "2026"},
                                                  {-1.5, "-1.5"},
                                                  {0.45, "0.45"},
                                                  {1e21, "1e+21"},
                                                  {1e20, "100000000000000000000"},
                                                  {1e-6, "0.000001"},
                                                  {1e-7, "1e-7"},
                                                  {1.25e-7, "1.25e-7"},
                                                  {123456789.125, "123456789.125"},
                                                  {5e-324, "5e-324"},
                                                  {1.7976931348623157e308, "1.7976931348623157e+308"},
                                                  {5.684341886080802e-14, "5.684341886080802e-14"},
                                                  {std::numeric_limits<double>::quiet_NaN(), "null"},
                                                  {std::numeric_limits<double>::infinity(), "null"}};
  for (const auto& [number, text] : known) CHECK(number_to_string(number) == text);
}

TEST_CASE("numbers are the shortest that read back") {
  std::uint64_t state = 1;
  for (int i = 0; i < 20000; ++i) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    const double number = std::bit_cast<double>(state ^ (state >> 29));
    if (!std::isfinite(number)) continue;
    const std::string text = number_to_string(number);
    REQUIRE(std::strtod(text.c_str(), nullptr) == number);
    char shortest[64];
    const auto end = std::to_chars(shortest, shortest + sizeof shortest, number, std::chars_format::scientific).ptr;
    const auto digits = [](std::string_view t) {
      std::string only;
      for (const char c : t.substr(0, t.find('e')))
        if (c >= '0' && c <= '9') only += c;
      const auto first = only.find_first_not_of('0'), last = only.find_last_not_of('0');
      return only.substr(first, last - first + 1);
    };
    REQUIRE(digits(text) == digits({shortest, end}));
  }
}

}  // namespace dealscope::test
