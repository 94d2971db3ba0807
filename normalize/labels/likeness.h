// How like is like enough: the levels of likeness (0 to 1, see labels.h) by which labels decide something, each with
// its reason. What a step weighs up (costs of an alignment, evidence for a table) stands with that step.
//
// Measured on generated reports (100 of every layout and charset, one level changed at a time): as many are read right
// with clear at 0.7 and 0.85, part_of_table 0.6 and 0.8, between_neighbours 0.45 and 0.65, row_with_values 0.5,
// row_alone 0.65 and 0.85, column 0.65 and 0.85, half 0.4 and 0.6, sole and sum 0.8, bar 0.8, joined 0.75, exact 0.9.
// One report less is right with corner at 0.5 and with lead at 0.02, two with row_with_values at 0.7; `whole` may be
// lower, at 0.8 it is too low.
#pragma once

namespace xxgk::likeness {

/// Letter by letter, enumerator included: a lost enumerator alone gives 0.96.
inline constexpr double exact = 0.97;

/// Word by word; what is left out may be one character in twenty.
inline constexpr double whole = 0.95;

/// Where only one of the form's labels is meant at all, and nothing else speaks for it: a bar, a subtotal's column.
inline constexpr double sole = 0.9;

/// Beyond reasonable doubt: one character in five may be lost or wrong, or the label is cut off behind its beginning.
/// Rows of the form that differ by one numeral are less alike than this, since numerals cost threefold.
inline constexpr double clear = 0.8;

/// So much better than the second best must a clear label be.
inline constexpr double lead = 0.05;

/// A row summing up a group is often printed only in part, and is no row of the form: a damaged label of some other row
/// must not become one. Its short wordings are data.
inline constexpr double sum = 0.9;

/// So much the rows of a group must be less like an item than the row it is, where a sum's label competes.
inline constexpr double sum_behind = 0.2;

/// Bars differ by one character in eight (第二十条第（一）项, 第（五）项) without being read as numerals in damaged
/// text.
inline constexpr double bar = 0.88;

/// Enough to be a label of the table at all, where the line's place speaks for it too.
inline constexpr double part_of_table = 0.7;

/// Half of the characters: enough only for a row between two clear neighbours of the form's order, or for telling
/// header lines from rows.
inline constexpr double between_neighbours = 0.55;

/// A row's label with values behind it, for telling where tables are; without values it must be more like.
inline constexpr double row_with_values = 0.6, row_alone = 0.75;

/// A column's or a group's label in a header: short labels, so that one character in four may be lost. Columns that
/// have nothing in common but 信息 are less alike.
inline constexpr double column = 0.75;

/// The corner above the rows' labels stands where no other text stands, and is often reworded.
inline constexpr double corner = 0.6;

/// More than half of a short label: tells apart the few columns below one group, nothing else.
inline constexpr double half = 0.5;

/// Below this nothing is meant by it: two labels share some characters.
inline constexpr double faint = 0.3;

/// Two halves of one label, put together, and by how much more like that is than either half.
inline constexpr double joined = 0.85, joining_gain = 0.04;

/// What a reading of a row's label costs: an outer stub text in place of the last; two texts joined; a group's label
/// for its subtotal's.
inline constexpr double outer_label_malus = 0.15, joined_label_malus = 0.02, group_label_malus = 0.05;

/// What agreement of the group printed beside a row is worth: little, since groups are often absent or stand a line too
/// high or low. And what a row of another edition costs: equals are of this edition.
inline constexpr double group_bonus = 0.03, foreign_malus = 0.01;

}  // namespace xxgk::likeness
