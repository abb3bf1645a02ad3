public import JSONText

/// What a `FeedParser` finds next in a feed.
public enum FeedEvent {
  /// A flat row. Its bytes are there until the parser's next call.
  case row(FlatRow)
  /// A record of the model.
  indirect case record(FeedRecord)
  /// What is wrong with a line, which gives no row.
  indirect case problem(FeedProblem)
}

/// A line of JSON Lines that is a record of the model: an object with “type”.
public struct FeedRecord: Sendable {
  /// The line that it stands on, from 1.
  public let line: Int
  /// The line as JSON; its root is an object whose “type” is a string. Keys that come twice are not
  /// reported yet: `duplicateKeys` has them.
  public let document: JSONDocument
  /// What “type” says.
  public let type: String

  /// The line's bytes, without the line end.
  public var bytes: [UInt8] { document.bytes }
}
