import TestSupport

/// What must hold whatever comes in, for each way in which something comes in: the fuzzers look for
/// an input for which it does not, and the tests go through all that the fuzzers have kept.
package enum Oracle: String, CaseIterable, Sendable {
  /// A timeline file.
  case timelineFile = "timeline-file"
  /// A file of rows, perhaps compressed.
  case feed
  /// The query language, and what it finds.
  case query
  /// Dates: EDTF, RFC 3339, and what is typed to go to one.
  case edtf
  /// What a terminal sends: keys, the mouse, pasted text.
  case keys
  /// Two wordings: the first line, and the rest.
  case diff
  /// Any text on its way to the screen.
  case text

  /// What does not hold for `input`; empty where all is as it must be.
  ///
  /// The same input always has the same problems. Inputs of more than `limit` bytes are cut.
  package func problems(with input: [UInt8]) -> [String] {
    let input = Array(input.prefix(Self.limit))
    var problems = Problems()
    switch self {
    case .timelineFile: TimelineFileOracle.check(input, &problems)
    case .feed: FeedOracle.check(input, &problems)
    case .query: QueryOracle.check(Self.text(input), &problems)
    case .edtf: DateOracle.check(Self.text(input), &problems)
    case .keys: KeysOracle.check(input, &problems)
    case .diff: DiffOracle.check(Self.text(input), &problems)
    case .text: TextOracle.check(Self.text(input), &problems)
    }
    return problems.found
  }

  /// The longest input that is looked at as a whole.
  package static let limit = 1 << 16

  private static func text(_ input: [UInt8]) -> String { String(decoding: input, as: UTF8.self) }
}

/// What has been found wrong with one input.
package struct Problems {
  package private(set) var found: [String] = []

  package init() {}

  /// Notes a problem unless `condition` holds.
  mutating func expect(_ condition: Bool, _ problem: @autoclosure () -> String) {
    if !condition { found.append(problem()) }
  }
}

extension SeededGenerator {
  /// A generator of numbers that depend on `input` alone, for what an input does not say itself: so it
  /// stays a file that can be read.
  init(for input: some Sequence<UInt8>) {
    // FNV-1a.
    self.init(seed: input.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }
}
