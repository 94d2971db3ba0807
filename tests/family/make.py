#!/usr/bin/env python3
"""Writes sources/ of the family of reports by which comparisons are tested: make.py. figures.FAULTS tells what is planted.

Two bodies of one county over 2016 to 2024, in all three editions of the form, and the county that sums them up in 2024. All
that is not planted is sound: each report within itself, each year with the one before. Figures follow from a few formulas,
are distinct and, but for government rules, which such bodies do not make, no zeros. Prose is of sentences of its own,
each used in one year of a body only. Those whose names are alike are made up.
"""

import pathlib

from editions import html_of_2019, text_of_2014, text_of_2021
from figures import COUNTY, EDUCATION, WATER, applications_of

HERE = pathlib.Path(__file__).resolve().parent


def write(agency, year, text, kind):
    folder = HERE / "sources" / {EDUCATION: "education", WATER: "water", COUNTY: "county"}[agency]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{year}.{kind}").write_text(text, encoding="utf-8")


def main():
    for agency in (EDUCATION, WATER):
        applications = applications_of(agency)
        for year in range(2016, 2019):
            if (agency, year) == (WATER, 2018):
                write(agency, year, text_of_2014(agency, 2017), "txt")  # the same file once more
            else:
                write(agency, year, text_of_2014(agency, year), "txt")
        for year in (2019, 2020):
            write(agency, year, html_of_2019(agency, year, applications[year]), "html")
        for year in range(2021, 2025):
            write(agency, year, text_of_2021(agency, year, applications[year]), "txt")
    both = applications_of(EDUCATION)[2024].plus(applications_of(WATER)[2024])
    write(COUNTY, 2024, text_of_2021(COUNTY, 2024, both), "txt")


if __name__ == "__main__":
    main()
