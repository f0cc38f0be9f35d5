#pragma once
/// Marks a function to be compiled for several instruction sets, of which the program takes the best that the machine
/// has. The bits of its results do not depend on which: no product and sum are contracted into one step
/// (-ffp-contract=off in CMakeLists.txt).

#include <cstddef> // so that __GLIBC__ is known

#if defined(__x86_64__) && defined(__GLIBC__) && defined(__GNUC__) && !defined(__clang__) && defined(__OPTIMIZE__) &&  \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define DUTYGRAPH_CLONES __attribute__((target_clones("default", "avx2")))
#else
#define DUTYGRAPH_CLONES
#endif

/// For what such a function calls: it is compiled into each clone.
#define DUTYGRAPH_INLINE inline __attribute__((always_inline))
