import Testing
import Timeline

@Suite("The reference among reports")
struct ReferenceRuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let sketches: [ReportSketch]
    let order: [Int]

    init(_ description: String, _ sketches: [ReportSketch], _ order: [Int]) {
      testDescription = description
      self.sketches = sketches
      self.order = order
    }
  }

  static let cases = [
    Case("there is none where there are no reports", [], []),
    Case("the only one", [.paper], [0]),
    Case(
      "a transcript before a read-out, a wire, a newspaper, a translation",
      [.translation, .paper, .wire, .readOut, .transcript], [4, 0, 1, 2, 3]),
    Case("a read-out before a wire", [.translation, .paper, .wire, .readOut], [3, 0, 1, 2]),
    Case("a wire before a newspaper", [.translation, .paper, .wire], [2, 0, 1]),
    Case("a newspaper before a translation", [.translation, .paper], [1, 0]),
    Case(
      "what the other relates to, though it is but a translation",
      [.transcript.being(.paraphraseOf, 1), .translation], [1, 0]),
    Case(
      "what the others relate to through others",
      [.wire.being(.subsetOf, 1), .wire.being(.translationOf, 2), .paper], [2, 0, 1]),
    Case(
      "the nearer of two that others relate to",
      [.paper, .paper.being(.exactOf, 0), .paper.being(.exactOf, 0), .transcript], [3, 0, 1, 2]),
    Case(
      "of two alike the one with more descendants",
      [.paper, .paper, .paper.being(.exactOf, 1)], [1, 2, 0]),
    Case(
      "of two alike the one in the language of most",
      [.paper.in("pl"), .paper, .wire.being(.exactOf, 1)], [1, 2, 0]),
    Case(
      "the language of most, where nothing else decides",
      [.paper.in("pl"), .paper.in("en-GB"), .paper], [1, 0, 2]),
    Case("words of the speaker before a paraphrase", [.paraphrase, .translation], [1, 0]),
    Case(
      "words of the speaker, though they relate to a paraphrase",
      [.paraphrase, .paper.being(.paraphraseOf, 0)], [1, 0]),
    Case("verbatim before partly verbatim", [.paper.mixed(), .paper], [1, 0]),
    Case("a paraphrase where there is nothing else", [.paraphrase, .paraphrase], [0, 1]),
    Case(
      "what shares its origin comes next, then origin by origin",
      [.paper.by("A"), .paper.by("B"), .transcript, .paper.by("A"), .paper.being(.exactOf, 2)],
      [2, 4, 0, 3, 1]),
  ]

  @Test("is", arguments: cases)
  func order(_ example: Case) {
    let reports = example.sketches.reports
    let order = ReferenceRule.order(
      of: reports, lineage: Lineage(of: reports), source: example.sketches.source)
    #expect(order == example.order)
  }

  @Test("is a translation where the words are in another language than the source")
  func otherLanguage() {
    let sketches = [ReportSketch.transcript, .paper]
    var reports = sketches.reports
    reports[0].language = "ru"
    let order = ReferenceRule.order(
      of: reports, lineage: Lineage(of: reports), source: sketches.source)
    #expect(order == [1, 0])
    #expect(reports[0].primaryLanguage(source: sketches.source("s0")) == "ru")
    #expect(reports[1].primaryLanguage(source: sketches.source("s1")) == "en")
    reports[1].language = "EN-us"
    #expect(reports[1].primaryLanguage(source: nil) == "en")
  }

  @Test("can be another that somebody chose")
  func chosen() {
    let reports = [ReportSketch.paper, .paper.being(.exactOf, 0), .wire].reports
    #expect(ReferenceRule.order(of: Lineage(of: reports), from: 2) == [2, 0, 1])
    #expect(ReferenceRule.order(of: Lineage(of: reports), from: 1) == [1, 0, 2])
  }

  @Test(
    "is sought by what the genre says, then by the type",
    arguments: [
      ("transcript (as delivered)", "webpage", Witness.transcript),
      ("Transcript of the statement", nil, .transcript), ("press release", nil, .official),
      ("statement by the spokesperson", "webpage", .official), ("travel record", nil, .official),
      ("Communiqué", nil, .official), ("news agency report", "article-newspaper", .agency),
      ("news article", "article-newspaper", .press), ("preview", "article-newspaper", .press),
      (nil, "article-newspaper", .press), ("encyclopedia article", "webpage", .other),
      (nil, nil, .other), (nil, "speech", .transcript), (nil, "treaty", .official),
      ("interview", "article-magazine", .press),
    ] as [(String?, String?, Witness)])
  func witnesses(_ genre: String?, _ type: String?, _ witness: Witness) {
    var source = Source(id: "s", title: "A document")
    source.genre = genre
    source.type = type
    #expect(source.witness == witness)
    source.isTranslated = true
    #expect(source.witness == .translation)
    source.isTranslated = false
    #expect(source.witness == witness)
  }
}
