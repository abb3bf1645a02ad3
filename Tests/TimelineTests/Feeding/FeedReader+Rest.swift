import Feed
import Testing

@testable import Timeline

extension FeedReader {
  /// Takes all that there is.
  ///
  /// - Parameter threadCount: How many threads read it ahead.
  func takeRest(into feeding: inout Feeding, threadCount: Int = 0) throws {
    let ahead = ReadAhead(pieces, threadCount: threadCount)
    defer { ahead.end() }
    while !isAtEnd {
      let piece = try #require(ahead.next(within: nil))
      try take(piece, into: &feeding)
      ahead.reuse(piece)
    }
  }
}
