// Columns and fields that several tables of a comparison have.
#pragma once

#include <optional>
#include <string>

#include "emit/tables/table.h"
#include "model/comparison.h"

namespace xxgk::exports {

/// Shares and growth are written with so many places.
constexpr int places_of_fractions = 6;

Column text_column(const char* name);
Column required_column(const char* name);
Column integer_column(const char* name);
Column count_column(const char* name);
Column number_column(const char* name);
Column boolean_column(const char* name);

Field number_field(const std::optional<Decimal>& number);
/// Rounded; nothing where there is none.
Field fraction_field(const std::optional<Fraction>& fraction);
Field numerator_field(const std::optional<Fraction>& fraction);
Field denominator_field(const std::optional<Fraction>& fraction);
/// Nothing for zero.
Field number_unless_zero(int number);

/// Where a cell stands: `x0 y0 x1 y1`, as in the XML.
Field box_field(const Origin& origin);

std::string joined(const std::vector<std::string>& words, std::string_view between);

}  // namespace xxgk::exports
