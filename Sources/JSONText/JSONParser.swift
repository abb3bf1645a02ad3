/// Reads one JSON text into a flat array of entries.
///
/// The parser works on bytes: each is looked at once, and no `String` is made. A function is named
/// after the rule of RFC 8259 that it reads; it begins at the rule's first byte and ends past its
/// last.
struct JSONParser {
  /// Why reading stopped, in offsets: locations are worked out only for a message.
  struct Failure: Error {
    var offset: Int
    var opening: Int?
    var problem: JSONSyntaxError.Problem
  }

  let text: UnsafeBufferPointer<UInt8>
  let end: Int
  var offset: Int
  var entries: [JSONDocument.Entry] = []
  var duplicateKeys: [JSONDuplicateKey] = []
  private var depth = 0

  init(text: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    precondition(0 <= range.lowerBound && range.upperBound <= text.count)
    self.text = text
    self.offset = range.lowerBound
    self.end = range.upperBound
    // Text of timelines has an entry for about 20 bytes.
    entries.reserveCapacity(range.count / 16 + 1)
  }

  /// JSON-text = ws value ws
  mutating func parseDocument() throws(Failure) {
    skipByteOrderMark()
    skipWhitespace()
    guard offset < end else { throw failure(.noValue) }
    try parseValue(expected: .value)
    skipWhitespace()
    guard offset == end else { throw failure(.textAfterValue(try scalar(at: offset))) }
  }

  private mutating func parseValue(
    expected: JSONSyntaxError.Expectation
  ) throws(Failure) {
    let start = offset
    switch text[offset] {
    case UInt8(ascii: "\""):
      let hasEscapes = try skipString()
      append(.string, from: start, hasEscapes: hasEscapes)
    case UInt8(ascii: "{"): try parseObject()
    case UInt8(ascii: "["): try parseArray()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try skipNumber()
      append(.number, from: start)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      append(try skipWord(), from: start)
    default:
      throw failure(.unexpected(try scalar(at: offset), expected))
    }
  }

  /// object = begin-object [ member *( value-separator member ) ] end-object
  private mutating func parseObject() throws(Failure) {
    let start = offset
    let position = try open(.object)
    var keys = KeyFilter()
    try skipToToken(in: .object, from: start)
    if text[offset] != UInt8(ascii: "}") {
      while true {
        guard text[offset] == UInt8(ascii: "\"") else {
          throw try keyFailure(isFirst: keys.isEmpty)
        }
        let keyStart = offset
        let hasEscapes = try skipString()
        keys.insert(text[keyStart + 1..<offset - 1], hasEscapes: hasEscapes)
        append(.string, from: keyStart, hasEscapes: hasEscapes)
        try skipToToken(in: .object, from: start)
        guard text[offset] == UInt8(ascii: ":") else {
          throw failure(.unexpected(try scalar(at: offset), .colon))
        }
        offset += 1
        try skipToToken(in: .object, from: start)
        try parseValue(expected: .value)
        try skipToToken(in: .object, from: start)
        if text[offset] == UInt8(ascii: "}") { break }
        guard text[offset] == UInt8(ascii: ",") else {
          throw failure(.unexpected(try scalar(at: offset), .commaOrObjectEnd))
        }
        let comma = offset
        offset += 1
        try skipToToken(in: .object, from: start)
        if text[offset] == UInt8(ascii: "}") { throw failure(.trailingComma, at: comma) }
      }
    }
    close(position)
    if keys.mayRepeat { findDuplicateKeys(of: position) }
  }

  /// array = begin-array [ value *( value-separator value ) ] end-array
  private mutating func parseArray() throws(Failure) {
    let start = offset
    let position = try open(.array)
    try skipToToken(in: .array, from: start)
    if text[offset] != UInt8(ascii: "]") {
      try parseValue(expected: .valueOrArrayEnd)
      while true {
        try skipToToken(in: .array, from: start)
        if text[offset] == UInt8(ascii: "]") { break }
        guard text[offset] == UInt8(ascii: ",") else {
          throw failure(.unexpected(try scalar(at: offset), .commaOrArrayEnd))
        }
        let comma = offset
        offset += 1
        try skipToToken(in: .array, from: start)
        if text[offset] == UInt8(ascii: "]") { throw failure(.trailingComma, at: comma) }
        try parseValue(expected: .value)
      }
    }
    close(position)
  }

  // MARK: - Entries

  private mutating func append(_ kind: JSONKind, from start: Int, hasEscapes: Bool = false) {
    entries.append(
      JSONDocument.Entry(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: offset),
        next: UInt32(truncatingIfNeeded: entries.count + 1), kind: kind, hasEscapes: hasEscapes))
  }

  private mutating func open(_ kind: JSONKind) throws(Failure) -> Int {
    guard depth < JSONDocument.nestingLimit else { throw failure(.tooDeep) }
    depth += 1
    append(kind, from: offset)
    offset += 1
    return entries.count - 1
  }

  private mutating func close(_ position: Int) {
    depth -= 1
    offset += 1
    entries[position].end = UInt32(truncatingIfNeeded: offset)
    entries[position].next = UInt32(truncatingIfNeeded: entries.count)
  }

  // MARK: - Between values

  /// ws = *( %x20 / %x09 / %x0A / %x0D )
  private mutating func skipWhitespace() {
    while offset < end {
      switch text[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  /// Skips white space within an object or array, which cannot end here.
  private mutating func skipToToken(
    in container: JSONSyntaxError.Container, from start: Int
  ) throws(Failure) {
    skipWhitespace()
    guard offset < end else { throw failure(.unfinished(container), opening: start) }
  }

  private mutating func skipByteOrderMark() {
    guard end - offset >= 3, text[offset] == 0xEF, text[offset + 1] == 0xBB,
      text[offset + 2] == 0xBF
    else { return }
    offset += 3
  }

  // MARK: - Failures

  func failure(
    _ problem: JSONSyntaxError.Problem, at place: Int? = nil, opening: Int? = nil
  ) -> Failure {
    Failure(offset: place ?? offset, opening: opening, problem: problem)
  }

  private func keyFailure(isFirst: Bool) throws(Failure) -> Failure {
    failure(.unexpected(try scalar(at: offset), isFirst ? .keyOrObjectEnd : .key))
  }

  /// The character at an offset, for a message.
  func scalar(at offset: Int) throws(Failure) -> Unicode.Scalar {
    guard let length = UTF8Sequence.length(in: text, at: offset, end: end) else {
      throw failure(.invalidUTF8(text[offset]), at: offset)
    }
    let sequence = UnsafeBufferPointer(rebasing: text[offset..<offset + length])
    return String(decoding: sequence, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }
}
