internal import Feed

/// What rows of a feed are called that do not say it themselves.
struct FeedNames: Sendable {
  /// The source of rows that name none.
  let source: String
  /// What the ids begin with that are made for rows; the line follows.
  let prefix: String

  /// - Parameters:
  ///   - label: What the feed is called.
  ///   - generation: 1, or more where the file has taken the place of another: lines of another file
  ///     are other rows.
  init(label: String, generation: Int) {
    let isInput = label == FileReader.standardInputName
    source = isInput ? "standard input" : label
    prefix = (isInput ? "stdin" : label) + (generation > 1 ? "#\(generation):" : ":")
  }

  /// What some files are called: by their names, or by their paths where two have one name.
  static func labels(of files: [String]) -> [String] {
    let names = files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return zip(files, names).map { file, name in counts[name] == 1 ? name : file }
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
