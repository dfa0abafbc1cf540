// A value or an error: the subset of C++23's std::expected that the project uses.
#pragma once

#include <utility>
#include <variant>

namespace dealscope {

template <class E>
struct unexpected {
  E error;
};
template <class E>
unexpected(E) -> unexpected<E>;

template <class T, class E>
class [[nodiscard]] expected {
 public:
  // Implicit, so that a function can return a T or an unexpected.
  expected(T value) : either_(std::in_place_index<0>, std::move(value)) {}
  template <class G>
  expected(unexpected<G> failure) : either_(std::in_place_index<1>, std::move(failure.error)) {}

  [[nodiscard]] explicit operator bool() const { return either_.index() == 0; }
  // Behaviour is undefined without a value, and of error() with one: std::get would add a throw.
  [[nodiscard]] T& operator*() { return *std::get_if<0>(&either_); }
  [[nodiscard]] const T& operator*() const { return *std::get_if<0>(&either_); }
  [[nodiscard]] T* operator->() { return std::get_if<0>(&either_); }
  [[nodiscard]] const T* operator->() const { return std::get_if<0>(&either_); }
  [[nodiscard]] const E& error() const { return *std::get_if<1>(&either_); }

 private:
  std::variant<T, E> either_;
};

}  // namespace dealscope
