// Handles out of memory in the module, which is built without exceptions: instead of unwinding, everything allocated
// since the first command is freed, and the state is reconstructed.
#pragma once

namespace dealscope {

/// Calls work(context). Returns false if memory ran out: all blocks allocated since the first call are freed, and
/// objects that owned some must be reconstructed without destruction. Must not be nested.
[[nodiscard]] bool run_within_memory(void (*work)(void*), void* context);

}  // namespace dealscope
