// Memory that runs out in the module. It is built without exceptions: instead of unwinding, everything that was
// allocated since the first command is given back, and the state starts anew.
#pragma once

namespace dealscope {

/// Calls work(context). False: memory ran out, and all blocks allocated since the first call are freed; objects that
/// own some must be built anew without being destroyed. Not to be nested.
[[nodiscard]] bool run_within_memory(void (*work)(void*), void* context);

}  // namespace dealscope
