#include "issue_log.hpp"

namespace dealscope {

void IssueLog::add(const Pointer& pointer, std::string message) {
  if (is_full()) return;
  if (issues_.size() == max_issues) {
    issues_.push_back(
        {std::string(root_), "more than " + std::to_string(max_issues) + " faults: only these are listed"});
    return;
  }
  if (!pointer.rest().empty()) message += "; the pointer goes on with " + pointer.rest();
  issues_.push_back({pointer.path(), std::move(message)});
}

}  // namespace dealscope
