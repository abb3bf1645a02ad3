import Foundation
import Testing
import WordDiff

@Suite("A text's words")
struct WordingTests {
  /// A text, and its words with a bar between.
  typealias Row = (text: String, words: String)

  @Test(
    "are as news writes them",
    arguments: [
      ("", ""), (" \n\t", ""), ("— “…” (!)", ""), ("a", "a"), ("\u{301}", ""),
      ("“We won’t,” he said.", "We|won’t|he|said"),
      ("the allies' 'view'", "the|allies|view"),
      (
        "non-proliferation US–Russia -- guarantees—not",
        "non-proliferation|US–Russia|guarantees|not"
      ),
      ("rock- solid -bound", "rock|solid|bound"),
      ("The U.S. and the E.U.-led U.S.’s talks.", "The|U.S.|and|the|E.U.-led|U.S.’s|talks"),
      ("a plan A. Then B.C is", "a|plan|A|Then|B.C|is"), ("talks.A plan", "talks|A|plan"),
      ("U.S.-led. U.Ex", "U.S.-led|U|Ex"),
      ("differences.The talks", "differences|The|talks"),
      ("É.U. E\u{301}.U.", "É.U.|E\u{301}.U."), ("9 a.m.", "9|a.m."),
      ("1,500 7.5 10:30 2021–22 F-16 3rd.", "1,500|7.5|10:30|2021–22|F-16|3rd"),
      ("5, 6. 7", "5|6|7"), ("col·lecció", "col·lecció"),
      ("$5bn, 5€ US$5, € 5, 5 €, 5 $10", "$5bn|5€|US$5|€ 5|5 €|5|$10"),
      ("5% 5 % 5\u{A0}%, 5%-10%", "5%|5 %|5\u{A0}%|5%|10%"), ("$ % € -", ""),
      ("-5 −5 a -$5 – 5 x-5 (-5)", "-5|−5|a|-$5|5|x-5|5"),
      ("中国外交部。北约", "中|国|外|交|部|北|约"), ("がか\u{3099}カナ", "が|か\u{3099}|カナ"),
      ("2022年1月12日", "2022|年|1|月|12|日"), ("ไทยทำ", "ไ|ท|ย|ทำ"), ("각각", "각각"),
      ("co\u{AD}operation zero\u{200B}width", "co\u{AD}operation|zero|width"),
      ("Θέλουμε ειρήνη· Мы хотим мира", "Θέλουμε|ειρήνη|Мы|хотим|мира"),
      ("🇺🇦 peace ☮️", "peace"),
    ] as [Row])
  func words(_ row: Row) {
    let wording = Wording(row.text)
    let found = wording.words.map { slice(row.text, $0.range) }.joined(separator: "|")
    #expect(found == row.words)
    #expect(Array(found.unicodeScalars) == Array(row.words.unicodeScalars), "scalar by scalar")
    #expect(wording.text == row.text)
  }

  @Test(
    "are equal but for case, typography, spelling by hyphen and what is invisible",
    arguments: [
      ("NATO", "nato"), ("don’t", "DON'T"), ("don\u{2BC}t", "don't"), ("Grushkó", "GRUSHKO\u{301}"),
      ("Straße", "STRASSE"), ("ẞ", "ss"), ("ΟΔΟΣ", "οδος"), ("ſo", "So"), ("ẛ", "ṡ"),
      ("İ", "i\u{307}"),
      ("co-operation", "cooperation"), ("co\u{AD}operation", "cooperation"),
      ("US–Russia", "US-Russia"), ("US‑Russia", "US−Russia"), ("U.S.", "US"),
      ("U.S.-led", "US-led"),
      ("U.S.'s", "US’s"), ("2021–22", "2021-22"), ("−5", "-5"), ("5 %", "5%"), ("€ 5", "€5"),
      ("5\u{202F}€", "5€"), ("e\u{323}\u{302}", "ệ"), ("각", "\u{1100}\u{1161}\u{11A8}"),
      ("א\u{200F}ב", "אב"), ("Ω", "Ω"), ("Å", "å"), ("o\u{FB03}ce", "OFFICE"),
    ])
  func equalKeys(_ left: String, _ right: String) {
    #expect(Wording(left).words.map(\.key) == Wording(right).words.map(\.key))
    #expect(Wording(left).words.count == 1)
  }

  @Test(
    "differ in what they say",
    arguments: [
      ("Grushkó", "Grushko"), ("its", "it's"), ("1.5", "15"), ("1,5", "1.5"), ("9-10", "910"),
      ("5", "-5"), ("5%", "5"), ("5%", "5‰"), ("$5", "€5"), ("5", "$5"), ("F-16", "F16"),
      ("i", "ı"), ("U.S.-5", "US5"),
    ])
  func unequalKeys(_ left: String, _ right: String) {
    #expect(Wording(left).words.map(\.key) != Wording(right).words.map(\.key))
  }

  @Test("are the same in canonically equivalent texts, for every character that has another form")
  func canonicalEquivalence() {
    var count = 0
    let blocks: [ClosedRange<UInt32>] = [
      0xC0...0x33FF, 0xA640...0xABFF, 0xAC00...0xAC80, 0xF900...0xFFFF, 0x11000...0x11FFF,
      0x1D100...0x1D200, 0x2F800...0x2FA1D,
    ]
    for value in blocks.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let character = String(scalar)
      let decomposed = character.decomposedStringWithCanonicalMapping
      guard !decomposed.unicodeScalars.elementsEqual(character.unicodeScalars) else { continue }
      count += 1
      for frame in ["x%y", "5%5", "%.%.", "%.%x"] {
        let composed = Wording(
          frame.split(separator: "%", omittingEmptySubsequences: false)
            .joined(separator: character))
        let apart = Wording(composed.text.decomposedStringWithCanonicalMapping)
        if composed.words.map(\.key) != apart.words.map(\.key) {
          Issue.record("\(frame) with U+\(String(value, radix: 16)): \(composed.words.map(\.key))")
        }
      }
    }
    #expect(count > 2000)
  }

  @Test(
    "stand in order, apart, and hold whole characters, in any text",
    arguments: 0..<50 as Range<UInt64>)
  func ranges(seed: UInt64) {
    var texts = RandomTexts(seed: seed)
    for _ in 0..<100 {
      let wording = Wording(texts.text(of: RandomTexts.scraps, count: 0...12))
      let text = wording.text
      let ends = text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
      let boundaries = ends + [text.utf8.count]
      var end = 0
      for word in wording.words {
        let range = word.range
        if range.lowerBound < end || range.isEmpty || word.key.isEmpty
          || !boundaries.contains(range.lowerBound) || !boundaries.contains(range.upperBound)
        {
          Issue.record("“\(text)” \(text.unicodeScalars.map(\.value)): \(range)")
        }
        end = range.upperBound
      }
    }
  }
}
