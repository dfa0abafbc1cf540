#include "formula_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace dealscope::test {

namespace {

class Reader {
 public:
  Reader(const Derivation& derivation, const DerivationNode& node)
      : derivation_(derivation), node_(node), text_(in_text(derivation, formula_and_reason(node))) {
    text_.erase(std::min(text_.find(';'), text_.size()));
  }

  [[nodiscard]] std::optional<Computed> read(std::string& fault) {
    const Computed whole = sum();
    if (at_ == text_.size() && fault_.empty()) return whole;
    fault = fault_.empty() ? "left over: " + text_.substr(at_) : fault_;
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool take(const std::string& what) {
    if (text_.compare(at_, what.size(), what) != 0) return false;
    at_ += what.size();
    return true;
  }

  [[nodiscard]] Computed sum() {
    Computed left = product();
    for (;;) {
      const bool plus = take(" + ");
      if (!plus && !take(" - ")) return left;
      const Computed right = product();
      left = {plus ? left.value + right.value : left.value - right.value, left.size + right.size};
    }
  }

  [[nodiscard]] Computed product() {
    Computed left = power();
    for (;;) {
      if (take(" * ")) {
        const Computed right = power();
        left = {left.value * right.value, left.size * right.size};
      } else if (take(" / ")) {
        const Computed right = power();
        if (left.value == 0 && right.value == 0)
          left = {};  // 0 / 0 is 0
        else
          left = {left.value / right.value, left.size / std::abs(right.value) * (right.size / std::abs(right.value))};
      } else {
        return left;
      }
    }
  }

  [[nodiscard]] Computed power() {
    const Computed base = atom();
    if (!take(" ^ ")) return base;
    Computed result{1, 1};
    for (double left = atom().value; left > 0; --left) result = {result.value * base.value, result.size * base.size};
    return result;
  }

  [[nodiscard]] Computed atom() {
    if (take("(")) return closed(sum());
    if (take("sqrt(")) {
      const Computed of = closed(sum());
      const double root = std::sqrt(of.value);
      return {root, of.value == 0 ? root : root * of.size / of.value};
    }
    const bool is_min = take("min(");
    if (is_min || take("max(")) {
      const Computed a = sum();
      if (!take(", ")) fault_ = "no comma at " + text_.substr(at_);
      const Computed b = closed(sum());
      return {is_min ? std::min(a.value, b.value) : std::max(a.value, b.value), std::max(a.size, b.size)};
    }
    return name_or_number();
  }

  [[nodiscard]] Computed closed(const Computed& inside) {
    if (!take(")")) fault_ = "no closing bracket at " + text_.substr(at_);
    return inside;
  }

  [[nodiscard]] Computed name_or_number() {
    const std::size_t end = std::min(text_.find_first_of(" (),", at_), text_.size());
    const std::string word = text_.substr(at_, end - at_);
    at_ = end;
    for (std::size_t i = 0; i < node_.inputs.size(); ++i) {
      const DerivationNode& input = derivation_.nodes[node_.inputs[next_input_]];
      next_input_ = (next_input_ + 1) % node_.inputs.size();
      if (input.name == word) return {input.value, std::abs(input.value)};
    }
    char* read_to = nullptr;
    const double number = std::strtod(word.c_str(), &read_to);
    if (word.empty() || *read_to != 0) fault_ = "no input and no number: " + word;
    return {number, std::abs(number)};
  }

  const Derivation& derivation_;
  const DerivationNode& node_;
  std::string text_;
  std::size_t at_ = 0;
  std::size_t next_input_ = 0;  ///< a formula mentions most inputs in their order
  std::string fault_;
};

}  // namespace

std::optional<Computed> compute(const Derivation& derivation, const DerivationNode& node, std::string& fault) {
  return Reader(derivation, node).read(fault);
}

}  // namespace dealscope::test
