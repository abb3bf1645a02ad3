import Testing
import Timeline

@testable import Browser

@Suite("Where there is no item")
struct EmptyTests {
  private static let needing: [Typed] =
    [
      .enter, .tab, "l", "*", "]", "[", "y", "o", "v", "c", "C", "j", "k", " ", "b", "g", "G", "}",
      "{",
    ]

  @Test("a key that needs one says why there is none", arguments: needing)
  func key(_ key: Typed) throws {
    var empty = Session(FixtureTimeline.empty)
    #expect(empty.press(key).isEmpty)
    #expect(empty.notice == "this timeline is empty")
    var filtered = Session()
    filtered.press("&zebra", .enter, key)
    #expect(filtered.notice == "nothing is shown; & and 0 show everything")
    #expect(filtered.state.focus == .list)
    var coming = Session(
      FixtureTimeline.empty, progress: LoadProgress(chronology: FixtureTimeline.empty))
    coming.press(key)
    #expect(coming.notice == "nothing has come yet")
  }
}
