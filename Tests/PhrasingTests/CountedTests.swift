import Phrasing
import Testing

@Suite struct CountedTests {
  @Test(
    "one is one thing, and thousands are apart from five digits on",
    arguments: [
      (0, "0 errors"), (1, "1 error"), (2, "2 errors"), (1500, "1500 errors"),
      (10_000, "10,000 errors"), (1_234_567, "1,234,567 errors"),
    ])
  func counts(_ number: Int, _ text: String) {
    #expect(number.counted("error") == text)
  }
}
