#include "streamed_sample.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "../model/series.hpp"
#include "order_statistics.hpp"
#include "stable_insertion_sort.hpp"

namespace dealscope {

namespace {

constexpr double above_all = std::numeric_limits<double>::infinity();

[[nodiscard]] double next_below(double x) { return std::nextafter(x, -above_all); }

}  // namespace

void StreamedSample::add(std::span<const double> numbers) {
  if (!is_narrow_) {
    std::copy(numbers.begin(), numbers.end(), room_.data() + stored_);
    stored_ += numbers.size();
    return;
  }
  Totals with_these = defined_;
  with_these.add(numbers);
  if (!std::isnan(with_these.sum())) {
    defined_ = with_these;
    classify(numbers);
    return;
  }
  std::array<double, max_lanes> part;
  std::copy(numbers.begin(), numbers.end(), part.begin());
  const std::size_t count = drop_undefined({part.data(), numbers.size()});
  undefined_ += numbers.size() - count;
  defined_.add({part.data(), count});
  classify({part.data(), count});
}

/// Intervals around the quantiles, of ranks within a margin: together they hold about three quarters of a room of all
/// numbers.
void StreamedSample::set_edges(std::span<double> defined) {
  const double margin = 0.75 * static_cast<double>(room_.size()) / static_cast<double>(edge_count * total_);
  const auto last = static_cast<double>(defined.size() - 1);
  std::array<std::size_t, edge_count> ranks;
  for (std::size_t i = 0; i < quantile_levels.size(); ++i) {
    ranks[2 * i] = static_cast<std::size_t>(last * std::max(0.0, quantile_levels[i] - margin));
    ranks[2 * i + 1] = static_cast<std::size_t>(std::ceil(last * std::min(1.0, quantile_levels[i] + margin)));
  }
  order_statistics(defined, defined_.extent(), ranks, edges_);
  for (std::size_t i = 0; i < edge_count; i += 2)
    if (edges_[i] == edges_[i + 1]) edges_[i] = next_below(edges_[i]);
  stable_insertion_sort(edges_, std::less{});
}

bool StreamedSample::is_single(std::size_t c) const {
  return 0 < c && c < edge_count && edges_[c - 1] == next_below(edges_[c]);
}

void StreamedSample::narrow() {
  const std::span<double> first = room_.first(stored_);
  const std::span<double> defined = first.first(drop_undefined(first));
  undefined_ = first.size() - defined.size();
  defined_.add(defined);
  edges_.fill(above_all);
  if (!defined.empty()) set_edges(defined);
  for (std::size_t c = 1; c < class_count; c += 2) is_kept_[c] = !is_single(c);
  is_narrow_ = true;
  stored_ = 0;
  for (std::size_t i = 0; i < defined.size(); i += max_lanes)  // written numbers never overtake those still to be read
    classify(defined.subspan(i, std::min<std::size_t>(max_lanes, defined.size() - i)));
}

void StreamedSample::classify(std::span<const double> defined) {
  is_overfull_ = is_overfull_ || stored_ + defined.size() > room_.size();
  if (is_overfull_) return;
  const std::array<double, edge_count> edges = edges_;  // a copy: members might alias the numbers
  std::array<std::int64_t, max_lanes> classes;          // as wide as the numbers, so that the loop vectorises well
  for (std::size_t i = 0; i < defined.size(); ++i) {
    std::int64_t c = 0;
    for (const double edge : edges) c += defined[i] > edge;
    classes[i] = c;
  }
  for (std::size_t i = 0; i < defined.size(); ++i) {
    room_[stored_] = defined[i];
    stored_ += is_kept_[classes[i]];
    ++sizes_[classes[i]];
  }
}

std::optional<Summary> StreamedSample::summary() {
  if (!is_narrow_) return summarize(room_.first(stored_));
  if (defined_.count() == 0) return undefined_summary(undefined_);
  if (is_overfull_) return std::nullopt;

  const QuantileRanks ranks = quantile_ranks(defined_.count());
  QuantileNumbers numbers;
  std::array<std::size_t, edge_count> ranks_in_room;  // of those that are looked up there
  std::array<std::size_t, edge_count> looked_up;
  std::size_t lookups = 0, c = 0, below = 0, kept_below = 0;
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    for (; ranks[i] >= below + sizes_[c]; ++c) {
      below += sizes_[c];
      if (is_kept_[c]) kept_below += sizes_[c];
    }
    if (is_single(c)) {
      numbers[i] = edges_[c];
    } else if (is_kept_[c]) {
      looked_up[lookups] = i;
      ranks_in_room[lookups++] = kept_below + (ranks[i] - below);
    } else {
      return std::nullopt;
    }
  }
  if (lookups > 0) {
    std::array<double, edge_count> found;
    order_statistics(room_.first(stored_), {edges_.front(), edges_.back()}, {ranks_in_room.data(), lookups}, found);
    for (std::size_t i = 0; i < lookups; ++i) numbers[looked_up[i]] = found[i];
  }
  return summary_of(defined_, undefined_, numbers);
}

}  // namespace dealscope
