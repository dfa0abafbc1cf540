// Direction numbers of Sobol' points: the first 1,111 dimensions of the file new-joe-kuo-6.21201, with all primitive
// polynomials up to degree 13, from S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional
// projections", SIAM J. Sci. Comput. 30, 2635-2654 (2008).
//
// Copyright (c) 2008, Frances Y. Kuo and Stephen Joe
// All rights reserved.
//
// Redistribution and use in source and binary forms, with or without
// modification, are permitted provided that the following conditions are met:
//
//     * Redistributions of source code must retain the above copyright
//       notice, this list of conditions and the following disclaimer.
//
//     * Redistributions in binary form must reproduce the above copyright
//       notice, this list of conditions and the following disclaimer in the
//       documentation and/or other materials provided with the distribution.
//
//     * Neither the names of the copyright holders nor the names of the
//       University of New South Wales and the University of Waikato
//       and its contributors may be used to endorse or promote products derived
//       from this software without specific prior written permission.
//
// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS ``AS IS'' AND ANY
// EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
// WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
// DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS BE LIABLE FOR ANY
// DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES
// (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES;
// LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND
// ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
// SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
#pragma once

#include <array>
#include <cstdint>

namespace dealscope {

/// The build of the page's trials (core/CMakeLists.txt) has the dimensions up to degree 11: a fifth of the bytes, for
/// four times the parameters of the largest scenario.
#ifdef DEALSCOPE_PAGE_TRIALS
inline constexpr int joe_kuo_dimensions = 337, joe_kuo_max_degree = 11;
#else
inline constexpr int joe_kuo_dimensions = 1111, joe_kuo_max_degree = 13;
#endif

/// A primitive polynomial over GF(2) and the first odd numbers m of its recurrence.
struct DirectionNumbers {
  int degree = 0;                                     ///< s
  std::uint32_t coefficients = 0;                     ///< a: the inner ones, as s - 1 bits
  std::array<std::uint16_t, joe_kuo_max_degree> m{};  ///< the first s are set; m[i] < 2^(i + 1)
};

/// Numbers of a dimension from 1, the second, to joe_kuo_dimensions - 1. Dimension 0 has m = 1 throughout.
[[nodiscard]] DirectionNumbers joe_kuo(int dimension);

}  // namespace dealscope
