// xxgk: turns Chinese annual reports on government information disclosure into XML.
#include "app/commands.h"
#include "app/options.h"

int main(int argc, char** argv) {
  const xxgk::Request request = xxgk::read_options(argc, argv);
  return static_cast<int>(xxgk::carry_out(request));
}
