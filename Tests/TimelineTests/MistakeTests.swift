import Testing
import Timeline

/// Every kind of mistake that a timeline file can have, each with its exact message.
@Suite struct MistakeTests {
  @Test func baseHasNone() {
    #expect(messages(loading: BaseTimeline.text) == [], "mend BaseTimeline.text")
  }

  @Test(
    arguments: Mistake.shape + Mistake.requiredKeys + Mistake.texts + Mistake.dates
      + Mistake.bibliography + Mistake.ids + Mistake.relations + Mistake.selectors
      + Mistake.warnings)
  func isReported(_ mistake: Mistake) throws {
    #expect(
      messages(loading: try mistake.text) == mistake.messages,
      "report \(mistake) in these words at that place, or correct the table")
  }
}
