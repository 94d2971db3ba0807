// Characters of punctuation that have no ASCII form, by name.
#pragma once

namespace xxgk {

inline constexpr char32_t ideographic_comma = 0x3001;      // 、
inline constexpr char32_t ideographic_full_stop = 0x3002;  // 。
inline constexpr char32_t title_open = 0x300A;             // 《
inline constexpr char32_t title_close = 0x300B;            // 》
inline constexpr char32_t full_width_open = 0xFF08;        // （
inline constexpr char32_t full_width_close = 0xFF09;       // ）
inline constexpr char32_t full_width_colon = 0xFF1A;       // ：

}  // namespace xxgk
