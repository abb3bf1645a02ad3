/// Reads flat rows of JSON Lines fast, straight from their bytes.
///
/// It knows rows as programs write them, and gives up at all else: a key that it does not know, has
/// seen or that has escape sequences, a value that is neither a string nor `null` nor a whole number
/// as an id, and every mistake.
/// Such lines are for `JSONLineExaminer`, which takes longer and can tell what is wrong. What this
/// reader accepts, that one accepts too, with the same fields.
struct FlatRowReader: ~Copyable {
  /// Where strings with escape sequences are resolved; they stay until `letGo`.
  private var scratch = ByteStore(capacity: 1 << 12)
  private var scratchCount = 0
  /// How many there were before the line.
  private var scratchStart = 0
  /// How many bytes the strings of the line and of those behind it can have in all.
  private var unread = 0

  /// What a line is.
  enum Outcome {
    /// A row that keeps the rules.
    case row
    /// Nothing but white space.
    case blank
    /// Something that needs a closer look.
    case other
  }

  /// How many bytes of memory it has.
  var capacity: Int { scratch.capacity }

  /// Lets go of the fields of all lines so far.
  mutating func letGo() { scratchCount = 0 }

  /// Begins a line.
  ///
  /// - Parameter unread: How many bytes are there from its beginning on.
  @inline(__always)
  mutating func begin(unread: Int) {
    self.unread = unread
    scratchStart = scratchCount
  }

  /// Begins the line once more: its fields so far are lost.
  mutating func beginAgain() { scratchCount = scratchStart }

  /// Reads a line into a row whose fields are all left out.
  ///
  /// - Parameters:
  ///   - start: The line. A line feed must follow its last byte: it ends every scan.
  ///   - count: How many bytes the line has, without the line feed.
  mutating func read(
    _ start: UnsafePointer<UInt8>, count: Int, into row: inout FlatRow
  ) -> Outcome {
    let end = start + count
    var place = start
    Self.skipSpace(&place)
    if place == end { return .blank }
    guard place[0] == UInt8(ascii: "{") else { return .other }
    place += 1
    var seen: FeedFields = []
    var present: FeedFields = []
    repeat {
      Self.skipSpace(&place)
      guard let field = Self.key(&place) else { return .other }
      guard !seen.contains(FeedFields(field)) else { return .other }
      seen.insert(FeedFields(field))
      Self.skipSpace(&place)
      guard place[0] == UInt8(ascii: ":") else { return .other }
      place += 1
      Self.skipSpace(&place)
      if place[0] == UInt8(ascii: "\"") {
        place += 1
        guard let slot = string(&place), let text = slot.start else { return .other }
        if slot.count > 0 {
          let bytes = text.assumingMemoryBound(to: UInt8.self)
          guard !RowShape.isBlank(bytes, count: slot.count) else { return .other }
          row.slots[Int(field.rawValue)] = slot
          present.insert(FeedFields(field))
        }
      } else if field == .id, let slot = Self.wholeNumber(&place) {
        row.slots[Int(field.rawValue)] = slot
      } else {
        guard Self.word(place, UInt32.self) == Self.null else { return .other }
        place += 4
      }
      Self.skipSpace(&place)
      place += 1
    } while place[-1] == UInt8(ascii: ",")
    guard place[-1] == UInt8(ascii: "}") else { return .other }
    Self.skipSpace(&place)
    guard place == end, RowShape.problem(of: present) == nil else { return .other }
    return .row
  }

  /// Skips white space other than the line feed that ends the line.
  @inline(__always)
  private static func skipSpace(_ place: inout UnsafePointer<UInt8>) {
    while place[0] <= 0x20, place[0] == 0x20 || place[0] == 0x09 || place[0] == 0x0D { place += 1 }
  }

  /// Reads the digits of a number that has no sign; what goes on as a fraction or an exponent is
  /// refused by what must follow a value. `nil` where there is no such number.
  @inline(never)
  private static func wholeNumber(_ place: inout UnsafePointer<UInt8>) -> FlatRow.Slot? {
    let start = place
    var end = place
    while end[0] &- UInt8(ascii: "0") < 10 { end += 1 }
    guard end > start, start[0] != UInt8(ascii: "0") || end == start + 1 else { return nil }
    place = end
    return FlatRow.Slot(start, count: end - start, isASCII: true)
  }

  /// `null` as four bytes, the first one lowest.
  private static let null: UInt32 = 0x6C6C_756E

  @inline(__always)
  private static func word<Word: FixedWidthInteger & BitwiseCopyable>(
    _ place: UnsafePointer<UInt8>, _: Word.Type
  ) -> Word {
    UnsafeRawPointer(place).loadUnaligned(as: Word.self).littleEndian
  }

  /// Reads a key that is a field's name, with its quotation marks; `nil` where it is none.
  ///
  /// All names are shorter than eight bytes, so that one word has the name and the closing mark.
  @inline(__always)
  private static func key(_ place: inout UnsafePointer<UInt8>) -> FeedField? {
    guard place[0] == UInt8(ascii: "\"") else { return nil }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = word(place + 1, UInt64.self)
    let marks = word ^ (ones &* 0x22)
    // The lowest bit that is set is right; a borrow spoils only those above it.
    let found = (marks &- ones) & ~marks & (ones &* 0x80)
    guard found != 0 else { return nil }
    let bits = UInt64(found.trailingZeroBitCount & 0x38)
    let name = word & ((1 &<< bits) &- 1)
    place += Int(bits &>> 3) &+ 2
    // The letters, the first one lowest.
    switch name {
    case 0x6574_6164: return .date
    case 0x65_6C74_6974: return .title
    case 0x72_656B_6165_7073: return .speaker
    case 0x7478_6574: return .text
    case 0x6B_6361_7274: return .track
    case 0x65_6361_6C70: return .place
    case 0x6563_7275_6F73: return .source
    case 0x6C_7275: return .url
    case 0x6469: return .id
    default: return nil
    }
  }
}

// MARK: - Strings

extension FlatRowReader {
  /// Reads a string whose opening quotation mark was read; `nil` where it is none.
  @inline(__always)
  mutating func string(_ place: inout UnsafePointer<UInt8>) -> FlatRow.Slot? {
    let start = place
    var all = ByteScan.Block()
    while true {
      let block = ByteScan.block(place)
      all |= block
      if let position = ByteScan.first(in: ByteScan.endsOfJSONText(block)) {
        place += position
        break
      }
      place += 16
    }
    guard place[0] == UInt8(ascii: "\"") else {
      guard place[0] == UInt8(ascii: "\\") else { return nil }
      return escapedString(from: start, &place)
    }
    let count = place - start
    place += 1
    // Bytes behind the string may have been looked at too; then it is merely looked at again.
    let isASCII = !ByteScan.hasNonASCII(all)
    guard isASCII || UTF8Validator.isValid(start, count: count) else { return nil }
    return FlatRow.Slot(start, count: count, isASCII: isASCII)
  }

  /// Reads a string on from its first backslash, and resolves its escape sequences.
  @inline(never)
  private mutating func escapedString(
    from start: UnsafePointer<UInt8>, _ place: inout UnsafePointer<UInt8>
  ) -> FlatRow.Slot? {
    // No string grows by being resolved, so that nothing moves while the lines are read.
    if scratchCount == 0 { scratch.grow(to: unread, keeping: 0) }
    let text = scratch.start + scratchCount
    var count = place - start
    text.update(from: start, count: count)
    while true {
      switch place[0] {
      case UInt8(ascii: "\""):
        let source = place - start
        place += 1
        guard UTF8Validator.isValid(start, count: source) else { return nil }
        scratchCount += count
        return FlatRow.Slot(text, count: count, isASCII: false)
      case UInt8(ascii: "\\"):
        let written = Self.escape(&place, to: text + count)
        guard written > 0 else { return nil }
        count += written
      case 0x00..<0x20: return nil
      default: break
      }
      while true {
        let block = ByteScan.block(place)
        UnsafeMutableRawPointer(text + count).storeBytes(of: block, as: ByteScan.Block.self)
        if let position = ByteScan.first(in: ByteScan.endsOfJSONText(block)) {
          place += position
          count += position
          break
        }
        place += 16
        count += 16
      }
    }
  }

  /// Resolves one escape sequence.
  ///
  /// - Returns: How many bytes it stands for; 0 where it is none of JSON's, or half a surrogate pair.
  @inline(__always)
  private static func escape(
    _ place: inout UnsafePointer<UInt8>, to text: UnsafeMutablePointer<UInt8>
  ) -> Int {
    switch place[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text[0] = place[1]
    case UInt8(ascii: "n"): text[0] = 0x0A
    case UInt8(ascii: "t"): text[0] = 0x09
    case UInt8(ascii: "r"): text[0] = 0x0D
    case UInt8(ascii: "b"): text[0] = 0x08
    case UInt8(ascii: "f"): text[0] = 0x0C
    case UInt8(ascii: "u"): return unicodeEscape(&place, to: text)
    default: return 0
    }
    place += 2
    return 1
  }

  private static func unicodeEscape(
    _ place: inout UnsafePointer<UInt8>, to text: UnsafeMutablePointer<UInt8>
  ) -> Int {
    guard var value = codeUnit(place) else { return 0 }
    place += 6
    if value & 0xF800 == 0xD800 {
      guard value < 0xDC00, let low = codeUnit(place), low & 0xFC00 == 0xDC00 else { return 0 }
      place += 6
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    var count = 0
    for unit in UTF8.encode(scalar) ?? .init() {
      text[count] = unit
      count += 1
    }
    return count
  }

  /// The value of `\uXXXX`, or `nil` where the bytes are none. Looks no further than the first byte
  /// that is wrong.
  private static func codeUnit(_ place: UnsafePointer<UInt8>) -> UInt32? {
    guard place[0] == UInt8(ascii: "\\"), place[1] == UInt8(ascii: "u") else { return nil }
    var value: UInt32 = 0
    for position in 2..<6 {
      switch place[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value << 4 | UInt32(place[position] & 0x0F)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | UInt32(place[position] & 0x0F + 9)
      default: return nil
      }
    }
    return value
  }
}
