#include "heap.hpp"

#include <emscripten.h>

#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

/// Header of a heap block; blocks form a ring in the order of allocation.
struct Block {
  Block* older = this;
  Block* newer = this;

  void link_after(Block* newest) {
    older = newest;
    newer = newest->newer;
    older->newer = newer->older = this;
  }
  void unlink() {
    older->newer = newer;
    newer->older = older;
  }
};

constinit Block ring;           // its `older` is the newest block
constinit Block first_command;  // newer blocks were allocated by commands

void free_block(Block* block) {
  block->unlink();
  std::free(block);
}

struct Call {
  void (*work)(void*);
  void* context;
};

}  // namespace

// clang-format off

EM_JS(void, dealscope_throw_out_of_memory, (), {
  throw new RangeError('out of memory');
});

/// Returns whether the call completed. JavaScript throws a RangeError too if its own memory is exhausted.
EM_JS(int, dealscope_try, (const void* call), {
  try {
    _dealscope_call(call);
    return 1;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return 0;
  }
});

// clang-format on

extern "C" EMSCRIPTEN_KEEPALIVE void dealscope_call(const Call* call) { call->work(call->context); }

[[gnu::noinline]] void* operator new(std::size_t size) {
  void* memory = size < PTRDIFF_MAX ? std::malloc(sizeof(Block) + size) : nullptr;
  if (!memory) dealscope_throw_out_of_memory();
  auto* block = new (memory) Block;
  block->link_after(ring.older);
  return block + 1;
}

[[gnu::noinline]] void operator delete(void* memory) noexcept {
  if (memory) free_block(static_cast<Block*>(memory) - 1);
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }

namespace dealscope {

// Not inlined: the frame of `call` restores the stack pointer at its end, also after a throw.
[[gnu::noinline]] bool run_within_memory(void (*work)(void*), void* context) {
  if (first_command.newer == &first_command) first_command.link_after(ring.older);
  const Call call{work, context};
  if (dealscope_try(&call)) return true;
  while (ring.older != &first_command) free_block(ring.older);
  return false;
}

}  // namespace dealscope
