// The words of the scenario format for what the model keeps as enumerations, in their order.
#pragma once

#include <array>
#include <string_view>

#include "../model/scenario.hpp"

namespace dealscope {

inline constexpr std::array<std::string_view, 2> kind_words{"cloud", "build"};
inline constexpr std::array<std::string_view, 3> status_words{"signed", "announced", "in_talks"};
inline constexpr std::array<std::string_view, 4> basis_words{"article", "report", "derived", "assumption"};
inline constexpr ByContractField<std::string_view> field_words{
    {"value_usd_bn", "capacity_gw", "start", "term_years", "ramp_up", "ramp_down"}};

template <class Enum, std::size_t Count>
[[nodiscard]] constexpr std::string_view word_of(Enum value, const std::array<std::string_view, Count>& words) {
  return words[static_cast<std::size_t>(value)];
}

}  // namespace dealscope
