import TestSupport
import Screen
import Testing

/// A scalar or a range of them, and what stands for each on a screen.
struct VisibleCase: CustomTestStringConvertible, Sendable {
  let what: String
  let scalars: ClosedRange<UInt32>
  /// `nil` where each scalar stays as it is.
  let replacement: String?

  init(_ what: String, _ scalars: ClosedRange<UInt32>, _ replacement: String?) {
    self.what = what
    self.scalars = scalars
    self.replacement = replacement
  }

  init(_ what: String, _ scalar: UInt32, _ replacement: String?) {
    self.init(what, scalar...scalar, replacement)
  }

  var testDescription: String { what }
}

@Suite("Visible text")
struct VisibleTextTests {
  private static let mark = "\u{FFFD}"

  @Test(
    "replaces what would steer a terminal or hide in the text",
    arguments: [
      VisibleCase("delete", 0x7F, "␡"),
      VisibleCase("C1 controls", 0x80...0x9F, mark),
      VisibleCase("soft hyphen", 0xAD, mark),
      VisibleCase("Arabic letter mark", 0x61C, mark),
      VisibleCase("zero width space", 0x200B, mark),
      VisibleCase("left-to-right and right-to-left marks", 0x200E...0x200F, mark),
      VisibleCase("line and paragraph separators", 0x2028...0x2029, mark),
      VisibleCase("bidirectional embeddings and overrides", 0x202A...0x202E, mark),
      VisibleCase("word joiner and invisible operators", 0x2060...0x2064, mark),
      VisibleCase("bidirectional isolates", 0x2066...0x2069, mark),
      VisibleCase("deprecated format controls", 0x206A...0x206F, mark),
      VisibleCase("byte order mark", 0xFEFF, mark),
      VisibleCase("interlinear annotation", 0xFFF9...0xFFFB, mark),
      VisibleCase("private use", 0xE000...0xF8FF, mark),
      VisibleCase("private use, plane 16", 0x10_0000...0x10_FFFD, mark),
      VisibleCase("noncharacters", 0xFDD0...0xFDEF, mark),
      VisibleCase("noncharacters at the end of a plane", 0x1_FFFE...0x1_FFFF, mark),
      VisibleCase("unassigned", 0x378...0x379, mark),
      VisibleCase("language tag", 0xE0001, mark),
      VisibleCase("tags", 0xE0020...0xE007F, mark),
    ])
  func harmful(_ each: VisibleCase) { expect(each) }

  @Test(
    "leaves what people write",
    arguments: [
      VisibleCase("ASCII", 0x20...0x7E, nil),
      VisibleCase("no-break space and Latin 1", 0xA0...0xAC, nil),
      VisibleCase("accents by themselves", 0x300...0x36F, nil),
      VisibleCase("Cyrillic", 0x400...0x4FF, nil),
      VisibleCase("Hebrew letters", 0x5D0...0x5EA, nil),
      VisibleCase("zero width non-joiner and joiner", 0x200C...0x200D, nil),
      VisibleCase("typographic marks", 0x2010...0x2027, nil),
      VisibleCase("variation selectors", 0xFE00...0xFE0F, nil),
      VisibleCase("variation selectors of ideographs", 0xE0100...0xE01EF, nil),
      VisibleCase("ideographs", 0x4E00...0x4EFF, nil),
      VisibleCase("skin tones", 0x1F3FB...0x1F3FF, nil),
      VisibleCase("faces", 0x1F600...0x1F64F, nil),
      VisibleCase("the replacement itself", 0xFFFD, nil),
    ])
  func harmless(_ each: VisibleCase) { expect(each) }

  @Test("shows each C0 control as its picture", arguments: UInt32(0)...0x1F)
  func pictures(_ value: UInt32) {
    expect(
      VisibleCase(
        "U+\(String(value, radix: 16))", value,
        Unicode.Scalar(0x2400 + value).map { String(Character($0)) }))
  }

  @Test("keeps emoji sequences whole", arguments: ["👨‍👩‍👧‍👦", "❤️‍🔥", "👍🏽", "1\u{FE0F}\u{20E3}", "🇨🇭"])
  func sequences(_ text: String) { #expect(VisibleText.of(text) == text) }

  @Test("takes line feeds and tabs for spaces in prose, and nothing else")
  func prose() {
    #expect(VisibleText.prose("one\ntwo\tthree\u{1B}[2J\rfour") == "one two three␛[2J␍four")
    #expect(VisibleText.prose("one\r\ntwo") == "one␍ two")
  }

  @Test("lets nothing harmful through, whatever the text, and changes nothing twice")
  func arbitraryText() {
    var generator = SeededGenerator(seed: 2022)
    for _ in 0..<3000 {
      let text = Self.arbitraryText(using: &generator)
      for visible in [VisibleText.of(text), VisibleText.prose(text)] {
        let survivors = visible.unicodeScalars.filter(Self.isHarmful)
        guard survivors.isEmpty else {
          Issue.record("of \(text.debugDescription) these survive: \(survivors.map(\.value))")
          return
        }
        #expect(VisibleText.of(visible) == visible)
        #expect(VisibleText.prose(visible) == visible)
        #expect(visible.unicodeScalars.count == text.unicodeScalars.count, "one for each")
      }
    }
  }

  @Test("stands in every cell, however the text was drawn")
  func cells() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<500 {
      var buffer = Buffer(Size(rows: 1, columns: 20))
      buffer.draw(Self.arbitraryText(using: &generator), at: Position(row: 0, column: 0))
      let scalars = buffer.row(0).flatMap(\.text.unicodeScalars)
      #expect(!scalars.contains(where: Self.isHarmful), "a cell holds something harmful")
    }
  }

  private static func arbitraryText(using generator: inout SeededGenerator) -> String {
    let regions: [ClosedRange<UInt32>] = [
      0...0xFF, 0x300...0x36F, 0x600...0x61F, 0x2000...0x206F, 0xE000...0xE010, 0xFE00...0xFEFF,
      0x1F3F0...0x1F680, 0xE0000...0xE01EF, 0...0x10FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      guard let region = regions.randomElement(using: &generator) else { continue }
      let value = UInt32.random(in: region, using: &generator)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  /// What must not reach a terminal, told from Unicode's categories alone.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\u{200C}" || scalar == "\u{200D}" { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator,
      .paragraphSeparator:
      return true
    default: return false
    }
  }

  private func expect(_ each: VisibleCase) {
    for value in each.scalars {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(String.UnicodeScalarView([scalar]))
      guard VisibleText.of(text) != each.replacement ?? text else { continue }
      Issue.record("U+\(String(value, radix: 16)) becomes \(VisibleText.of(text).debugDescription)")
      return
    }
  }
}
