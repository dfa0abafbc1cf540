#include "explain_names.hpp"

#include <algorithm>
#include <cmath>

namespace dealscope {

namespace {

[[nodiscard]] std::string_view word_of(Taker taker) {
  constexpr std::string_view words[] = {"incumbent", "own", "cloud", "all"};
  return words[static_cast<int>(taker)];
}

}  // namespace

std::string number_in_formula(double number) {
  constexpr double most = 1e15;  // what is larger is no date, and must only not break the conversion
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
  std::string decimals = std::to_string(10'000'000'000 + part);  // a leading 1 keeps the zeros
  decimals[0] = '.';
  decimals.erase(decimals.find_last_not_of('0') + 1);
  return text + decimals;
}

double signing_date(const Run& run, int vintage) { return run.result.grid.time(vintage) + signing_offset_years; }

std::string name_of(const Run& run, std::string_view pattern, const At& at) {
  const Scenario& scenario = run.scenario;
  std::string name;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    switch (pattern[i]) {
      case '#': name += scenario.providers[at.provider].id; break;
      case '%': name += scenario.contracts[at.contract].id; break;
      case '~': name += word_of(at.taker); break;
      case '&': name += number_in_formula(signing_date(run, at.vintage)); break;
      case '@':
        name += '@';
        if (i + 1 == pattern.size()) name += number_in_formula(run.result.grid.time(at.point));
        break;
      default: name += pattern[i];
    }
  }
  return name;
}

std::string follow(const Run& run, std::string_view mention, At& at) {
  std::string pattern(mention);
  if (const std::size_t mark = pattern.find('!'); mark != std::string::npos) {
    pattern[mark] = '#';
    at.provider = run.scenario.incumbent;
  }
  const char last = pattern.back();
  const bool has_date = pattern.size() > 1 && pattern[pattern.size() - 2] == '@';
  if (has_date && (last == '>' || last == '0')) {
    at.point = last == '>' ? at.point + 1 : 0;
    pattern.pop_back();
  }
  return pattern;
}

}  // namespace dealscope
