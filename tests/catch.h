// Catch2 of either generation: 2 is one header, 3 has one that includes all.
#ifndef GOUJI_TESTS_CATCH_H_
#define GOUJI_TESTS_CATCH_H_

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#endif  // GOUJI_TESTS_CATCH_H_
