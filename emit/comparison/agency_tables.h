// What is told of one agency, as tables: itself, its reports, its figures over the years and what became of them.
#pragma once

#include "emit/tables/bound_table.h"
#include "model/comparison.h"

namespace xxgk::exports {

BoundTable<AgencyComparison> agency_table();

struct ReportOfAgency {
  const AgencyComparison& agency;
  const ComparedReport& report;
};
BoundTable<ReportOfAgency> compared_report_table();

struct ValueOfSeries {
  const AgencyComparison& agency;
  const Series& series;
  const YearValue& value;
};
BoundTable<ValueOfSeries> value_table();

struct ChangeOfSeries {
  const AgencyComparison& agency;
  const Series& series;
  const YearChange& change;
};
BoundTable<ChangeOfSeries> change_table();

struct DerivedOfAgency {
  const AgencyComparison& agency;
  const DerivedSeries& series;
  const DerivedYear& year;
};
BoundTable<DerivedOfAgency> derived_table();

/// `plain`, `blank`, ...; `not-asked` where the report's edition has nothing that corresponds.
std::string_view value_status(const YearValue& value);

}  // namespace xxgk::exports
