// Names of enumerators in the scenario format, in the order of the enumerations.
#pragma once

#include <array>
#include <string_view>

#include "../model/scenario.hpp"

namespace dealscope {

inline constexpr std::array<std::string_view, 2> kind_names{"cloud", "build"};
inline constexpr std::array<std::string_view, 3> status_names{"signed", "announced", "in_talks"};
inline constexpr std::array<std::string_view, 4> basis_names{"article", "report", "derived", "assumption"};
inline constexpr ByContractField<std::string_view> field_names{
    {"value_usd_bn", "capacity_gw", "start", "term_years", "ramp_up", "ramp_down"}};

template <class Enum, std::size_t Count>
[[nodiscard]] constexpr std::string_view name_of(Enum value, const std::array<std::string_view, Count>& words) {
  return words[static_cast<std::size_t>(value)];
}

}  // namespace dealscope
