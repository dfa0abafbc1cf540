#include <algorithm>
#include <cmath>

#include "term_text.hpp"

namespace dealscope {

std::string number_in_formula(double number) {
  constexpr double most = 1e15;  // limit of the conversion; dates are smaller
  const double size = std::min(std::abs(number), most);
  auto whole = static_cast<long long>(size);
  auto part = static_cast<long long>((size - static_cast<double>(whole)) * 1e10 + 0.5);
  if (part >= 10'000'000'000) {
    part = 0;
    ++whole;
  }
  std::string text(number < 0 ? "-" : "");
  text += std::to_string(whole);
  if (part == 0) return text;
  std::string decimals = std::to_string(10'000'000'000 + part);  // a leading 1 preserves leading zeros
  decimals[0] = '.';
  decimals.erase(decimals.find_last_not_of('0') + 1);
  return text + decimals;
}

}  // namespace dealscope
