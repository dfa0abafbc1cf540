// The issues of a scenario and a request, counted and cut (section 9): a hostile text may have a fault in every byte.
#pragma once

#include "issue.hpp"
#include "pointer.hpp"

namespace dealscope {

class IssueLog {
 public:
  static constexpr std::size_t max_issues = 1000;

  /// The root of the text that is read: "/scenario" or "/request".
  explicit IssueLog(std::string_view root) : root_(root) {}
  [[nodiscard]] std::string_view root() const { return root_; }

  void add(const Pointer& pointer, std::string message);
  /// Adds at the root.
  void add(std::string message) { add(Pointer(root_), std::move(message)); }

  [[nodiscard]] bool is_empty() const { return issues_.empty(); }
  /// No issue is kept any more: the last one says so, and reading on is of no use.
  [[nodiscard]] bool is_full() const { return issues_.size() > max_issues; }
  /// The next text, for which issues go on to be counted.
  void set_root(std::string_view root) { root_ = root; }
  [[nodiscard]] Issues take() { return std::move(issues_); }

 private:
  std::string_view root_;
  Issues issues_;
};

}  // namespace dealscope
