// What is known of a reporting body besides the name that its report gives.
#pragma once

#include <string>

namespace xxgk {

/// Empty where unknown.
struct AgencyIdentity {
  std::string code;         ///< unified social credit code
  std::string parent;       ///< the body above it
  std::string region_code;  ///< administrative division, GB/T 2260
};

}  // namespace xxgk
