import Phrasing
import Testing

@Suite struct NearestTests {
  @Test(
    "of what is known to be a mistake a third is forgiven, and one letter at least",
    arguments: [
      ("on", "on"), ("in", "on"), ("x", nil), ("from", "from"), ("form", "from"), ("farm", nil),
      ("quotaton", "quotation"), ("kwotatiom", "quotation"), ("kwotaton", nil), ("", nil),
    ])
  func mistakes(_ word: String, _ nearest: String?) {
    #expect(Self.nearest(to: word, .mistakes) == nearest)
  }

  @Test(
    "of what may be no mistake two letters are, one in short words, none in shorter ones",
    arguments: [
      ("on", "on"), ("in", nil), ("form", "from"), ("farm", nil), ("quotaton", "quotation"),
      ("kwotation", "quotation"), ("kwotatiom", nil), ("", nil),
    ])
  func suspicions(_ word: String, _ nearest: String?) {
    #expect(Self.nearest(to: word, .suspicions) == nearest)
  }

  @Test("of several equally near ones it is the first, by whatever form it is")
  func first() {
    let known = [["bern"], ["berg", "bert"], ["berk"]]
    func nearest(_ word: String) -> [String]? {
      Nearest.of(Array(word), among: known, tolerance: .mistakes) { $0.map { Array($0) } }
    }
    #expect(nearest("berx") == ["bern"])
    #expect(nearest("bert") == ["berg", "bert"])
  }

  private static func nearest(to word: String, _ tolerance: Nearest.Tolerance) -> String? {
    Nearest.of(
      Array(word), among: ["quotation", "from", "on"], tolerance: tolerance
    ) { [Array($0)] }
  }
}
