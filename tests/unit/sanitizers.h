// Whether the tests run under a sanitizer that changes what can be asserted.
#pragma once

namespace xxgk {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool under_address_sanitizer = true;
#else
inline constexpr bool under_address_sanitizer = false;
#endif

}  // namespace xxgk
