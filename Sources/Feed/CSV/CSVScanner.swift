import Glibc

/// Finds the fields of one CSV row (RFC 4180) in bytes that may still be coming: it goes on where it
/// stopped.
///
/// All offsets count from the row's first byte.
struct CSVScanner: ~Copyable {
  /// One field as it stands in the row, without the quotation marks around it.
  struct Field {
    var offset: Int
    var count: Int
    /// Whether it stood in quotation marks.
    var isQuoted = false
    /// Whether quotation marks within it are doubled.
    var hasDoubledQuotes = false

    /// The offset of its first byte, with the quotation mark.
    var start: Int { isQuoted ? offset - 1 : offset }
  }

  /// What the bytes give.
  enum Outcome {
    /// The row goes on in bytes that have not come.
    case needsMore
    /// A row of that many bytes, with its line end.
    case row(count: Int)
    /// A mistake, and the offset from which to look for the line end behind which to go on.
    case mistake(FeedProblem.Kind, offset: Int, resume: Int)
  }

  /// How many fields of a row are kept; further ones are counted.
  static let fieldLimit = 256
  /// How many bytes a field in quotation marks can have.
  static let quotedLimit = 1 << 20

  private enum State { case fieldStart, plain, quoted }

  private let fields: UnsafeMutablePointer<Field>
  /// How many fields the row has so far.
  private(set) var fieldCount = 0
  private var state = State.fieldStart
  private var position = 0
  private var fieldStart = 0
  private var hasDoubledQuotes = false

  init() { fields = .allocate(capacity: Self.fieldLimit) }

  deinit { fields.deallocate() }

  /// A field of the row that was found, within both counts.
  subscript(index: Int) -> Field {
    precondition(index < min(fieldCount, Self.fieldLimit))
    return fields[index]
  }

  /// Begins a new row.
  mutating func reset() {
    fieldCount = 0
    state = .fieldStart
    position = 0
  }

  /// Looks at the row that begins at `start`.
  ///
  /// - Parameters:
  ///   - available: How many of its bytes have come, a limit of the row's length included.
  ///   - isWhole: Whether no more will come; the last byte is then a line feed.
  mutating func scan(
    _ start: UnsafePointer<UInt8>, available: Int, isWhole: Bool
  ) -> Outcome {
    while position < available {
      switch state {
      case .fieldStart:
        hasDoubledQuotes = false
        if start[position] == UInt8(ascii: "\"") {
          position += 1
          state = .quoted
        } else {
          state = .plain
        }
        fieldStart = position
      case .plain:
        if let outcome = scanPlain(start, available) { return outcome }
      case .quoted:
        if let outcome = scanQuoted(start, available, isWhole) { return outcome }
      }
    }
    guard state == .quoted else { return .needsMore }
    return unclosed(available, isWhole)
  }

  private mutating func scanPlain(
    _ start: UnsafePointer<UInt8>, _ available: Int
  ) -> Outcome? {
    while position < available {
      let block = ByteScan.block(start + position)
      guard let offset = ByteScan.first(in: ByteScan.endsOfCSVText(block)) else {
        position += 16
        continue
      }
      position += offset
      break
    }
    guard position < available else {
      position = available
      return .needsMore
    }
    switch start[position] {
    case UInt8(ascii: ","), 0x0A, 0x0D:
      let end = position
      guard let outcome = close(start, available) else { return .needsMore }
      switch outcome {
      case .next: add(upTo: end, isQuoted: false)
      case .last:
        add(upTo: end, isQuoted: false)
        return .row(count: position)
      case .neither: return .mistake(.carriageReturn, offset: end, resume: end)
      }
    case UInt8(ascii: "\""):
      return .mistake(.quoteInField, offset: position, resume: position)
    default: position += 1
    }
    return nil
  }

  private mutating func scanQuoted(
    _ start: UnsafePointer<UInt8>, _ available: Int, _ isWhole: Bool
  ) -> Outcome? {
    guard let found = memchr(start + position, 0x22, available - position) else {
      position = available
      return unclosed(available, isWhole)
    }
    let quote = UnsafeRawPointer(found) - UnsafeRawPointer(start)
    guard quote - fieldStart <= Self.quotedLimit else { return unclosed(available, isWhole) }
    position = quote
    guard quote + 1 < available else { return .needsMore }
    if start[quote + 1] == UInt8(ascii: "\"") {
      hasDoubledQuotes = true
      position = quote + 2
      return nil
    }
    position = quote + 1
    switch close(start, available) {
    case .none:
      position = quote
      return .needsMore
    case .next: add(upTo: quote, isQuoted: true)
    case .last:
      add(upTo: quote, isQuoted: true)
      return .row(count: position)
    case .neither:
      // The mark that seems to close it may be the opening one of a later line's field.
      return .mistake(.textAfterQuote, offset: quote + 1, resume: fieldStart)
    }
    return nil
  }

  /// What follows a field.
  private enum End { case next, last, neither }

  /// Reads what follows a field; `nil` where more bytes are needed to tell.
  private mutating func close(_ start: UnsafePointer<UInt8>, _ available: Int) -> End? {
    switch start[position] {
    case UInt8(ascii: ","):
      position += 1
      return .next
    case 0x0A:
      position += 1
      return .last
    case 0x0D:
      guard position + 1 < available else { return nil }
      guard start[position + 1] == 0x0A else { return .neither }
      position += 2
      return .last
    default: return .neither
    }
  }

  private func unclosed(_ available: Int, _ isWhole: Bool) -> Outcome {
    let isTooLong = available - fieldStart > Self.quotedLimit
    guard isTooLong || isWhole else { return .needsMore }
    return .mistake(
      .openQuote(limit: isTooLong ? Self.quotedLimit : nil), offset: fieldStart - 1,
      resume: fieldStart)
  }

  private mutating func add(upTo end: Int, isQuoted: Bool) {
    if fieldCount < Self.fieldLimit {
      fields[fieldCount] = Field(
        offset: fieldStart, count: end - fieldStart, isQuoted: isQuoted,
        hasDoubledQuotes: hasDoubledQuotes)
    }
    fieldCount += 1
    state = .fieldStart
  }
}
