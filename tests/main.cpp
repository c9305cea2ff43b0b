// The runner of the test programs, compiled once.
#define CATCH_CONFIG_RUNNER
#define CATCH_CONFIG_CONSOLE_WIDTH 400  // Chinese messages must not break within a character
#include "catch.h"

int main(int argc, char** argv) { return Catch::Session().run(argc, argv); }
