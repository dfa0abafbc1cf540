// A sample of which only a part fits in memory, with the summary of all of it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "summary.hpp"

namespace dealscope {

/// Numbers are stored until the room is full. Narrowed then, the sample keeps only the numbers near its quantiles, and
/// counts the others: those far from a quantile of the first numbers are far from that of all.
class StreamedSample {
 public:
  /// `room`: memory for the numbers, not initialised. `total`: numbers that will come.
  StreamedSample(std::span<double> room, std::size_t total) : room_(room), total_(total) {}

  /// Adds numbers, in parts of max_lanes but for the last; NaN is undefined. Not beyond the room before narrow().
  void add(std::span<const double> numbers);
  /// Narrows the sample to what lies near the quantiles of the numbers so far.
  void narrow();
  /// The bits of summarize() of all numbers. Nothing if a quantile has turned out to lie elsewhere: the numbers are
  /// needed again, with room for all. To be called once.
  [[nodiscard]] std::optional<Summary> summary();

 private:
  static constexpr std::size_t edge_count = 2 * quantile_levels.size();
  static constexpr std::size_t class_count = edge_count + 1;

  void set_edges(std::span<double> defined);
  [[nodiscard]] bool is_single(std::size_t c) const;
  void classify(std::span<const double> defined);

  std::span<double> room_;
  std::size_t total_;
  std::size_t stored_ = 0;
  std::size_t undefined_ = 0;
  bool is_narrow_ = false;
  bool is_overfull_ = false;
  Totals defined_;
  /// Numbers of class c lie above edge c - 1 and up to edge c. Those of odd classes are stored if they may differ.
  std::array<double, edge_count> edges_{};
  std::array<std::uint32_t, class_count> sizes_{};
  std::array<bool, class_count> is_kept_{};
};

}  // namespace dealscope
