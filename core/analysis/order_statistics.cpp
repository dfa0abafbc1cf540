#include "order_statistics.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <vector>

namespace dealscope {

namespace {

constexpr int bucket_count = 1024;

/// Selection one rank after the other, each among what the one before left above it.
void select(std::span<double> numbers, std::size_t first_rank, std::span<const std::size_t> ranks,
            std::span<double> found) {
  auto from = numbers.begin();
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    const auto place = numbers.begin() + static_cast<std::ptrdiff_t>(ranks[i] - first_rank);
    if (place >= from) {
      std::nth_element(from, place, numbers.end());
      from = place + 1;
    }
    found[i] = *place;
  }
}

/// Buckets of equal width over an extent; none if it has no width that a number can hold.
struct Buckets {
  double least, per_width;

  explicit Buckets(const MinMax& extent)
      : least(extent.least), per_width((bucket_count - 1) / (extent.greatest - extent.least)) {}

  [[nodiscard]] bool divide() const { return per_width > 0.0 && per_width < std::numeric_limits<double>::infinity(); }
  /// To the nearest: a number plus 2^52 has its whole part in the lowest bits, which a vector unit can take.
  [[nodiscard]] std::uint32_t of(double x) const {
    const double shifted = (x - least) * per_width + 0x1p52;
    std::uint64_t bits;
    std::memcpy(&bits, &shifted, sizeof bits);
    return static_cast<std::uint32_t>(bits);
  }
};

/// A bucket in which ranks are wanted, the indices [first, end) of the list; its numbers are gathered at `place`.
struct SelectedBucket {
  std::size_t first, end;
  std::size_t rank;  ///< of its least number
  std::size_t place, size;
};

[[nodiscard]] std::vector<SelectedBucket> selected_buckets(std::span<const std::uint32_t> sizes,
                                                           std::span<const std::size_t> ranks,
                                                           std::span<std::uint32_t> places) {
  std::vector<SelectedBucket> wanted;
  std::size_t rank = 0, place = 0, index = 0;
  for (std::size_t b = 0; b < sizes.size(); rank += sizes[b], ++b) {
    const std::size_t first = index;
    while (index < ranks.size() && ranks[index] < rank + sizes[b]) ++index;
    if (index == first) continue;
    wanted.push_back({first, index, rank, place, sizes[b]});
    places[b] = static_cast<std::uint32_t>(place);
    place += sizes[b];
  }
  return wanted;
}

}  // namespace

void order_statistics(std::span<double> numbers, const MinMax& extent, std::span<const std::size_t> ranks,
                      std::span<double> found) {
  const Buckets buckets(extent);
  if (!buckets.divide()) return select(numbers, 0, ranks, found);

  const std::unique_ptr<std::uint32_t[]> bucket(new std::uint32_t[numbers.size()]);  // not cleared: all are written
  for (std::size_t i = 0; i < numbers.size(); ++i) bucket[i] = buckets.of(numbers[i]);
  std::array<std::uint32_t, bucket_count> sizes{}, places;
  for (std::size_t i = 0; i < numbers.size(); ++i) ++sizes[bucket[i]];

  constexpr std::uint32_t nowhere = ~0u;
  places.fill(nowhere);
  const std::vector<SelectedBucket> wanted = selected_buckets(sizes, ranks, places);
  std::vector<double> gathered(wanted.back().place + wanted.back().size);
  for (std::size_t i = 0; i < numbers.size(); ++i)
    if (std::uint32_t& place = places[bucket[i]]; place != nowhere) gathered[place++] = numbers[i];
  for (const SelectedBucket& w : wanted)
    select(std::span(gathered).subspan(w.place, w.size), w.rank, ranks.subspan(w.first, w.end - w.first),
           found.subspan(w.first, w.end - w.first));
}

}  // namespace dealscope
