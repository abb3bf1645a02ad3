import Foundation
import Testing

@testable import SafeText

@Suite("Text that runs from right to left")
struct BidiTests {
  /// A field, and how it stands from left to right.
  struct Case: CustomTestStringConvertible, Sendable {
    let what: String
    let field: String
    let row: String
    var testDescription: String { what }
  }

  @Test(
    "is turned round within its field",
    arguments: [
      Case(what: "English", field: "Geneva, 12", row: "Geneva, 12"),
      Case(what: "Hebrew", field: "אבג", row: "גבא"),
      Case(what: "two words", field: "אב גד", row: "דג בא"),
      Case(what: "Hebrew in English", field: "he said אבג.", row: "he said גבא."),
      Case(what: "English in Hebrew", field: "אב NATO גד", row: "דג NATO בא"),
      Case(what: "a number in Hebrew", field: "אב 12 גד", row: "דג 12 בא"),
      Case(what: "a full stop", field: "אבג.", row: ".גבא"),
      Case(what: "brackets", field: "אב (גד)", row: "(דג) בא"),
      Case(what: "points go with their letters", field: "שָׁלוֹם", row: "םוֹלשָׁ"),
      Case(what: "Arabic digits", field: "ابج ١٢", row: "١٢ جبا"),
    ])
  func order(_ each: Case) {
    let row = RightToLeft.visualOrder(of: Array(each.field)).map { String($0.character) }.joined()
    #expect(Array(row.unicodeScalars) == Array(each.row.unicodeScalars))
  }

  @Test(
    "is told from other text",
    arguments: [
      ("Geneva “é” Киев 北京 😀", false), ("א", true), ("ا", true), ("a١", true), ("\u{10800}", true),
      ("\u{1E900}", true), ("ﷺ", true), ("ऄࠀ", true), ("߀", true), ("ไทย", false), ("", false),
    ])
  func occurs(_ text: String, _ expected: Bool) {
    #expect(RightToLeft.occurs(in: text) == expected)
  }

  @Test("stays where it is drawn even where a terminal reorders, each letter with its mark")
  func guarded() {
    // A row of two fields, as the cells of a buffer hold it.
    let row = "│דוד ║ 12 משה (אב) ١٢│ 7"
    let cells = row.map { character in
      let base = character.unicodeScalars[character.unicodeScalars.startIndex]
      return RightToLeft.isRightToLeft(base)
        ? String(character) + String(RightToLeft.guardMark) : String(character)
    }
    let scalars = cells.flatMap(\.unicodeScalars)
    #expect(BidiLevels(scalars, base: 0).visualOrder == Array(scalars.indices))
    let bare = Array(row.unicodeScalars)
    #expect(BidiLevels(bare, base: 0).visualOrder != Array(bare.indices), "mend the test")
  }

  // MARK: - The standard's own cases

  private static let file = UnicodeData.folder + "/BidiCharacterTest.txt"

  @Test(
    "is ordered as the cases of Unicode's BidiCharacterTest.txt have it",
    .enabled(if: UnicodeData.isInstalled, UnicodeData.advice))
  func standard() throws {
    let text = try String(contentsOfFile: Self.file, encoding: .utf8)
    var count = 0
    for line in text.split(separator: "\n") where line.first?.isHexDigit == true {
      let fields = line.split(separator: ";").map { $0.split(separator: " ") }
      let scalars = fields[0].compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      // Visible text has neither controls that steer the algorithm nor ends of paragraphs.
      let classes = scalars.map(BidiClass.init)
      guard !classes.contains(.ignored), !classes.contains(.paragraph) else { continue }
      let base = UInt8(fields[1][0]).flatMap { $0 == 2 ? nil : $0 }
      let levels = BidiLevels(scalars, base: base)
      count += 1
      guard levels.levels.map({ "\($0)" }) == fields[3].map(String.init),
        levels.visualOrder.map({ "\($0)" }) == fields[4].map(String.init)
      else {
        Issue.record("\(line)\nhas levels \(levels.levels), order \(levels.visualOrder)")
        return
      }
    }
    #expect(count > 10_000, "mend the test: few cases were read")
  }
}
