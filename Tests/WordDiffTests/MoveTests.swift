import Testing

@testable import WordDiff

@Suite("What has moved")
struct MoveTests {
  @Test(
    "is two words in a row, or a long one that each text has once",
    arguments: [
      Case(
        "on Wednesday allies and Russia held a frank discussion",
        "allies and Russia held a frank discussion on Wednesday",
        "<1-on Wednesday> allies and Russia held a frank discussion <1+on Wednesday>"),
      Case("peace Geneva a b c", "a b c Geneva", "[-peace-] <1-Geneva> a b c <1+Geneva>"),
      Case("red line a b c", "a b c red line", "<1-red line> a b c <1+red line>"),
      // Not a short one, nor one that comes again.
      Case("NATO a b c", "a b c NATO", "[-NATO-] a b c {+NATO+}"),
      Case("20222022 a b c", "a b c 20222022", "[-20222022-] a b c {+20222022+}"),
      Case("peace a peace b c d", "a b c d peace", "[-peace-] a [-peace-] b c d {+peace+}"),
      Case("peace a b c d", "a b peace c d peace", "[-peace-] a b {+peace+} c d {+peace+}"),
      // Not stop words alone.
      Case("of the a1 b1 c1", "a1 b1 c1 of the", "[-of the-] a1 b1 c1 {+of the+}"),
      // Not what is kept apart on one side.
      Case("red line a b c", "a b c red x line", "[-red line-] a b c {+red x line+}"),
    ])
  func kinds(_ example: Case) { #expect(notation(example.diff) == example.expected) }

  @Test(
    "is taken longest first, numbered in order, and does not take a word twice",
    arguments: [
      Case(
        "u1 u2 u3 x1 x2 x3 x4 x5 v1 v2 v3", "v1 v2 v3 x1 x2 x3 x4 x5 u1 u2 u3",
        "<1-u1 u2 u3> <2+v1 v2 v3> x1 x2 x3 x4 x5 <2-v1 v2 v3> <1+u1 u2 u3>"),
      // “u1 u2” begins where the longer “u2 u3 u4” takes words.
      Case(
        "u1 u2 q u2 u3 u4 x1 x2 x3 x4 x5 x6", "x1 x2 x3 x4 x5 x6 u1 u2 u3 u4",
        "[-u1 u2 q-] <1-u2 u3 u4> x1 x2 x3 x4 x5 x6 {+u1+} <1+u2 u3 u4>"),
      // What is left of a run comes to its own move.
      Case(
        "u1 u2 u3 u4 q u3 u4 u5 u6 u7 x1 x2 x3 x4 x5 x6 x7",
        "x1 x2 x3 x4 x5 x6 x7 u1 u2 u3 u4 u5 u6 u7",
        "<1-u1 u2> [-u3 u4 q-] <2-u3 u4 u5 u6 u7> x1 x2 x3 x4 x5 x6 x7 <1+u1 u2> <2+u3 u4 u5 u6 u7>"
      ),
      Case(
        "u1 u2 x1 x2 x3 x4 x5", "x1 x2 x3 x4 x5 u1 u2 y u1 u2",
        "<1-u1 u2> x1 x2 x3 x4 x5 <1+u1 u2> {+y u1 u2+}"),
      Case(
        "u1 u2 y u1 u2 x1 x2 x3 x4 x5 x6", "x1 x2 x3 x4 x5 x6 u1 u2 z u1 u2",
        "<1-u1 u2> [-y-] <2-u1 u2> x1 x2 x3 x4 x5 x6 <1+u1 u2> {+z+} <2+u1 u2>"),
    ])
  func order(_ example: Case) { #expect(notation(example.diff) == example.expected) }

  @Test("is not counted as deleted or inserted")
  func counts() {
    let diff = WordDiff(reference: "red line a b c old", other: "a b c new red line ones")
    #expect(notation(diff) == "<1-red line> a b c [-old-] {+new+} <1+red line> {+ones+}")
    #expect(diff.counts.same == 3 && diff.counts.moved == 2)
    #expect(diff.counts.deleted == 1 && diff.counts.inserted == 2)
    #expect(diff.similarity == 6.0 / 13)
  }

  @Test("is looked for in bounded time where texts repeat themselves", arguments: [1, 2, 3, 7])
  func repetitive(period: Int) {
    let block = (0..<20_000).map { $0 % 500 == 499 ? "x" : "w\($0 % period)" }
    let moved = block.dropFirst(3).joined(separator: " ")
    let texts = TextPair(
      reference: Wording(block.joined(separator: " ") + " end"), other: Wording("end " + moved))
    let changes = [
      Change(reference: 0..<20_000, other: 0..<0),
      Change(reference: 20_001..<20_001, other: 1..<19_998),
    ]
    var finder = MoveFinder(changes: changes, in: texts)
    finder.find()
    #expect(finder.work > -20_000)
    #expect(finder.moves.all.map(\.count).reduce(0, +) > 15_000)
  }
}
