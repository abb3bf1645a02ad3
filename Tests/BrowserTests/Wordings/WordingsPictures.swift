extension GoldenTests {
  /// Screens of wordings.
  static let wordings = [
    Picture(
      name: "wordings-80x24", kind: .bridge, rows: 24, columns: 80, start: "reopening", keys: ["v"]),
    Picture(
      name: "wordings-80x24-end", kind: .bridge, rows: 24, columns: 80, start: "reopening",
      keys: ["vG"]),
    Picture(
      name: "wordings-80x24-no-color", kind: .bridge, rows: 24, columns: 80, showsAttributes: true,
      start: "reopening", keys: ["/open again", .enter, "v"]),
    Picture(
      name: "wordings-80x24-another-reference", kind: .bridge, rows: 24, columns: 80,
      start: "reopening", keys: ["vlllr"]),
    Picture(
      name: "wordings-80x24-unrelated", kind: .bridge, rows: 24, columns: 80, start: "frost",
      keys: ["v"]),
    Picture(
      name: "wordings-80x24-keys", kind: .bridge, rows: 24, columns: 80, start: "frost",
      keys: ["v?"]),
    Picture(
      name: "wordings-120x40", kind: .bridge, rows: 40, columns: 120, start: "reopening",
      keys: ["v"]),
    Picture(
      name: "wordings-120x40-paraphrases", kind: .bridge, rows: 40, columns: 120,
      start: "reopening", keys: ["vp"]),
    Picture(
      name: "wordings-200x60", kind: .bridge, rows: 60, columns: 200, start: "reopening",
      keys: ["v"]),
    Picture(
      name: "wordings-40x10", kind: .bridge, rows: 10, columns: 40, start: "reopening", keys: ["v"]),
    Picture(
      name: "wordings-40x10-chosen", kind: .bridge, rows: 10, columns: 40, start: "reopening",
      keys: ["vll"]),
    Picture(
      name: "wordings-20x6", kind: .bridge, rows: 6, columns: 20, start: "reopening", keys: ["v"]),
    Picture(
      name: "ascii-wordings-80x24", kind: .bridge, rows: 24, columns: 80, isUnicode: false,
      start: "reopening", keys: ["v"]),
    Picture(
      name: "ascii-wordings-120x40", kind: .bridge, rows: 40, columns: 120, isUnicode: false,
      start: "reopening", keys: ["v"]),
  ]
}
