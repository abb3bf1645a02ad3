import Foundation
import Testing
import TextFolding

/// Two texts and whether folding makes them equal.
struct FoldingCase: CustomTestStringConvertible, Sendable {
  let text: String
  let folded: String

  init(_ text: String, _ folded: String) {
    self.text = text
    self.folded = folded
  }

  var testDescription: String { "\(text.debugDescription) → \(folded.debugDescription)" }
}

@Suite("Folding")
struct FoldingTests {
  @Test(
    "takes accents away, composed or not",
    arguments: [
      FoldingCase("Grushkó", "grushko"),
      FoldingCase("Grushko\u{301}", "grushko"),
      FoldingCase("Mañana", "manana"),
      FoldingCase("Київ", "киів"),
      FoldingCase("й", "и"),
      FoldingCase("и\u{306}", "и"),
      FoldingCase("Ệ", "e"),
      FoldingCase("Å\u{212B}", "aa"),
      FoldingCase("Ά", "α"),
      FoldingCase("לִיבְנִי", "ליבני"),
    ])
  func accents(_ each: FoldingCase) { expectFolded(each) }

  @Test(
    "folds letters with strokes and joined letters, which Unicode does not decompose",
    arguments: [
      FoldingCase("Wałęsa", "walesa"),
      FoldingCase("Støre", "store"),
      FoldingCase("Đukanović", "dukanovic"),
      FoldingCase("Þórdís", "thordis"),
      FoldingCase("Ægir", "aegir"),
      FoldingCase("œuvre", "oeuvre"),
      FoldingCase("Ğadırlı", "gadirli"),
      FoldingCase("İstanbul", "istanbul"),
    ])
  func letters(_ each: FoldingCase) { expectFolded(each) }

  @Test(
    "folds case in full",
    arguments: [
      FoldingCase("NATO", "nato"),
      FoldingCase("Straße", "strasse"),
      FoldingCase("STRASSE", "strasse"),
      FoldingCase("STRAẞE", "strasse"),
      FoldingCase("ЛАВРОВ", "лавров"),
      FoldingCase("ΛΌΓΟΣ λόγος", "λογοσ λογοσ"),
      FoldingCase("ﬁnal oﬀer", "final offer"),
      FoldingCase("ŉ", "'n"),
      FoldingCase("Ǆ", "ǆ"),
    ])
  func letterCase(_ each: FoldingCase) { expectFolded(each) }

  @Test(
    "makes typography plain",
    arguments: [
      FoldingCase("don’t", "don't"),
      FoldingCase("ʼ‘‚‛′´", "''''''"),
      FoldingCase("“so” „so“ «so» ‟″", "\"so\" \"so\" \"so\" \"\""),
      FoldingCase("US–Russia", "us-russia"),
      FoldingCase("‐‑‒–—―−﹘﹣－", "----------"),
      FoldingCase("no…", "no..."),
    ])
  func typography(_ each: FoldingCase) { expectFolded(each) }

  @Test(
    "makes each run of white space one space",
    arguments: [
      FoldingCase("a \t\r\n b", "a b"),
      FoldingCase("12\u{A0}January", "12 january"),
      FoldingCase("1\u{202F}000\u{2009}km", "1 000 km"),
      FoldingCase(" a ", " a "),
      FoldingCase("a \u{200B} b", "a b"),
      FoldingCase("a\u{2028}\u{3000}b", "a b"),
    ])
  func space(_ each: FoldingCase) { expectFolded(each) }

  @Test(
    "removes what is invisible",
    arguments: [
      FoldingCase("nego\u{AD}tiation", "negotiation"),
      FoldingCase("\u{FEFF}a\u{200B}b\u{200D}c\u{2060}", "abc"),
      FoldingCase("\u{202E}abc\u{202C}\u{2066}d\u{2069}", "abcd"),
      FoldingCase("☎\u{FE0F}", "☎"),
    ])
  func invisible(_ each: FoldingCase) { expectFolded(each) }

  @Test(
    "leaves other text as it is",
    arguments: [
      FoldingCase("", ""),
      FoldingCase("俄罗斯", "俄罗斯"),
      FoldingCase("€ 5 © №", "€ 5 © №"),
      FoldingCase("'\"-.", "'\"-."),
    ])
  func unchanged(_ each: FoldingCase) { expectFolded(each) }

  @Test(
    "keeps case, and nothing else, when told to",
    arguments: [
      FoldingCase("Grushkó", "Grushko"),
      FoldingCase("WAŁĘSA", "WALESA"),
      FoldingCase("Straße", "Strasse"),
      FoldingCase("STRAẞE", "STRASSE"),
      FoldingCase("Don’t — NO…", "Don't - NO..."),
      FoldingCase("Йод", "Иод"),
      FoldingCase("λόγος ΛΌΓΟΣ", "λογοσ ΛΟΓΟΣ"),
      FoldingCase("ﬁnal", "final"),
      FoldingCase("Ἀθῆναι", "Αθηναι"),
      FoldingCase("İI ı", "II i"),
    ])
  func keepingCase(_ each: FoldingCase) {
    #expect(folded(each.text, keepingCase: true) == each.folded)
  }

  @Test("makes Hangul syllables equal to their jamo")
  func hangul() {
    #expect(Folding.fold("각가") == Folding.fold("\u{1100}\u{1161}\u{11A8}\u{1100}\u{1161}"))
    #expect(Folding.fold("각") != Folding.fold("가"))
  }

  @Test(
    "folds every code point like its canonical equivalents, and but once", arguments: [true, false])
  func everyCodePoint(keepingCase: Bool) {
    // Planes 4 to 13 are empty, 15 and 16 are for private use.
    for value in [0...0x3FFFF, 0xE0000...0xEFFFF as ClosedRange<UInt32>].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // Between letters, so that a mark has something to combine with.
      let text = "a\(scalar)b"
      let once = Folding.fold(text, keepingCase: keepingCase)
      let twice = Folding.fold(String(decoding: once, as: UTF8.self), keepingCase: keepingCase)
      if once != twice { Issue.record("U+\(hex(value)) folds again") }
      for equivalent in [
        text.decomposedStringWithCanonicalMapping, text.precomposedStringWithCanonicalMapping,
      ] where Folding.fold(equivalent, keepingCase: keepingCase) != once {
        Issue.record("U+\(hex(value)) folds otherwise as \(equivalent.unicodeScalars.map(\.value))")
      }
      if !keepingCase, Folding.fold(folded(text, keepingCase: true)) != once {
        Issue.record("U+\(hex(value)) folds otherwise when its marks are gone")
      }
    }
  }

  @Test("follows the version of Unicode that it names")
  func version() { #expect(Folding.unicodeVersion == "15.0.0") }

  private func expectFolded(_ each: FoldingCase) {
    #expect(folded(each.text) == each.folded)
    var copy = each.text
    let bytes = copy.withUTF8 { Folding.fold($0) }
    #expect(bytes == Array(each.folded.utf8))
  }

  /// Compared by code points: `==` on strings would hide what canonical equivalence is about.
  private func folded(_ text: String, keepingCase: Bool = false) -> String {
    String(decoding: Folding.fold(text, keepingCase: keepingCase), as: UTF8.self)
  }

  private func hex(_ value: UInt32) -> String { String(value, radix: 16, uppercase: true) }
}

@Suite("A folded text")
struct FoldedTextTests {
  @Test(
    "finds the characters that a match comes from",
    arguments: [
      ("said Grushkó.", "grushko", "Grushkó"),
      ("said Grushko\u{301}.", "grushko", "Grushko\u{301}"),
      ("e\u{301}e\u{302}", "ee", "e\u{301}e\u{302}"),
      ("Die Straße", "ss", "ß"),
      ("Die Straße", "stras", "Straß"),
      ("Die Straße", "se", "ße"),
      // As many bytes folded as not, but not the same ones.
      ("éééééé각", "ee", "éé"),
      ("wait…", ".", "…"),
      ("a \n\u{A0} b", "a b", "a \n\u{A0} b"),
      ("line\r\nbreak", "e b", "e\r\nb"),
      ("nego\u{AD}tiation", "gotia", "go\u{AD}tia"),
      ("俄罗斯 said", "斯 s", "斯 s"),
      ("👍🏽 agreed", "agreed", "agreed"),
      ("family: 👨‍👩‍👧", "👩", "👨‍👩‍👧"),
      ("각", "가", "각"),
      ("plain", "lai", "lai"),
    ])
  func origins(text: String, match: String, original: String) throws {
    let folded = FoldedText(text)
    #expect(folded.bytes == Folding.fold(text))
    let needle = Folding.fold(match)
    let start = try #require(
      folded.bytes.indices.first { folded.bytes[$0...].starts(with: needle) })
    let range = folded.originalRange(of: start..<start + needle.count)
    #expect(Array(text[range].unicodeScalars) == Array(original.unicodeScalars))
  }

  @Test("keeps case when told to")
  func keepingCase() {
    #expect(FoldedText("Grushkó", keepingCase: true).bytes == Array("Grushko".utf8))
  }
}
