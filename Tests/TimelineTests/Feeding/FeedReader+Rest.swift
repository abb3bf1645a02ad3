import Feed
import Testing

@testable import Timeline

extension FeedReader {
  /// Takes all that there is.
  ///
  /// - Parameter isAlone: Whether it is read by the same thread, and not ahead by another.
  func takeRest(into feeding: inout Feeding, isAlone: Bool = true) throws {
    let ahead = readAhead(isAlone: isAlone)
    defer { ahead.end() }
    while !isAtEnd {
      let piece = try #require(ahead.next(within: nil))
      try take(piece, into: &feeding)
      ahead.reuse(piece)
    }
  }
}
