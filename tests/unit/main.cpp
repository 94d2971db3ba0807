// The unit tests' entry; each test stands in the file named after the source file that it tests.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
