/// What rows of a feed are called that do not say it themselves.
struct FeedNames: Sendable {
  /// The source of rows that name none.
  let source: String
  /// What the ids begin with that are made for rows.
  private let prefix: String

  /// - Parameters:
  ///   - file: What messages call the feed.
  ///   - generation: 1, or more where the file has taken the place of another: lines of another file
  ///     are other rows.
  init(file: String, generation: Int) {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    source = name == "<stdin>" ? "standard input" : name
    prefix = (name == "<stdin>" ? "stdin" : name) + (generation > 1 ? "#\(generation):" : ":")
  }

  /// Puts the id of the row of a line in the place of what `bytes` hold.
  func makeID(ofLine line: Int, in bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: prefix.utf8)
    Self.append(line, to: &bytes)
  }

  /// Appends a number in decimal.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
