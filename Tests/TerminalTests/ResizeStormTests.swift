import Testing

/// A window may change its size faster than it can be drawn.
@Suite struct ResizeStormTests {
  /// Every second is awaited, and is of other rows than the one before it that is.
  private static let sizes = [
    (80, 24), (1, 1), (300, 100), (20, 5), (2, 2), (120, 40), (81, 24), (80, 25), (5, 2), (200, 60),
  ]
  private static let keyCount = 100

  @Test func comesThroughAThousandSizesWithItsItem() async throws {
    try await withLine(.parley()) { line, _ in
      let first = try await line.waitFor("the first frame") { $0.place?.number == 1 }
      for _ in 0..<Self.keyCount { line.type("j") }
      let walked = try await line.waitFor("the item of the last key") {
        $0.place?.number == Self.keyCount + 1
      }
      line.type("g")
      try await line.waitFor("the first item") { $0.place?.number == 1 }

      for number in 0..<1000 {
        let (columns, rows) = Self.sizes[number % Self.sizes.count]
        line.resize(columns, rows)
        if number % 10 == 5 { line.type("j") }
        // Of two sizes that come at once the last counts.
        if number % 2 == 1 { try await line.waitForFrame(ofRows: rows) }
      }
      line.resize(80, 24)
      try await line.waitForFrame(ofRows: 24)
      let after = try await line.waitFor("the item after the storm") { $0.place == walked.place }
      #expect(after.cursorLine == walked.cursorLine, "\(after)")

      line.type("g")
      let again = try await line.waitFor("the first item after the storm") {
        $0.place?.number == 1
      }
      #expect(again == first, "\(again)\nin place of\n\(first)")
      for _ in 0..<Self.keyCount { line.type("j") }
      let walkedAgain = try await line.waitFor("the same item") { $0.place == walked.place }
      #expect(walkedAgain == walked, "\(walkedAgain)\nin place of\n\(walked)")
      line.type("q")
      #expect(try await line.waitForEnd() == 0)
    }
  }
}

extension Line {
  /// Waits for the beginning of a frame of another size than the one before: all rows scroll from
  /// then on (DECSTBM).
  fileprivate func waitForFrame(
    ofRows rows: Int, at place: SourceLocation = #_sourceLocation
  ) async throws {
    try await waitForBytes("\u{1B}[1;\(rows)r", at: place)
  }
}
