import TestSupport
import CBundledData
import JSONText
import Testing
import Timeline

/// The bundled timeline is without fault, and its quotations are in the articles.
@Suite struct BundledTimelineTests {
  static var bytes: [UInt8] {
    var count = 0
    let start = parley_talks_2022_bytes(&count)
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  static let file = "data/talks-2022.json"

  @Test func hasNoErrorAndNoWarning() throws {
    do throws(LoadingError) {
      let loaded = try TimelineLoader.load(bytes: Self.bytes, file: Self.file)
      #expect(
        loaded.findings.first.map(\.description) == [], "mend data/talks-2022.json where it says")
      #expect(!loaded.timeline.statements.isEmpty)
    } catch {
      Issue.record("mend data/talks-2022.json: \(error)")
    }
  }

  @Test(.enabled(if: SeedTexts.folder != nil, SeedTexts.whySkipped))
  func everyQuotationIsInItsSource() throws {
    let timeline = try TimelineLoader.load(bytes: Self.bytes, file: Self.file).timeline
    let verifications = Verifier.verify(Chronology(timeline)) { SeedTexts.text($0) }
    for verification in verifications where SeedTexts.hasText(verification.source, in: timeline) {
      #expect(
        verification.status == .verified,
        """
        correct the selector of \(verification.report) in data/talks-2022.json: it is \
        \(verification.status.rawValue) in the text of \(verification.source)
        """)
    }
    #expect(verifications.contains { $0.status == .verified }, "some source must have a text")
  }

  @Test(
    "with a line put before its text, every quotation has moved by as much, or is ambiguous",
    .enabled(if: SeedTexts.folder != nil, SeedTexts.whySkipped))
  func everyQuotationIsFoundAgain() throws {
    var timeline = try TimelineLoader.load(bytes: Self.bytes, file: Self.file).timeline
    // With its SHA-256 every text would be a changed one.
    for position in timeline.sources.indices { timeline.sources[position].textSHA256 = nil }
    let line = "Übersetzt:\n"
    let before = Verifier.verify(Chronology(timeline)) { SeedTexts.text($0) }
    let after = Verifier.verify(Chronology(timeline)) { file in
      SeedTexts.text(file).map { Array(line.utf8) + $0 }
    }
    for (before, after) in zip(before, after) where before.status == .verified {
      guard after.status != .ambiguous else { continue }
      let moved = before.position.map { $0.lowerBound + 11..<$0.upperBound + 11 }
      #expect(after.position == moved, "\(after.report) was at \(before.position as Any)")
      #expect(after.status == (after.claim.selector?.position == nil ? .verified : .moved))
    }
    #expect(after.contains { $0.status == .moved })
  }

  /// Whatever happens to a file, it is read or its errors are told, with places in the file.
  @Test func changedBytesAreNoDanger() {
    var generator = SeededGenerator(seed: 2022)
    let bytes = Self.bytes
    for round in 0..<FuzzRounds.count {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        Self.mutate(&changed, using: &generator)
      }
      let lines = changed.count { $0 == 0x0A || $0 == 0x0D } + 1
      for diagnostic in diagnostics(loading: [.init(file: "t.json", bytes: changed)]) {
        let location = diagnostic.place.location
        guard (1...lines).contains(location.line),
          (1...changed.count + 1).contains(location.column),
          diagnostic.description.unicodeScalars.allSatisfy({
            $0.properties.generalCategory != .control
          })
        else {
          Issue.record("round \(round): a wrong place or a control character: \(diagnostic)")
          return
        }
      }
    }
  }

  private static func mutate(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    let letters = Array("{}[]:,\"\\u09e-.tfnaz /\u{1}\u{1B}".utf8) + [0x80, 0xC2, 0xE2, 0xF0, 0xFF]
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(letters.randomElement(using: &generator) ?? 0, at: place)
    case 2:
      let end = min(bytes.count, place + Int.random(in: 1...200, using: &generator))
      bytes.removeSubrange(place..<end)
    case 3:
      let end = min(bytes.count, place + Int.random(in: 1...200, using: &generator))
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    // Letters in place of letters leave the text JSON most of the time.
    case 4: bytes[place] = UInt8.random(in: 0x61...0x7A, using: &generator)
    default: bytes[place] = letters.randomElement(using: &generator) ?? 0
    }
  }
}
