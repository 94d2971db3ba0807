// Included before all else where qpdf's headers are: its JSON.hh does not compile with clang where libstdc++ 12 makes
// std::vector constexpr, for it has a std::vector of a type that is not complete. Here the vector is not constexpr;
// what it is made of is included first and stays as it is.
#pragma once

#include <string>

#include <bits/stl_tempbuf.h>
#include <bits/stl_uninitialized.h>
#ifdef _STL_VECTOR_H
#error "std::vector has been included already"
#endif

#undef _GLIBCXX20_CONSTEXPR
#define _GLIBCXX20_CONSTEXPR
#include <bits/stl_vector.h>
#define __fill_a1 \
  __fill_a1_of_bits  // declared elsewhere, as constexpr; std::fill of a std::vector<bool> is not to be had
#include <bits/stl_bvector.h>
#undef __fill_a1
#include <vector>
#undef _GLIBCXX20_CONSTEXPR
#define _GLIBCXX20_CONSTEXPR constexpr
