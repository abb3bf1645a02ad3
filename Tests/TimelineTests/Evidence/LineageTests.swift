import Testing
import Timeline

@Suite("The lineage of reports")
struct LineageTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let sketches: [ReportSketch]
    let origins: [Int]

    init(_ description: String, _ sketches: [ReportSketch], _ origins: [Int]) {
      testDescription = description
      self.sketches = sketches
      self.origins = origins
    }
  }

  static let cases = [
    Case("nothing is known", [.paper, .paper], [0, 1]),
    Case("there is no report", [], []),
    Case("the same words", [.paper, .paper.being(.exactOf, 0)], [0, 0]),
    Case("a part of them", [.paper.being(.subsetOf, 1), .paper], [0, 0]),
    Case("a translation", [.paper, .paper, .paper.being(.translationOf, 1)], [0, 1, 1]),
    Case("a paraphrase alone", [.paraphrase.being(.paraphraseOf, 2), .wire, .paper], [0, 1, 0]),
    Case(
      "a chain", [.paper.being(.subsetOf, 1), .paper.being(.translationOf, 2), .transcript],
      [0, 0, 0]),
    Case("one agency", [.paper.by("TASS"), .paper, .paper.by("TASS")], [0, 1, 0]),
    Case("two agencies", [.paper.by("TASS"), .paper.by("Interfax")], [0, 1]),
    Case(
      "an agency joins what descends from elsewhere",
      [.paper.being(.exactOf, 1), .paper.by("EFE"), .wire, .paper.by("EFE").being(.exactOf, 2)],
      [0, 0, 0, 0]),
    Case("a relation to a report that is not there", [.paper.being(.exactOf, 7), .paper], [0, 1]),
    Case("a circle", [.paper.being(.exactOf, 1), .paper.being(.exactOf, 0), .paper], [0, 0, 1]),
  ]

  @Test("tells which reports have one origin", arguments: cases)
  func origins(_ example: Case) {
    let lineage = Lineage(of: example.sketches.reports)
    #expect(lineage.origins == example.origins)
    #expect(lineage.originCount == Set(example.origins).count)
  }

  @Test("is known where anything is said of it")
  func isKnown() {
    #expect(!Lineage(of: [ReportSketch.paper, .wire].reports).isKnown)
    #expect(Lineage(of: [ReportSketch.paper, .wire.by("TASS")].reports).isKnown)
    #expect(Lineage(of: [ReportSketch.paper, .wire.being(.subsetOf, 0)].reports).isKnown)
  }

  @Test("takes what stands in one document for one origin")
  func document() {
    var reports = [ReportSketch.paper, .paper, .wire].reports
    reports[1].source = reports[0].source
    #expect(Lineage(of: reports).origins == [0, 0, 1])
    #expect(!Lineage(of: reports).isKnown, "nobody says that the wire is independent")
    #expect(Lineage(of: Array(reports.prefix(2))).isKnown)
  }

  @Test("follows descent through others, and round a circle once")
  func descent() {
    let chain = Lineage(
      of: [ReportSketch.paper.being(.subsetOf, 1), .paper.being(.exactOf, 2), .wire].reports)
    #expect(chain.ancestors(of: 0) == [1, 2])
    #expect((0..<3).map { chain.descendantCount(of: $0) } == [0, 1, 2])
    let circle = Lineage(
      of: [ReportSketch.paper.being(.exactOf, 1), .paper.being(.exactOf, 0)].reports)
    #expect(circle.ancestors(of: 0) == [1])
  }
}
