// Handles of libraries with owners: std::unique_ptr<zip_t, Release<zip_discard>>. Door: Release.
#pragma once

namespace xxgk {

/// A deleter that calls the library's own function.
template <auto release>
struct Release {
  template <typename Handle>
  void operator()(Handle* handle) const {
    release(handle);
  }
};

}  // namespace xxgk
