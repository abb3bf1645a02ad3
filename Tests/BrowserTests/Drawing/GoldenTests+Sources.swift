import Screen

@testable import Browser

extension GoldenTests {
  /// The list of sources, the timeline according to one alone, and the matrix.
  static let sources = [
    disputed("sources-80x24", keys: ["S"]),
    disputed("sources-80x24-narrowed", keys: ["S/courier"]),
    disputed("sources-80x24-nothing", keys: ["S/zebra", .enter]),
    disputed("sources-120x40-by-reports", 40, 120, keys: ["S>"]),
    disputed("sources-200x60", 60, 200, start: "dialogue", keys: ["S"]),
    disputed("sources-40x10", 10, 40, keys: ["S"]),
    disputed("sources-20x6", 6, 20, keys: ["S"]),
    disputed("sources-80x24-keys", keys: ["S?"]),
    disputed("ascii-sources-80x24", isUnicode: false, keys: ["S"]),

    disputed("according-80x24", start: "dialogue", keys: according),
    disputed("according-80x24-told", start: "dialogue", keys: according + [.enter]),
    disputed("according-80x24-statement", start: "guarantees", keys: according + [.enter]),
    disputed("according-80x24-absent", start: "rumour", keys: according + [.enter]),
    disputed("according-120x40", 40, 120, start: "guarantees", keys: according),
    disputed("according-40x10", 10, 40, start: "council", keys: according),
    disputed("according-20x6", 6, 20, start: "council", keys: according),
    disputed("ascii-according-80x24", isUnicode: false, start: "dialogue", keys: according),

    disputed("matrix-80x24", start: "guarantees", keys: ["Sm"]),
    disputed("matrix-80x24-omitted", start: "guarantees", keys: ["Sm$h"]),
    disputed("matrix-80x24-filtered", keys: ["&speaker:orlov", .enter, "Sm^"]),
    disputed("matrix-80x24-keys", start: "guarantees", keys: ["Sm?"]),
    disputed("matrix-120x40", 40, 120, start: "guarantees", keys: ["Sm"]),
    disputed("matrix-200x60", 60, 200, start: "guarantees", keys: ["Sm"]),
    disputed("matrix-40x10", 10, 40, start: "guarantees", keys: ["Sm"]),
    disputed("matrix-20x6", 6, 20, start: "guarantees", keys: ["Sm"]),
    disputed("ascii-matrix-80x24", isUnicode: false, start: "guarantees", keys: ["Sm"]),
  ]

  private static let according: [Typed] = ["S/wire", .enter, "a"]

  private static func disputed(
    _ name: String, _ rows: Int = 24, _ columns: Int = 80, isUnicode: Bool = true,
    start: String? = nil, keys: [Typed]
  ) -> Picture {
    Picture(
      name: name, kind: .disputed, rows: rows, columns: columns, isUnicode: isUnicode,
      start: start, keys: keys)
  }
}
