// Attributes and texts of a report's XML as values. The schema has tested them: what it promises is not tested again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/date.h"
#include "model/number.h"
#include "model/origin.h"
#include "support/xml.h"

namespace xxgk {

/// A whole number that fits, else 0.
int whole_number(std::string_view text);
int whole_attribute(const xml::Element& element, const char* name);

/// `2024-02-26`
Date read_date(std::string_view text);
std::optional<Date> date_attribute(const xml::Element& element, const char* name);

/// A number of more digits than values can have is none: throws ReportError.
std::optional<Decimal> number_attribute(const xml::Element& element, const char* name);
std::optional<Decimal> read_number(const xml::Element& element);

double read_measure(std::string_view text);

/// `page`, `box` and `confidence`.
Origin read_origin(const xml::Element& element);

}  // namespace xxgk
