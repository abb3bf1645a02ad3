/// Looks at the first object of a JSON text only as far as is needed to tell what file it begins.
///
/// It follows strings and brackets and nothing else: whether the text is JSON, the reader will say.
struct JSONSketch {
  private let text: UnsafeRawBufferPointer
  private var offset = 0

  /// The format of a text that begins with `{`; `nil` where that is not decided.
  static func format(of text: UnsafeRawBufferPointer) -> FeedFormat? {
    var sketch = JSONSketch(text: text)
    return sketch.format()
  }

  /// White space within a line.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private init(text: UnsafeRawBufferPointer) { self.text = text }

  /// Keys that timeline files have and rows and records have not, other than `version`.
  private static let timelineKeys = [
    "timeZone", "tracks", "places", "delegations", "people", "sources", "events", "statements",
    "assertions",
  ]
  /// Keys that rows and records begin with and timeline files have not.
  private static let rowKeys =
    ["type", FeedField.custom] + FeedField.allCases.filter { $0 != .title }.map(\.name)

  private mutating func format() -> FeedFormat? {
    var depth = 0
    var isKey = true
    while offset < text.count {
      let byte = text[offset]
      switch byte {
      case UInt8(ascii: "\""):
        guard let content = string() else { return nil }
        if depth == 1, isKey, let format = format(ofKey: content) { return format }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        // An object alone that has no key of rows is meant to be a timeline file.
        if depth == 0 { return isFollowed(from: offset + 1) ? .feed(.jsonLines) : nil }
      case UInt8(ascii: ":"):
        if depth == 1 { isKey = false }
      case UInt8(ascii: ","):
        if depth == 1 { isKey = true }
      case 0x0A: return .timelineFile
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// Whether there is anything but white space from an offset on.
  private func isFollowed(from start: Int) -> Bool {
    text[start...].contains { !Self.isSpace($0) && $0 != 0x0A }
  }

  /// What a key of the object says; `version` says something only with what follows.
  private mutating func format(ofKey key: Range<Int>) -> FeedFormat? {
    if isOne(of: Self.timelineKeys, key) { return .timelineFile }
    if isOne(of: Self.rowKeys, key) { return .feed(.jsonLines) }
    guard isOne(of: ["version"], key) else { return nil }
    var next = offset
    while next < text.count, Self.isSpace(text[next]) || text[next] == UInt8(ascii: ":") {
      next += 1
    }
    // CSL-JSON has a `version` too, which is a string.
    guard next < text.count else { return nil }
    return text[next] == UInt8(ascii: "\"") ? nil : .timelineFile
  }

  private func isOne(of keys: [String], _ key: Range<Int>) -> Bool {
    keys.contains { $0.utf8.elementsEqual(text[key]) }
  }

  /// The bytes between a string's quotation marks; `nil` where its end has not come.
  private mutating func string() -> Range<Int>? {
    let start = offset + 1
    var next = start
    while next < text.count {
      switch text[next] {
      case UInt8(ascii: "\\"): next += 2
      case UInt8(ascii: "\""):
        offset = next + 1
        return start..<next
      default: next += 1
      }
    }
    return nil
  }
}
