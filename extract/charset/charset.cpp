// See charset.h. Nearly all sources are UTF-8, which proves itself; only for the others every charset is tried.
#include "extract/charset/charset.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "extract/charset/pasted_passages.h"
#include "extract/charset/plausibility.h"
#include "extract/extract.h"

namespace xxgk::extraction {
namespace {

using namespace std::string_view_literals;

struct Mark {
  std::string_view bytes;
  Charset charset;
};

constexpr std::array marks{
    Mark{"\xEF\xBB\xBF"sv, Charset::utf8},
    Mark{"\xFF\xFE"sv, Charset::utf16le},
    Mark{"\xFE\xFF"sv, Charset::utf16be},
    Mark{"\x84\x31\x95\x33"sv, Charset::gb18030},
};
constexpr std::string_view utf32_mark = "\xFF\xFE\0\0"sv;

const Mark* mark_of(std::string_view bytes) {
  const auto* mark =
      std::find_if(marks.begin(), marks.end(), [bytes](const Mark& m) { return bytes.starts_with(m.bytes); });
  return mark == marks.end() ? nullptr : mark;
}

/// A charset that may be meant, and what ICU calls it.
struct Candidate {
  Charset charset;
  std::string_view name;
};

// Of equals the first wins.
constexpr std::array candidates{
    Candidate{Charset::utf8, "UTF-8"},       Candidate{Charset::gb18030, "GB18030"},  Candidate{Charset::big5, "Big5"},
    Candidate{Charset::utf16le, "UTF-16LE"}, Candidate{Charset::utf16be, "UTF-16BE"},
};

/// Enough to tell the charset by: what stands around the first byte that is not ASCII, from a whole unit of UTF-16 on.
std::string_view sample_of(std::string_view bytes) {
  constexpr std::size_t before = std::size_t{1} << 14, length = std::size_t{1} << 16;
  const auto is_telling = [](char c) { return c == '\0' || static_cast<unsigned char>(c) >= 0x80; };
  const auto first = static_cast<std::size_t>(std::find_if(bytes.begin(), bytes.end(), is_telling) - bytes.begin());
  return bytes.substr(first < before ? 0 : (first - before) / 2 * 2, length);
}

/// What ICU takes a text for.
struct Opinion {
  std::string charset;
  int confidence = 0;  ///< of 100
};

Opinion opinion_of_icu(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return {};
  const Opinion opinion{ucsdet_getName(match, &status), ucsdet_getConfidence(match, &status)};
  return U_SUCCESS(status) ? opinion : Opinion{};
}

// Damage that texts are read with, fewer than one in so many characters; the latter where it is known to be Chinese.
constexpr std::size_t little_damage = 100, some_damage = 10;

bool is_sound(const DecodedText& text, std::size_t one_in) {
  return text.damaged == 0 || text.damaged * one_in < text.characters;
}

/// A text decoded on trial.
struct Trial {
  const Candidate* candidate = nullptr;
  DecodedText text;
  Plausibility plausibility;
  std::size_t words = 0;  ///< how many different ones of the telling words it holds

  double score() const {
    constexpr std::size_t enough = 10;
    return plausibility.share() + static_cast<double>(std::min(words, enough)) / enough;
  }
};

Trial try_out(const Candidate& candidate, std::string_view bytes, std::span<const std::string> telling_words) {
  Trial trial;
  trial.candidate = &candidate;
  trial.text = decode_as(candidate.charset, bytes);
  trial.plausibility = plausibility_of(trial.text);
  for (const std::string& word : telling_words) trial.words += trial.text.utf8.find(word) != std::string::npos;
  return trial;
}

/// A long text that holds but one of the words does so by chance.
bool holds_telling_words(const Trial& trial) {
  constexpr std::size_t one_in = 100, enough = 3;
  return trial.words > 0 && trial.words >= std::min(trial.plausibility.fitting / one_in, enough);
}

/// Few units of 16 bits are frequent ideographs; ICU knows UTF-16 without byte order mark by its ASCII alone.
bool is_unlike_chance(const Trial& trial) {
  constexpr std::size_t enough = 10;
  const Charset charset = trial.candidate->charset;
  return (charset == Charset::utf16le || charset == Charset::utf16be) && trial.plausibility.fitting >= enough;
}

bool is_believed(const Trial& trial, const Opinion& opinion) {
  if (trial.candidate->charset == Charset::utf8 && is_sound(trial.text, little_damage)) return true;
  const double share = trial.plausibility.share();
  if (holds_telling_words(trial)) return share > 2.0 / 3 && is_sound(trial.text, some_damage);
  const bool agreed = opinion.charset == trial.candidate->name || is_unlike_chance(trial);
  return agreed && share >= 0.9 && is_sound(trial.text, little_damage);
}

/// For the message: a charset that ICU knows and that is not read here; empty where there is none.
std::string foreign_charset(const Opinion& opinion) {
  constexpr int sure_enough = 50;
  const bool known = std::any_of(candidates.begin(), candidates.end(),
                                 [&opinion](const Candidate& c) { return c.name == opinion.charset; });
  return known || opinion.confidence < sure_enough ? "" : opinion.charset;
}

/// The most plausible one of those believed; nullptr where there is none.
const Candidate* best_candidate(std::string_view sample, const Opinion& opinion,
                                std::span<const std::string> telling_words) {
  const Candidate* best = nullptr;
  double best_score = -1;
  for (const Candidate& candidate : candidates) {
    const Trial trial = try_out(candidate, sample, telling_words);
    if (!is_believed(trial, opinion) || trial.score() <= best_score) continue;
    best = &candidate;
    best_score = trial.score();
  }
  return best;
}

/// UTF-8 beyond doubt. Other encodings pass for it by chance in a few characters, hardly ever in ideographs.
bool is_utf8(std::string_view bytes, const DecodedText& text) {
  constexpr unsigned char first_of_ideograph = 0xE3;
  const auto reaches = [bytes](unsigned char least) {
    return std::any_of(bytes.begin(), bytes.end(), [least](char c) { return static_cast<unsigned char>(c) >= least; });
  };
  if (text.damaged > 0 || bytes.find('\0') != std::string_view::npos) return false;
  return reaches(first_of_ideograph) || !reaches(0x80);
}

/// What was pasted into UTF-8 from elsewhere counts as replaced.
DecodedText mended(Trial trial, std::string_view bytes) {
  if (trial.candidate->charset != Charset::utf8 || trial.text.damaged == 0) return std::move(trial.text);
  const MendedBytes mended = with_passages_in_utf8(bytes);
  DecodedText text = decode_as(Charset::utf8, mended.bytes);
  text.replaced += mended.passages;
  return text;
}

}  // namespace

bool is_utf16(std::string_view bytes) {
  if (const Mark* mark = mark_of(bytes)) return mark->charset == Charset::utf16le || mark->charset == Charset::utf16be;
  constexpr double enough = 0.9;
  const std::string_view sample = sample_of(bytes);
  return std::max(plausibility_of(decode_as(Charset::utf16le, sample)).share(),
                  plausibility_of(decode_as(Charset::utf16be, sample)).share()) >= enough;
}

DecodedText decode(std::string_view bytes, std::span<const std::string> telling_words) {
  if (bytes.starts_with(utf32_mark)) throw ExtractError(ExtractFault::not_text, "UTF-32");
  const Mark* mark = mark_of(bytes);
  if (mark != nullptr) bytes.remove_prefix(mark->bytes.size());
  DecodedText text = decode_as(mark != nullptr ? mark->charset : Charset::utf8, bytes);
  if (mark != nullptr ? is_sound(text, little_damage) : is_utf8(bytes, text)) return text;

  const std::string_view sample = sample_of(bytes);
  const Opinion opinion = opinion_of_icu(sample);
  if (const Candidate* candidate = best_candidate(sample, opinion, telling_words)) {
    Trial trial = try_out(*candidate, bytes, telling_words);
    if (is_believed(trial, opinion)) return mended(std::move(trial), bytes);
  }
  throw ExtractError(ExtractFault::not_text, foreign_charset(opinion));
}

}  // namespace xxgk::extraction
