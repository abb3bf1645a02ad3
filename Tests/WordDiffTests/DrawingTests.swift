import Testing
import WordDiff

@Suite("For drawing,")
struct DrawingTests {
  private static let diff = WordDiff(
    reference: "“On Wednesday, Grushkó — a diplomat — said no.”",
    other: "Grushko\u{301}, diplomat, said: “Not yet”, on Wednesday!")

  @Test("each side is runs of its text, from first word to last, with what becomes of them")
  func runs() {
    #expect(
      notation(Self.diff)
        == "<1-On Wednesday> Grushkó [-a-] diplomat said [-no-] {+Not yet+} <1+on Wednesday>")
    #expect(
      texts(.reference) == [
        "On Wednesday moved(1)", "Grushkó same", "a deleted", "diplomat — said same", "no deleted",
      ])
    #expect(
      texts(.other) == [
        "Grushko\u{301} same", "diplomat, said same", "Not yet inserted", "on Wednesday moved(1)",
      ])
  }

  private func texts(_ side: WordDiff.Side) -> [String] {
    Self.diff.runs(of: side).map {
      "\(slice(Self.diff.wording(of: side).text, $0.range)) \($0.kind)"
    }
  }

  @Test("wordings can be used again")
  func wordings() {
    let reference = Wording("no progress")
    let diffs = ["some progress", "no"].map {
      WordDiff(reference: reference, other: Wording($0))
    }
    #expect(diffs.map(notation) == ["[-no-] {+some+} progress", "no [-progress-]"])
  }

  @Test(
    "similarity is the share of the words that stay",
    arguments: [
      ("", "", 1), ("a b", "A, b!", 1), ("a b", "", 0), ("a", "b", 0), ("a b", "a c", 0.5),
      ("a b c", "a", 0.5),
    ])
  func similarity(_ reference: String, _ other: String, _ expected: Double) {
    #expect(WordDiff(reference: reference, other: other).similarity == expected)
    #expect(WordDiff(reference: other, other: reference).similarity == expected)
  }

  @Test("what was not compared is a run of its own, and does not count against similarity")
  func uncompared() {
    let diff = WordDiff(reference: "go a b c d end", other: "go d c b a end", limit: 0)
    #expect(notation(diff) == "go ?a b c d|d c b a? end")
    #expect(diff.stop?.reference == 1..<5 && diff.stop?.other == 1..<5)
    #expect(diff.runs(of: .other).map(\.range) == [0..<2, 3..<10, 11..<14])
    #expect(diff.similarity == 1)
    #expect(diff.counts.deleted == 0 && diff.counts.inserted == 0)
    #expect(WordDiff(reference: "a b", other: "b a", limit: 0).similarity == 0)
  }
}
