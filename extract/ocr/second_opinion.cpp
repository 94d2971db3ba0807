// See second_opinion.h.
#include "extract/ocr/second_opinion.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

namespace xxgk::ocr {
namespace {

constexpr double most_residue = 0.24;  // share of a line's ink; more is no line of digits, or of another type

bool is_sure(const ReadNumber& number) {
  constexpr double sure = 0.9;
  const auto glyphs = std::ranges::count(number.line.glyphs, '\0', &Glyph::mark);
  return number.readings.size() == 1 && number.readings[0].confidence >= sure && glyphs == digits_in(number.line) &&
         std::cmp_equal(number.readings[0].text.size(), glyphs);
}

/// How likely the shapes hold a text for.
double likelihood(const ShapeReading& shapes, const std::string& text) {
  constexpr double other_length = 0.002, least = 1e-4;
  if (text.size() != shapes.digits.size()) return other_length;
  double product = 1;
  for (std::size_t i = 0; i < text.size(); ++i)
    product *= shapes.likelihoods[i][static_cast<std::size_t>(text[i] - '0')];
  return std::max(product, least);
}

/// The engine's readings, the shapes' and those that differ from the shapes' in one digit that is nearly as likely.
std::vector<Reading> candidates(const ReadNumber& number, const ShapeReading& shapes) {
  constexpr double unread = 0.02;  // of what the engine did not read
  constexpr double near = 0.05;
  std::vector<Reading> all = number.readings;
  const auto add = [&all](const std::string& text) {
    if (std::ranges::find(all, text, &Reading::text) == all.end()) all.push_back({text, unread});
  };
  add(shapes.digits);
  for (std::size_t i = 0; i < shapes.digits.size(); ++i) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      if (shapes.likelihoods[i][static_cast<std::size_t>(digit - '0')] < near) continue;
      std::string text = shapes.digits;
      text[i] = digit;
      add(text);
    }
  }
  return all;
}

/// Where not all digits are known, those that are may explain a line as well as no other digit could.
Opinion confirmed(std::vector<Reading> readings, ShapeReading shapes) {
  constexpr double same_digit = 0.25;  // of its ink at most is left over; another digit leaves twice that
  constexpr double chance = 0.05;      // that both err in the same way
  if (readings.empty() || readings.front().text != shapes.digits || shapes.worst_place > same_digit)
    return {std::move(readings), {}};
  Reading& first = readings.front();
  first.confidence = 1 - (1 - first.confidence) * chance;
  return {std::move(readings), std::move(shapes.places)};
}

}  // namespace

void SecondOpinion::learn(std::span<const ReadNumber* const> numbers) {
  for (const ReadNumber* number : numbers) {
    if (is_sure(*number)) shapes_.learn(number->line, number->readings[0].text);
  }
  shapes_.lay_over();
  if (!shapes_.know_all()) return;
  // Digits that touch are known apart only now.
  std::vector<std::pair<const ReadNumber*, ShapeReading>> agreed;
  for (const ReadNumber* number : numbers) {
    if (is_sure(*number) || number->readings.empty()) continue;
    ShapeReading reading = shapes_.read(number->line);
    if (reading.residue < most_residue && reading.digits == number->readings[0].text)
      agreed.emplace_back(number, std::move(reading));
  }
  for (const auto& [number, reading] : agreed) shapes_.learn(number->line, reading);
  shapes_.lay_over();
}

Opinion SecondOpinion::on(const ReadNumber& number) const {
  constexpr double least = 0.003;
  constexpr double most_at_place = 0.45, doubt = 0.75, strange = 0.5;
  std::vector<Reading> all = number.readings;
  ShapeReading shapes = shapes_.read(number.line);
  if (!shapes_.know_all()) return confirmed(std::move(all), std::move(shapes));
  if (shapes.digits.empty() || shapes.residue > most_residue) {
    for (Reading& reading : all) reading.confidence *= strange;
    return {std::move(all), {}};
  }
  all = candidates(number, shapes);
  double total = 0;
  for (Reading& reading : all)
    total += reading.confidence = std::max(reading.confidence, 1e-3) * likelihood(shapes, reading.text);
  // Where a digit leaves much ink over there may be something else: a unit, a word, another's ink.
  const double certain = shapes.worst_place > most_at_place ? doubt : 1;
  for (Reading& reading : all) reading.confidence *= certain / total;
  std::erase_if(all, [](const Reading& reading) { return reading.confidence < least; });
  std::ranges::stable_sort(all, std::ranges::greater(), &Reading::confidence);
  const bool are_placed = !all.empty() && all.front().text == shapes.digits;
  return {std::move(all), are_placed ? std::move(shapes.places) : std::vector<DigitPlace>{}};
}

}  // namespace xxgk::ocr
