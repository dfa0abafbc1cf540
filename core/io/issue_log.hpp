// Bounded log of the issues of a scenario and a request (section 9): a hostile text may have a fault in every byte.
#pragma once

#include "issue.hpp"
#include "pointer.hpp"

namespace dealscope {

class IssueLog {
 public:
  static constexpr std::size_t max_issues = 1000;

  /// `root`: "/scenario" or "/request".
  explicit IssueLog(std::string_view root) : root_(root) {}
  [[nodiscard]] std::string_view root() const { return root_; }

  void add(const Pointer& pointer, std::string message);
  /// Adds an issue at the root.
  void add(std::string message) { add(Pointer(root_), std::move(message)); }

  [[nodiscard]] bool is_empty() const { return issues_.empty(); }
  /// Whether max_issues is exceeded: the last issue reports that, further ones are dropped, and reading can stop.
  [[nodiscard]] bool is_full() const { return issues_.size() > max_issues; }
  /// Sets the root of the next text; the count of issues continues.
  void set_root(std::string_view root) { root_ = root; }
  [[nodiscard]] Issues take() { return std::move(issues_); }

 private:
  std::string_view root_;
  Issues issues_;
};

}  // namespace dealscope
