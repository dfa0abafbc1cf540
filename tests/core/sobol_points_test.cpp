// Direction numbers and points against two independent copies of new-joe-kuo-6.21201, those of SciPy and Boost.
#include "analysis/sobol_points.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numeric>
#include <set>

namespace dealscope::test {

namespace {

[[nodiscard]] std::vector<int> all_dimensions() {
  std::vector<int> dimensions(SobolPoints::max_dimensions);
  std::iota(dimensions.begin(), dimensions.end(), 0);
  return dimensions;
}

}  // namespace

TEST_CASE("direction numbers are the published ones") {
  struct Row {
    int dimension;  ///< as published, from 1
    DirectionNumbers numbers;
  };
  // Boost 1.74, boost/random/detail/sobol_table.hpp; SciPy 1.10.1, _sobol_direction_numbers.npz
  const Row rows[] = {
      {2, {1, 0, {1}}},
      {10, {5, 7, {1, 1, 7, 11, 19}}},
      {133, {10, 274, {1, 3, 1, 13, 21, 39, 125, 211, 439, 723}}},
      {481, {12, 2020, {1, 3, 1, 9, 29, 29, 113, 15, 65, 611, 135, 3687}}},
      {482, {13, 13, {1, 1, 1, 9, 21, 19, 39, 151, 395, 501, 1339, 959, 2725}}},
      {1001, {13, 3420, {1, 3, 1, 15, 13, 43, 13, 99, 73, 163, 353, 3569, 5601}}},
      {1111, {13, 4094, {1, 1, 5, 15, 19, 1, 7, 211, 157, 603, 403, 1387, 1583}}},
  };
  for (const auto& [dimension, expected] : rows) {
    INFO("dimension " << dimension);
    const DirectionNumbers found = joe_kuo(dimension - 1);
    CHECK(found.degree == expected.degree);
    CHECK(found.coefficients == expected.coefficients);
    CHECK(found.m == expected.m);
  }
}

TEST_CASE("all direction numbers together have the checksum of both copies, and no two dimensions share a polynomial") {
  std::uint64_t checksum = 14695981039346656037u;  // FNV-1a over s, a, m_1 ... m_s of dimensions 2 ... 1,111
  const auto add = [&](std::uint64_t number) { checksum = (checksum ^ number) * 1099511628211u; };
  std::set<std::pair<int, std::uint32_t>> polynomials;
  for (int dimension = 1; dimension < joe_kuo_dimensions; ++dimension) {
    const DirectionNumbers numbers = joe_kuo(dimension);
    add(static_cast<std::uint64_t>(numbers.degree));
    add(numbers.coefficients);
    for (int i = 0; i < numbers.degree; ++i) add(numbers.m[i]);
    polynomials.insert({numbers.degree, numbers.coefficients});
  }
  CHECK(checksum == 0x2ae6fb548a3f692fu);
  CHECK(polynomials.size() == 1110);
}

TEST_CASE("points without a scramble are the published ones") {
  // Output of boost::random::sobol (Boost 1.74) with 1,111 dimensions, its 64 bits cut to 32; it leaves out point 0.
  struct Published {
    int dimension;  ///< from 1
    std::uint32_t at_1, at_2, at_3, at_7, at_100, at_1000, at_1023, at_1024;
  };
  const Published published[] = {
      {1, 0x80000000, 0xc0000000, 0x40000000, 0x20000000, 0x6a000000, 0x38400000, 0x00400000, 0x00600000},
      {2, 0x80000000, 0x40000000, 0xc0000000, 0xa0000000, 0x42000000, 0x18c00000, 0xc0c00000, 0x60600000},
      {3, 0x80000000, 0x40000000, 0xc0000000, 0x60000000, 0xc6000000, 0x84c00000, 0x9cc00000, 0x72a00000},
      {132, 0x80000000, 0x40000000, 0xc0000000, 0x20000000, 0x02000000, 0xf8c00000, 0x40c00000, 0xa8200000},
      {133, 0x80000000, 0x40000000, 0xc0000000, 0x20000000, 0xb2000000, 0xecc00000, 0xb4c00000, 0x3c200000},
      {480, 0x80000000, 0x40000000, 0xc0000000, 0xa0000000, 0xca000000, 0x34c00000, 0x3cc00000, 0x87600000},
      {1000, 0x80000000, 0xc0000000, 0x40000000, 0x60000000, 0xea000000, 0x33400000, 0xdb400000, 0xa9a00000},
      {1111, 0x80000000, 0xc0000000, 0x40000000, 0xa0000000, 0x76000000, 0x5ec00000, 0x96c00000, 0xa4a00000},
  };
  const SobolPoints points = SobolPoints::unscrambled(all_dimensions());
  for (const Published& row : published) {
    std::vector<double> found(1025);
    points.coordinates(row.dimension - 1, 0, found);
    const auto bits = [&](int index) { return static_cast<std::uint32_t>(found[index] * 0x1p32); };
    INFO("dimension " << row.dimension);
    CHECK(bits(0) == 0);
    CHECK(bits(1) == row.at_1);
    CHECK(bits(2) == row.at_2);
    CHECK(bits(3) == row.at_3);
    CHECK(bits(7) == row.at_7);
    CHECK(bits(100) == row.at_100);
    CHECK(bits(1000) == row.at_1000);
    CHECK(bits(1023) == row.at_1023);
    CHECK(bits(1024) == row.at_1024);
  }
}

TEST_CASE("in every dimension 1,024 points take one of 1,024 intervals each, scrambled or not") {
  for (const SobolPoints& points : {SobolPoints::unscrambled(all_dimensions()), SobolPoints(all_dimensions(), 7)})
    for (int dimension = 0; dimension < SobolPoints::max_dimensions; ++dimension) {
      std::vector<double> found(1024);
      points.coordinates(dimension, 2048, found);
      std::vector<int> taken(1024);
      for (const double u : found) ++taken[static_cast<std::size_t>(u * 1024)];
      INFO("dimension " << dimension);
      REQUIRE(std::all_of(taken.begin(), taken.end(), [](int times) { return times == 1; }));
    }
}

TEST_CASE("a scramble keeps the net of the first two dimensions: 1,024 points in 32 x 32 squares") {
  const SobolPoints points(std::vector{0, 1}, 11);
  std::vector<double> x(1024), y(1024);
  points.coordinates(0, 0, x);
  points.coordinates(1, 0, y);
  std::set<std::pair<int, int>> squares;
  for (int i = 0; i < 1024; ++i) squares.insert({static_cast<int>(x[i] * 32), static_cast<int>(y[i] * 32)});
  CHECK(squares.size() == 1024);
}

TEST_CASE("a scramble is more than a shift: it moves points apart by other differences") {
  const SobolPoints plain = SobolPoints::unscrambled(std::vector{4}), scrambled(std::vector{4}, 3);
  std::vector<double> a(64), b(64);
  plain.coordinates(0, 0, a);
  scrambled.coordinates(0, 0, b);
  const auto bits = [](double u) { return static_cast<std::uint32_t>(u * 0x1p32); };
  std::set<std::uint32_t> shifts;
  for (int i = 0; i < 64; ++i) shifts.insert(bits(a[i]) ^ bits(b[i]));
  CHECK(shifts.size() > 32);
}

TEST_CASE("points are the same in one piece or in slices, and another seed gives others") {
  const std::vector<int> dimensions{0, 1, 2, 3, 4};
  const SobolPoints points(dimensions, 42), others(dimensions, 43);
  std::vector<double> whole(1000), other(1000);
  points.coordinates(3, 0, whole);
  others.coordinates(3, 0, other);
  CHECK(whole != other);
  for (std::uint32_t first = 0; first < 1000; first += 37) {
    std::vector<double> slice(std::min<std::size_t>(37, 1000 - first));
    points.coordinates(3, first, slice);
    CHECK(std::equal(slice.begin(), slice.end(), whole.begin() + first));
  }
}

TEST_CASE("a dimension's points do not depend on which others are read") {
  const SobolPoints all(all_dimensions(), 5), some(std::vector{900, 7}, 5);
  std::vector<double> a(100), b(100);
  for (const auto& [place, dimension] : {std::pair{0, 900}, std::pair{1, 7}}) {
    all.coordinates(dimension, 0, a);
    some.coordinates(place, 0, b);
    CHECK(a == b);
  }
}

}  // namespace dealscope::test
