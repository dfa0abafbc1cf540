// What both WebAssembly doors are made of: text in, text out.
#pragma once

#include <emscripten/bind.h>

#include "../core/io/verbs.hpp"

namespace dealscope {

constexpr char describe[] = "describe";
constexpr char evaluate[] = "evaluate";
constexpr char simulate[] = "simulate";
constexpr char tornado[] = "tornado";
constexpr char sobol[] = "sobol";
constexpr char solve[] = "solve";
constexpr char map[] = "map";
constexpr char explain[] = "explain";

/// Offers a verb to JavaScript under its own name.
template <Calculator& calculator, const char* verb>
void offer() {
  emscripten::function(
      verb, +[](const std::string& scenario, const std::string& request) {
        return calculator.reply(verb, scenario, request);
      });
}

}  // namespace dealscope
