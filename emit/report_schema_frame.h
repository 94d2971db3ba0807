// The schema of reports, as far as it is the same for every taxonomy; report_schema.cpp adds the lists of keys.
#pragma once

#include <string_view>

namespace xxgk {

inline constexpr std::string_view schema_opening = R"xsd(<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:r="urn:xxgk:report:1" targetNamespace="urn:xxgk:report:1" elementFormDefault="qualified" xml:lang="en">
  <xs:annotation>
    <xs:documentation>
      An annual report on the disclosure of government information (PRC, Regulations on Open Government Information,
      article 50), as `xxgk convert` writes it. `xxgk schema` makes this file from the official forms; do not edit it.
      It checks structure, types, the lists of keys, and that no row or cell is there twice. That a key belongs to its
      table and edition, that a table is complete, and that status and text go together is checked by `xxgk validate`
      and by `xxgk schematron`.
    </xs:documentation>
  </xs:annotation>
)xsd";

inline constexpr std::string_view schema_of_report = R"xsd(
  <xs:element name="report">
    <xs:annotation>
      <xs:documentation>One report of one body for one year.</xs:documentation>
    </xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="title" type="xs:string">
          <xs:annotation><xs:documentation>The report's title as printed; empty where there is none.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="agency" type="xs:string">
          <xs:annotation><xs:documentation>The reporting body as the title names it; empty where unknown.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="period" type="r:period" minOccurs="0">
          <xs:annotation><xs:documentation>The period of the figures, only where printed.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="published" type="r:date" minOccurs="0">
          <xs:annotation><xs:documentation>The date of publication, only where printed.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="signed" type="r:signed" minOccurs="0">
          <xs:annotation><xs:documentation>The sign-off: the body that signs, and the date; only where printed.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="source" type="r:source">
          <xs:annotation><xs:documentation>The file that was read.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="generator" type="r:generator">
          <xs:annotation><xs:documentation>The program that wrote this.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="meta" type="r:meta" minOccurs="0" maxOccurs="unbounded">
          <xs:annotation><xs:documentation>What the page around a web article says of it.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="front" type="r:part" minOccurs="0">
          <xs:annotation><xs:documentation>What stands before the first section.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="section" type="r:section" minOccurs="0" maxOccurs="unbounded">
          <xs:annotation><xs:documentation>A section under a heading of the first order.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="back" type="r:part" minOccurs="0">
          <xs:annotation><xs:documentation>What stands after the last section.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="checks" type="r:checks">
          <xs:annotation><xs:documentation>What the rules say of the report itself.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="diagnostics" type="r:diagnostics">
          <xs:annotation><xs:documentation>What was odd in reading the source.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="form" type="r:edition">
        <xs:annotation><xs:documentation>Edition of the official form, decided by the table of applications (2014: of statistics), never by the year alone; absent where unknown.</xs:documentation></xs:annotation>
      </xs:attribute>
      <xs:attribute name="year" type="r:year">
        <xs:annotation><xs:documentation>The year reported on, not that of publication; absent where unknown.</xs:documentation></xs:annotation>
      </xs:attribute>
    </xs:complexType>
    <xs:unique name="one-table-of-a-name">
      <xs:annotation><xs:documentation>A second table of a name is a grid.</xs:documentation></xs:annotation>
      <xs:selector xpath="r:front/r:table|r:section/r:table|r:back/r:table"/>
      <xs:field xpath="@name"/>
    </xs:unique>
  </xs:element>
)xsd";

inline constexpr std::string_view schema_of_head = R"xsd(
  <xs:complexType name="period">
    <xs:annotation><xs:documentation>First and last day.</xs:documentation></xs:annotation>
    <xs:attribute name="from" type="r:date" use="required"/>
    <xs:attribute name="to" type="r:date" use="required"/>
  </xs:complexType>

  <xs:complexType name="signed">
    <xs:annotation><xs:documentation>The signing body as text; empty where only a date is printed.</xs:documentation></xs:annotation>
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="date" type="r:date"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="source">
    <xs:annotation><xs:documentation>A paged source lists its pages, each with how it was read; for others `read` says it.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="page" type="r:page" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>A page, with its size as displayed.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="name" type="xs:string" use="required">
      <xs:annotation><xs:documentation>File name without folders.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="type" type="xs:string" use="required">
      <xs:annotation><xs:documentation>Media type.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="sha256" type="r:sha256" use="required">
      <xs:annotation><xs:documentation>Fingerprint of the file.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="url" type="r:words">
      <xs:annotation><xs:documentation>Where the file came from, where given.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="read">
      <xs:annotation><xs:documentation>How a source without pages was read.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="text"/>
          <xs:enumeration value="markup"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="page">
    <xs:annotation><xs:documentation>Width and height in points.</xs:documentation></xs:annotation>
    <xs:attribute name="number" type="xs:positiveInteger" use="required"/>
    <xs:attribute name="width" type="r:length" use="required"/>
    <xs:attribute name="height" type="r:length" use="required"/>
    <xs:attribute name="rotate" type="xs:integer">
      <xs:annotation><xs:documentation>Degrees by which the file turns the page for display; absent where it does not.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="read" use="required">
      <xs:annotation><xs:documentation>text: from the file's own characters; ocr: recognised from pixels; unread: not at all.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="text"/>
          <xs:enumeration value="ocr"/>
          <xs:enumeration value="unread"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="generator">
    <xs:annotation><xs:documentation>Name and version.</xs:documentation></xs:annotation>
    <xs:attribute name="name" type="r:words" use="required"/>
    <xs:attribute name="version" type="r:words" use="required"/>
  </xs:complexType>

  <xs:complexType name="meta">
    <xs:annotation><xs:documentation>A name as printed, its value as text.</xs:documentation></xs:annotation>
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="name" type="xs:string" use="required"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>
)xsd";

inline constexpr std::string_view schema_of_contents = R"xsd(
  <xs:group name="content">
    <xs:choice>
      <xs:element name="p" type="r:paragraph">
        <xs:annotation><xs:documentation>A whole paragraph: lines that the page broke are joined.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="table" type="r:table">
        <xs:annotation><xs:documentation>A table of the official form, in the section where it stands.</xs:documentation></xs:annotation>
        <xs:unique name="one-row-of-a-key">
          <xs:selector xpath="r:row"/>
          <xs:field xpath="@key"/>
        </xs:unique>
      </xs:element>
      <xs:element name="grid" type="r:grid">
        <xs:annotation><xs:documentation>Any other table as it stands.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="figure" type="r:figure">
        <xs:annotation><xs:documentation>A picture or chart, its caption as text.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:group>

  <xs:complexType name="part">
    <xs:annotation><xs:documentation>Contents outside the sections; never empty.</xs:documentation></xs:annotation>
    <xs:group ref="r:content" maxOccurs="unbounded"/>
  </xs:complexType>

  <xs:complexType name="section">
    <xs:annotation><xs:documentation>Contents under a heading. A report without headings has one section with number 0.</xs:documentation></xs:annotation>
    <xs:group ref="r:content" minOccurs="0" maxOccurs="unbounded"/>
    <xs:attribute name="number" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="heading" type="xs:string" use="required"/>
  </xs:complexType>

  <xs:complexType name="paragraph">
    <xs:annotation><xs:documentation>Text; `page` only for paged sources.</xs:documentation></xs:annotation>
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="page" type="xs:positiveInteger"/>
        <xs:attribute name="confidence" type="r:confidence">
          <xs:annotation><xs:documentation>Of its least sure words; only for what was recognised from pixels.</xs:documentation></xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="grid">
    <xs:annotation><xs:documentation>Rows of cells, laid out as in HTML.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="tr" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>A row; empty where cells from above cover all of it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="td" type="r:grid-cell" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>A cell, its text as printed.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="grid-cell">
    <xs:annotation><xs:documentation>`rowspan` and `colspan` only where the cell covers more than one.</xs:documentation></xs:annotation>
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="rowspan" type="xs:positiveInteger"/>
        <xs:attribute name="colspan" type="xs:positiveInteger"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="figure">
    <xs:annotation><xs:documentation>`page` and `box` only for paged sources.</xs:documentation></xs:annotation>
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="page" type="xs:positiveInteger"/>
        <xs:attribute name="box" type="r:box"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>
)xsd";

inline constexpr std::string_view schema_of_tables = R"xsd(
  <xs:complexType name="table">
    <xs:annotation><xs:documentation>Every row of the table's edition, in form order; rows of other editions and subtotals only where printed.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="row" type="r:row" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>A row of the form.</xs:documentation></xs:annotation>
        <xs:unique name="one-cell-of-a-column">
          <xs:selector xpath="r:cell"/>
          <xs:field xpath="@column"/>
        </xs:unique>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="name" type="r:table-name" use="required"/>
    <xs:attribute name="form" type="r:edition" use="required">
      <xs:annotation><xs:documentation>Edition of this table; reports mix them.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="row">
    <xs:annotation><xs:documentation>Every column of the row, in form order.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="cell" type="r:cell" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>The normalised number; empty where there is none, and then `status` says why. A blank is never a zero.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="key" type="r:row-key" use="required"/>
    <xs:attribute name="label" type="r:words">
      <xs:annotation><xs:documentation>The label as printed, spaces removed; absent where nothing is printed.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="cell">
    <xs:annotation><xs:documentation>One figure: what it is, how it was printed, where it stands.</xs:documentation></xs:annotation>
    <xs:simpleContent>
      <xs:extension base="r:number-or-nothing">
        <xs:attribute name="column" type="r:column-key" use="required"/>
        <xs:attribute name="label" type="r:words">
          <xs:annotation><xs:documentation>The column's label as printed, spaces removed; absent where nothing is printed.</xs:documentation></xs:annotation>
        </xs:attribute>
        <xs:attribute name="unit">
          <xs:annotation><xs:documentation>CNY for money, then the number is in yuan; absent for counts.</xs:documentation></xs:annotation>
          <xs:simpleType>
            <xs:restriction base="xs:string">
              <xs:enumeration value="CNY"/>
            </xs:restriction>
          </xs:simpleType>
        </xs:attribute>
        <xs:attribute name="status" type="r:status"/>
        <xs:attribute name="raw" type="r:words">
          <xs:annotation><xs:documentation>The cell's own characters, where they differ from the number.</xs:documentation></xs:annotation>
        </xs:attribute>
        <xs:attribute name="page" type="xs:positiveInteger"/>
        <xs:attribute name="box" type="r:box"/>
        <xs:attribute name="confidence" type="r:confidence">
          <xs:annotation><xs:documentation>Only for what was recognised from pixels.</xs:documentation></xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>
)xsd";

inline constexpr std::string_view schema_of_notes = R"xsd(
  <xs:complexType name="checks">
    <xs:annotation><xs:documentation>Every rule at every place that fails, or holds only if blanks are zeros; the others are counted.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="check" type="r:check" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One rule at one place.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="held" type="xs:nonNegativeInteger" use="required">
      <xs:annotation><xs:documentation>How many hold as printed.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="undecidable" type="xs:nonNegativeInteger" use="required">
      <xs:annotation><xs:documentation>How many lack a value that they need.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="check">
    <xs:annotation><xs:documentation>A check never changes a value.</xs:documentation></xs:annotation>
    <xs:attribute name="rule" type="r:rule" use="required"/>
    <xs:attribute name="at" type="r:place" use="required"/>
    <xs:attribute name="outcome" type="r:outcome" use="required"/>
    <xs:attribute name="severity" type="r:severity" use="required"/>
    <xs:attribute name="expected" type="r:number"/>
    <xs:attribute name="found" type="r:number"/>
    <xs:attribute name="difference" type="r:number">
      <xs:annotation><xs:documentation>Found less expected.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="hint" type="r:words">
      <xs:annotation><xs:documentation>Where one change of one cell would mend it.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="diagnostics">
    <xs:annotation><xs:documentation>In the order in which they were met.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="diagnostic" type="r:diagnostic" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One sentence for people; code and place for programs.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="diagnostic">
    <xs:annotation><xs:documentation>The place, as far as it applies.</xs:documentation></xs:annotation>
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="code" type="r:diagnostic-code" use="required"/>
        <xs:attribute name="page" type="xs:positiveInteger"/>
        <xs:attribute name="line" type="xs:positiveInteger"/>
        <xs:attribute name="table" type="r:table-name"/>
        <xs:attribute name="row" type="r:row-key"/>
        <xs:attribute name="column" type="r:column-key"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>
)xsd";

inline constexpr std::string_view schema_of_values = R"xsd(
  <xs:simpleType name="words">
    <xs:annotation><xs:documentation>Text that is not empty.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:minLength value="1"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="number">
    <xs:annotation><xs:documentation>An exact decimal: ASCII digits, no separators, no needless zeros, `-` only where negative.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)\.[0-9]*[1-9]"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="number-or-nothing">
    <xs:annotation><xs:documentation>A number, or no text at all.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="(0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)\.[0-9]*[1-9])?"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="year">
    <xs:annotation><xs:documentation>Four digits.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9]{4}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="date">
    <xs:annotation><xs:documentation>A day, without a time zone: 2024-02-26.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:date">
      <xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="sha256">
    <xs:annotation><xs:documentation>SHA-256 in lower-case hexadecimal.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9a-f]{64}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="length">
    <xs:annotation><xs:documentation>Points.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:decimal">
      <xs:minInclusive value="0"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="box">
    <xs:annotation><xs:documentation>x0 y0 x1 y1 in points from the top left of the page as displayed.</xs:documentation></xs:annotation>
    <xs:restriction>
      <xs:simpleType>
        <xs:list itemType="xs:decimal"/>
      </xs:simpleType>
      <xs:length value="4"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="confidence">
    <xs:annotation><xs:documentation>0 (none) to 1 (full).</xs:documentation></xs:annotation>
    <xs:restriction base="xs:decimal">
      <xs:minInclusive value="0"/>
      <xs:maxInclusive value="1"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="rule">
    <xs:annotation><xs:documentation>A rule's id: applications.balance.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[a-z0-9\-]+(\.[a-z0-9\-]+)*"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="place">
    <xs:annotation><xs:documentation>A row, a column, `row/column`, or `.` for the whole.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[^\s/]+(/[^\s/]+)*"/>
    </xs:restriction>
  </xs:simpleType>
)xsd";

/// One list of values; `{name}`, `{documentation}` and `{values}` are filled in.
inline constexpr std::string_view schema_of_list = R"xsd(
  <xs:simpleType name="{name}">
    <xs:annotation><xs:documentation>{documentation}</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
{values}    </xs:restriction>
  </xs:simpleType>
)xsd";

/// One value of a list; `{value}` and `{documentation}` are filled in.
inline constexpr std::string_view schema_of_choice =
    R"xsd(      <xs:enumeration value="{value}"><xs:annotation><xs:documentation>{documentation}</xs:documentation></xs:annotation></xs:enumeration>
)xsd";

}  // namespace xxgk
