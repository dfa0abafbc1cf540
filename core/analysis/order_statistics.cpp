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

/// Selects ranks in ascending order, each among the numbers above the one before. `first_rank`: rank of the least
/// number.
void select(std::span<double> numbers, std::size_t first_rank, std::span<const std::size_t> ranks,
            std::span<double> out) {
  auto from = numbers.begin();
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    const auto position = numbers.begin() + static_cast<std::ptrdiff_t>(ranks[i] - first_rank);
    if (position >= from) {
      std::nth_element(from, position, numbers.end());
      from = position + 1;
    }
    out[i] = *position;
  }
}

/// Buckets of equal width over an extent; divide() is false if the width is 0 or its reciprocal overflows.
struct Buckets {
  double least, per_width;

  explicit Buckets(const MinMax& extent)
      : least(extent.least), per_width((bucket_count - 1) / (extent.greatest - extent.least)) {}

  [[nodiscard]] bool divide() const { return per_width > 0.0 && per_width < std::numeric_limits<double>::infinity(); }
  /// Nearest bucket: x + 2^52 has the rounded integer in its lowest bits, which vectorises.
  [[nodiscard]] std::uint32_t of(double x) const {
    const double shifted = (x - least) * per_width + 0x1p52;
    std::uint64_t bits;
    std::memcpy(&bits, &shifted, sizeof bits);
    return static_cast<std::uint32_t>(bits);
  }
};

/// A bucket that contains the ranks [first, end) of the list; its numbers are gathered from `offset` on.
struct SelectedBucket {
  std::size_t first, end;
  std::size_t rank;  ///< rank of its least number
  std::size_t offset, size;
};

[[nodiscard]] std::vector<SelectedBucket> selected_buckets(std::span<const std::uint32_t> sizes,
                                                           std::span<const std::size_t> ranks,
                                                           std::span<std::uint32_t> offsets) {
  std::vector<SelectedBucket> selected;
  std::size_t rank = 0, offset = 0, index = 0;
  for (std::size_t b = 0; b < sizes.size(); rank += sizes[b], ++b) {
    const std::size_t first = index;
    while (index < ranks.size() && ranks[index] < rank + sizes[b]) ++index;
    if (index == first) continue;
    selected.push_back({first, index, rank, offset, sizes[b]});
    offsets[b] = static_cast<std::uint32_t>(offset);
    offset += sizes[b];
  }
  return selected;
}

}  // namespace

void order_statistics(std::span<double> numbers, const MinMax& extent, std::span<const std::size_t> ranks,
                      std::span<double> out) {
  const Buckets buckets(extent);
  if (!buckets.divide()) return select(numbers, 0, ranks, out);

  const std::unique_ptr<std::uint32_t[]> bucket(new std::uint32_t[numbers.size()]);  // not initialised: all are written
  for (std::size_t i = 0; i < numbers.size(); ++i) bucket[i] = buckets.of(numbers[i]);
  std::array<std::uint32_t, bucket_count> sizes{}, offsets;
  for (std::size_t i = 0; i < numbers.size(); ++i) ++sizes[bucket[i]];

  constexpr std::uint32_t not_selected = ~0u;
  offsets.fill(not_selected);
  const std::vector<SelectedBucket> selected = selected_buckets(sizes, ranks, offsets);
  std::vector<double> gathered(selected.back().offset + selected.back().size);
  for (std::size_t i = 0; i < numbers.size(); ++i)
    if (std::uint32_t& offset = offsets[bucket[i]]; offset != not_selected) gathered[offset++] = numbers[i];
  for (const SelectedBucket& b : selected)
    select(std::span(gathered).subspan(b.offset, b.size), b.rank, ranks.subspan(b.first, b.end - b.first),
           out.subspan(b.first, b.end - b.first));
}

}  // namespace dealscope
