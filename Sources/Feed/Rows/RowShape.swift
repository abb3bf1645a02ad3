/// Which fields a row must have, and which it cannot have together.
enum RowShape {
  /// What is wrong with a row that has just these fields; `nil` where nothing is.
  @inline(__always)
  static func problem(of fields: FeedFields) -> FeedProblem.Kind? {
    let said = fields.intersection([.title, .speaker, .text])
    if fields.contains(.date), said == .title || said == [.speaker, .text] { return nil }
    return explanation(of: fields)
  }

  private static func explanation(of fields: FeedFields) -> FeedProblem.Kind {
    guard fields.contains(.date) else { return .missingDate }
    if fields.contains(.title) {
      return .titleAndSpeech(fields.contains(.speaker) ? .speaker : .text)
    }
    if fields.contains(.speaker) { return .missingText }
    return fields.contains(.text) ? .missingSpeaker : .nothingHappens
  }

  /// Whether a text is nothing but white space (Unicode's White_Space). The bytes are UTF-8.
  @inline(__always)
  static func isBlank(_ start: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard count > 0 else { return true }
    // The first bytes of the white space characters; nearly every text begins with another.
    switch start[0] {
    case 0x09...0x0D, 0x20, 0xC2, 0xE1, 0xE2, 0xE3: return hasOnlyWhiteSpace(start, count)
    default: return false
    }
  }

  private static func hasOnlyWhiteSpace(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let text = UnsafeBufferPointer(start: start, count: count)
    var iterator = text.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      guard scalar.properties.isWhitespace else { return false }
    }
    return true
  }
}
