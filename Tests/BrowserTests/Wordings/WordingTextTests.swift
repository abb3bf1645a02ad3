import Testing
import Timeline
import WordDiff

@testable import Browser

@Suite("A wording compared with another")
struct WordingTextTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let reference: String
    let text: String
    let shown: String
    var type = QuotationType.direct

    init(
      _ description: String, _ reference: String, _ text: String, _ shown: String,
      _ type: QuotationType = .direct
    ) {
      testDescription = description
      (self.reference, self.text, self.shown, self.type) = (reference, text, shown, type)
    }
  }

  static let cases = [
    Case("the same words", "We agree.", "We agree,", "“We agree,”"),
    Case("nothing but punctuation and case", "we agree: now", "We agree — now", "“We agree — now”"),
    Case(
      "one word for another", "This was not easy.", "It was not easy,",
      "[-This-] “{+It+} was not easy,”"),
    Case(
      "in the middle", "We will not go there.", "We shall not go there.",
      "“We [-will-] {+shall+} not go there.”"),
    Case("more", "We agree today", "We fully agree today", "“We {+fully+} agree today”"),
    Case("less", "We fully agree, today", "We agree, today", "“We [-fully-] agree, today”"),
    Case(
      "less before a comma", "We agree, fully agree today", "We agree, today",
      "“We agree, [-fully agree-] today”"),
    Case(
      "less before a bracket", "We agree fully (and gladly) now", "We agree (and gladly) now",
      "“We agree [-fully-] (and gladly) now”"),
    Case(
      "less at a dash without spaces", "yes today—no", "yes—no", "“yes— [-today-] no”"),
    Case(
      "a part of the words", "There are significant differences here.", "significant differences",
      "[-There are-] “significant differences” [-here-]"),
    Case("no word in common", "Yes.", "No!", "[-Yes-] “{+No+}!”"),
    Case("no word at all", "Yes.", "…", "[-Yes-] “…”"),
    Case("nothing to lack", "…", "Yes.", "“{+Yes+}.”"),
    Case(
      "moved words once, where the report has them",
      "In the long winter we will build a bridge.", "We will build a bridge in the long winter.",
      "“We will build a bridge <~in the long winter~>.”"),
    Case(
      "verbatim words of a paraphrase, without what surrounds them",
      "It is a small bridge, and ours.", "calls it a “small bridge”, and “all ours”",
      "± calls it a “small bridge”, and “{+all+} ours”", .mixed),
  ]

  private static func shown(_ text: WordingText) -> String {
    text.parts.map { part in
      switch part {
      case .words(let line): line.map(\.text).joined()
      case .remark(let remark): "\n\(remark)\n"
      }
    }.joined()
  }

  /// The report of a case beside its reference, as the wordings show it.
  private static func entries(_ example: Case, limit: Int = WordDiff.defaultLimit) -> WordingText {
    let report = Report(source: "s", quotationType: example.type, text: example.text)
    let text = example.type == .mixed ? example.text.quotedWords : example.text
    let diff = WordDiff(reference: example.reference, other: text, limit: limit)
    return WordingText(
      report, comparedWith: example.reference, by: diff,
      typesetter: Typesetter(isUnicode: true, query: nil))
  }

  @Test("shows, by signs alone,", arguments: cases)
  func signs(_ example: Case) {
    #expect(Self.shown(Self.entries(example)) == example.shown)
  }

  @Test("has every word of the report, in its order", arguments: cases)
  func words(_ example: Case) {
    let own = Self.entries(example).parts.map { part in
      guard case .words(let line) = part else { return "" }
      return line.filter { $0.role != .deleted }.map(\.text).joined()
    }.joined()
    let words = { (text: String) in text.split { !$0.isLetter }.map(String.init) }
    #expect(words(own) == words(example.text))
  }

  @Test("leaves out the middle of a long part that the report lacks")
  func longPart() {
    let long = (1...100).map { "w\($0)" }.joined(separator: " ")
    let shown = Self.shown(Self.entries(Case("", "a \(long) b", "a b", "")))
    #expect(
      shown
        == "“a [-w1 w2 w3 w4 w5 … 90 more words … w96 w97 w98 w99 w100-] b”")
  }

  @Test("says how far it was compared, and shows the rest as it is")
  func limit() {
    let one = (1...200).map { "one\($0 % 7)" }.joined(separator: " ")
    let other = (1...200).map { "one\($0 * 3 % 7)" }.joined(separator: " ")
    let shown = Self.shown(Self.entries(Case("", "start \(one)", "start \(other)", ""), limit: 10))
    #expect(shown.contains("\ncompared up to here\n"))
    #expect(shown.hasPrefix("“start"))
    #expect(shown.filter { $0.isLetter }.contains(String(other.suffix(40).filter { $0.isLetter })))
  }

  @Test(
    "knows the words between quotation marks, each at its place",
    arguments: [
      ("he “said” so", "     said    "), ("\"a\" b \"c\"", " a     c "), ("no marks", "        "),
      ("«да» и «нет»", "  да       нет  "), ("“never closed", "   never closed"),
    ])
  func quotedWords(_ text: String, _ quoted: String) {
    #expect(text.quotedWords.utf8.count == text.utf8.count)
    #expect(
      text.quotedWords.split(separator: " ") == quoted.split(separator: " "), "\(text.quotedWords)")
  }
}
