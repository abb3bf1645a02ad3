import Testing

/// One change to `BaseTimeline.text`, and the messages that it must give.
struct Mistake: Sendable, CustomTestStringConvertible {
  let good: String
  let bad: String
  let messages: [String]

  /// - Parameter messages: Each without the file's name.
  init(_ good: String, _ bad: String, _ messages: String...) {
    self.good = good
    self.bad = bad
    self.messages = messages.map { "\(BaseTimeline.file):\($0)" }
  }

  var testDescription: String { "\(good) → \(bad)" }

  /// The file with the mistake in it.
  var text: String {
    get throws {
      let parts = BaseTimeline.text.split(separator: good, omittingEmptySubsequences: false)
      try #require(parts.count == 2, "“\(good)” must be once in BaseTimeline.text")
      return parts.joined(separator: bad)
    }
  }
}
