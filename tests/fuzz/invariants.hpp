// Properties that hold for every reply; a violation aborts, which libFuzzer reports as a crash.
#pragma once

#include <string>
#include <string_view>

namespace dealscope::fuzz {

/// One JSON object in UTF-8 with finite numbers: {"ok":true,"result":...}, or {"ok":false,"issues":[...]} of bounded
/// size with at least one issue, each with a JSON pointer and a message.
void check_reply(const std::string& reply);

/// Sends one command to a service of the process and checks the reply. Every 16th time, a new service must give the
/// same bytes. Valid requests for many evaluations are skipped to save time.
void check_command(std::string_view command_name, std::string_view scenario, std::string_view request);

}  // namespace dealscope::fuzz
