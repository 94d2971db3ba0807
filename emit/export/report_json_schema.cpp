// The JSON Schema of what report_json.cpp writes.
#include "emit/export/json_output.h"

namespace xxgk::exports {
namespace {

constexpr std::string_view schema = R"json({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:xxgk:report-json:1",
  "title": "Annual report on the disclosure of government information",
  "description": "One report as xxgk export writes it: all that the report's XML says.",
  "type": "object",
  "required": ["id", "file", "form", "year", "title", "agency", "agency_code", "parent", "region_code", "source", "generator", "meta", "front", "sections", "back", "checks", "diagnostics"],
  "additionalProperties": false,
  "properties": {
    "id": {"description": "Made of the source's fingerprint, title, body and year.", "type": "string", "pattern": "^[0-9a-f]{16}$"},
    "file": {"description": "Name of the XML file.", "type": "string"},
    "form": {"description": "Edition of the official form; null where unknown.", "type": ["string", "null"]},
    "year": {"description": "The year reported on; null where unknown.", "type": ["integer", "null"]},
    "title": {"type": "string"},
    "agency": {"description": "The reporting body; empty where unknown.", "type": "string"},
    "agency_code": {"description": "Unified social credit code.", "type": ["string", "null"]},
    "parent": {"description": "The body above it.", "type": ["string", "null"]},
    "region_code": {"description": "Administrative division, GB/T 2260.", "type": ["string", "null"], "pattern": "^[0-9]{6}$"},
    "period": {
      "type": "object",
      "required": ["from", "to"],
      "additionalProperties": false,
      "properties": {"from": {"$ref": "#/$defs/date"}, "to": {"$ref": "#/$defs/date"}}
    },
    "published": {"$ref": "#/$defs/date"},
    "signed": {
      "type": "object",
      "required": ["by"],
      "additionalProperties": false,
      "properties": {"by": {"type": "string"}, "on": {"$ref": "#/$defs/date"}}
    },
    "source": {
      "type": "object",
      "required": ["name", "type", "sha256", "pages"],
      "additionalProperties": false,
      "properties": {
        "name": {"type": "string"},
        "type": {"description": "Media type.", "type": "string"},
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "url": {"type": "string"},
        "read": {"description": "Of sources without pages.", "enum": ["text", "markup"]},
        "pages": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["number", "width", "height", "rotate", "read"],
            "additionalProperties": false,
            "properties": {
              "number": {"type": "integer", "minimum": 1},
              "width": {"description": "Points, as displayed.", "type": "number", "minimum": 0},
              "height": {"type": "number", "minimum": 0},
              "rotate": {"type": "integer"},
              "read": {"enum": ["text", "ocr", "unread"]}
            }
          }
        }
      }
    },
    "generator": {
      "type": "object",
      "required": ["name", "version"],
      "additionalProperties": false,
      "properties": {"name": {"type": "string"}, "version": {"type": "string"}}
    },
    "meta": {
      "description": "What the page around a web article says of it.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["name", "value"],
        "additionalProperties": false,
        "properties": {"name": {"type": "string"}, "value": {"type": "string"}}
      }
    },
    "front": {"$ref": "#/$defs/contents"},
    "sections": {
      "type": "array",
      "items": {
        "type": "object",
        "required": ["number", "heading", "contents"],
        "additionalProperties": false,
        "properties": {
          "number": {"type": "integer", "minimum": 0},
          "heading": {"type": "string"},
          "contents": {"$ref": "#/$defs/contents"}
        }
      }
    },
    "back": {"$ref": "#/$defs/contents"},
    "checks": {
      "type": "object",
      "required": ["held", "undecidable", "list"],
      "additionalProperties": false,
      "properties": {
        "held": {"type": "integer", "minimum": 0},
        "undecidable": {"type": "integer", "minimum": 0},
        "list": {"type": "array", "items": {"$ref": "#/$defs/check"}}
      }
    },
    "diagnostics": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}}
  },
  "$defs": {
    "date": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "page": {"type": "integer", "minimum": 1},
    "box": {"description": "x0 y0 x1 y1 in points from the top left.", "type": "array", "minItems": 4, "maxItems": 4, "items": {"type": "number"}},
    "value": {
      "description": "An exact decimal, money in yuan. Of more than fifteen digits: as text.",
      "anyOf": [{"type": "number"}, {"type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"}]
    },
    "contents": {
      "type": "array",
      "items": {
        "oneOf": [
          {"$ref": "#/$defs/paragraph"}, {"$ref": "#/$defs/figure"}, {"$ref": "#/$defs/grid"}, {"$ref": "#/$defs/table"}
        ]
      }
    },
    "paragraph": {
      "type": "object",
      "required": ["kind", "text"],
      "additionalProperties": false,
      "properties": {"kind": {"const": "paragraph"}, "text": {"type": "string"}, "page": {"$ref": "#/$defs/page"}}
    },
    "figure": {
      "type": "object",
      "required": ["kind", "caption"],
      "additionalProperties": false,
      "properties": {"kind": {"const": "figure"}, "caption": {"type": "string"}, "page": {"$ref": "#/$defs/page"}, "box": {"$ref": "#/$defs/box"}}
    },
    "grid": {
      "description": "A table that is none of the form's; row and column from 0.",
      "type": "object",
      "required": ["kind", "cells"],
      "additionalProperties": false,
      "properties": {
        "kind": {"const": "grid"},
        "cells": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["row", "column", "rowspan", "colspan", "text"],
            "additionalProperties": false,
            "properties": {
              "row": {"type": "integer", "minimum": 0},
              "column": {"type": "integer", "minimum": 0},
              "rowspan": {"type": "integer", "minimum": 1},
              "colspan": {"type": "integer", "minimum": 1},
              "text": {"type": "string"}
            }
          }
        }
      }
    },
    "table": {
      "description": "A table of the official form; the keys are those of the code book.",
      "type": "object",
      "required": ["kind", "name", "form", "rows"],
      "additionalProperties": false,
      "properties": {
        "kind": {"const": "table"},
        "name": {"type": "string"},
        "form": {"type": "string"},
        "rows": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["key", "cells"],
            "additionalProperties": false,
            "properties": {
              "key": {"type": "string"},
              "label": {"description": "As printed.", "type": "string"},
              "cells": {"type": "array", "items": {"$ref": "#/$defs/cell"}}
            }
          }
        }
      }
    },
    "cell": {
      "type": "object",
      "required": ["column", "value", "status"],
      "additionalProperties": false,
      "properties": {
        "column": {"type": "string"},
        "label": {"description": "As printed.", "type": "string"},
        "value": {"description": "null where there is none: a blank is never a zero.", "anyOf": [{"$ref": "#/$defs/value"}, {"type": "null"}]},
        "unit": {"type": "string"},
        "status": {"enum": ["plain", "suspect", "blank", "not-applicable", "missing", "illegible"]},
        "raw": {"description": "The cell's own characters, where they differ.", "type": "string"},
        "page": {"$ref": "#/$defs/page"},
        "box": {"$ref": "#/$defs/box"},
        "confidence": {"type": "number", "minimum": 0, "maximum": 1}
      },
      "if": {"properties": {"status": {"enum": ["plain", "suspect"]}}},
      "then": {"properties": {"value": {"$ref": "#/$defs/value"}}},
      "else": {"properties": {"value": {"type": "null"}}}
    },
    "check": {
      "type": "object",
      "required": ["rule", "at", "outcome", "severity"],
      "additionalProperties": false,
      "properties": {
        "rule": {"type": "string"},
        "table": {"type": "string"},
        "at": {"type": "string"},
        "outcome": {"enum": ["fails", "holds-with-blanks", "holds", "undecidable"]},
        "severity": {"enum": ["error", "warning", "note"]},
        "expected": {"$ref": "#/$defs/value"},
        "found": {"$ref": "#/$defs/value"},
        "difference": {"$ref": "#/$defs/value"},
        "hint": {"type": "string"}
      }
    },
    "diagnostic": {
      "type": "object",
      "required": ["code", "sentence"],
      "additionalProperties": false,
      "properties": {
        "code": {"type": "string"},
        "page": {"$ref": "#/$defs/page"},
        "line": {"type": "integer", "minimum": 1},
        "table": {"type": "string"},
        "row": {"type": "string"},
        "column": {"type": "string"},
        "sentence": {"type": "string"}
      }
    }
  }
}
)json";

}  // namespace

std::string_view report_json_schema() {
  return schema;
}

}  // namespace xxgk::exports
