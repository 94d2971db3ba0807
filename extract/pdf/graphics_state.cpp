// See graphics_state.h.
#include "extract/pdf/graphics_state.h"

#include <algorithm>
#include <span>

namespace xxgk::extraction {
namespace {

constexpr double white_enough = 0.97;

Matrix matrix_of(const Operation& o) {
  return {number(o, 0), number(o, 1), number(o, 2), number(o, 3), number(o, 4), number(o, 5)};
}

bool is_white(std::span<const double> colour, bool counts_ink) {
  return !colour.empty() && std::all_of(colour.begin(), colour.end(), [&](double part) {
    return counts_ink ? part <= 1 - white_enough : part >= white_enough;
  });
}

bool counts_ink(std::string_view name, QPDFObjectHandle& resources) {
  if (name == "DeviceCMYK") return true;
  QPDFObjectHandle space = resource(resources, "/ColorSpace", name);
  if (!space.isArray() || space.getArrayNItems() < 2) return false;
  QPDFObjectHandle kind = space.getArrayItem(0);
  if (kind.isNameAndEquals("/Separation") || kind.isNameAndEquals("/DeviceN")) return true;
  return kind.isNameAndEquals("/ICCBased") && space.getArrayItem(1).isStream() &&
         space.getArrayItem(1).getDict().getKey("/N").isInteger() &&
         space.getArrayItem(1).getDict().getKey("/N").getIntValue() == 4;
}

}  // namespace

double number(const Operation& operation, std::size_t i) {
  return i < operation.numbers.size() ? operation.numbers[i] : 0;
}

QPDFObjectHandle resource(QPDFObjectHandle& resources, const std::string& kind, std::string_view name) {
  if (!resources.isDictionary()) return QPDFObjectHandle::newNull();
  QPDFObjectHandle all = resources.getKey(kind);
  return all.isDictionary() ? all.getKey("/" + std::string(name)) : QPDFObjectHandle::newNull();
}

bool GraphicsState::follow(const Operation& o, QPDFObjectHandle& resources) {
  switch (o.code) {
    case operator_code("cm"):
      matrix = combined(matrix_of(o), matrix);
      return true;
    case operator_code("w"):
      line_width = number(o, 0);
      return true;
    case operator_code("Tr"):
      hidden_text = number(o, 0) == 3 || number(o, 0) == 7;
      return true;
    default:
      return follow_colour(o) || follow_colour_space(o, resources);
  }
}

bool GraphicsState::follow_colour(const Operation& o) {
  switch (o.code) {
    case operator_code("g"):
    case operator_code("rg"):
      white_fill = is_white(o.numbers, false);
      return true;
    case operator_code("G"):
    case operator_code("RG"):
      white_stroke = is_white(o.numbers, false);
      return true;
    case operator_code("k"):
      white_fill = is_white(o.numbers, true);
      return true;
    case operator_code("K"):
      white_stroke = is_white(o.numbers, true);
      return true;
    default:
      return false;
  }
}

bool GraphicsState::follow_colour_space(const Operation& o, QPDFObjectHandle& resources) {
  switch (o.code) {
    case operator_code("cs"):
      subtractive_fill = counts_ink(o.operand, resources);
      white_fill = false;
      return true;
    case operator_code("CS"):
      subtractive_stroke = counts_ink(o.operand, resources);
      white_stroke = false;
      return true;
    case operator_code("sc"):
    case operator_code("scn"):
      white_fill = is_white(o.numbers, subtractive_fill);
      return true;
    case operator_code("SC"):
    case operator_code("SCN"):
      white_stroke = is_white(o.numbers, subtractive_stroke);
      return true;
    default:
      return false;
  }
}

}  // namespace xxgk::extraction
