/// Tells whether bytes are well-formed UTF-8 (Unicode 16, table 3-7), fast: sixteen bytes of ASCII at
/// a time, and one look-up and one shift for each byte of the rest.
enum UTF8Validator {
  /// What comes next, each state as the number of bits by which a row of the table is shifted.
  private enum State {
    static let boundary: UInt64 = 0
    static let invalid: UInt64 = 6
    static let oneMore: UInt64 = 12
    static let twoMore: UInt64 = 18
    static let threeMore: UInt64 = 24
    /// After E0, ED, F0 and F4, which only some bytes may follow.
    static let afterE0: UInt64 = 30
    static let afterED: UInt64 = 36
    static let afterF0: UInt64 = 42
    static let afterF4: UInt64 = 48
  }

  /// For each byte, the state after it, six bits for each state before it. Made once, never freed.
  nonisolated(unsafe) private static let transitions: UnsafePointer<UInt64> = {
    let table = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
    for byte in 0..<256 { table[byte] = row(of: UInt8(byte)) }
    return UnsafePointer(table)
  }()

  private static func row(of byte: UInt8) -> UInt64 {
    func next(_ allowed: ClosedRange<UInt8>, _ state: UInt64) -> UInt64 {
      allowed.contains(byte) ? state : State.invalid
    }
    let first =
      switch byte {
      case 0x00...0x7F: State.boundary
      case 0xC2...0xDF: State.oneMore
      case 0xE0: State.afterE0
      case 0xED: State.afterED
      case 0xE1...0xEF: State.twoMore
      case 0xF0: State.afterF0
      case 0xF1...0xF3: State.threeMore
      case 0xF4: State.afterF4
      default: State.invalid
      }
    return first << State.boundary
      | State.invalid << State.invalid
      | next(0x80...0xBF, State.boundary) << State.oneMore
      | next(0x80...0xBF, State.oneMore) << State.twoMore
      | next(0x80...0xBF, State.twoMore) << State.threeMore
      | next(0xA0...0xBF, State.oneMore) << State.afterE0
      | next(0x80...0x9F, State.oneMore) << State.afterED
      | next(0x90...0xBF, State.twoMore) << State.afterF0
      | next(0x80...0x8F, State.twoMore) << State.afterF4
  }

  /// Whether bytes are well-formed UTF-8.
  ///
  /// - Complexity: O(*n*).
  static func isValid(_ start: UnsafePointer<UInt8>, count: Int) -> Bool {
    let table = transitions
    var state = State.boundary
    var position = 0
    while position + 16 <= count {
      if state == State.boundary, ByteScan.isASCII(start + position) {
        position += 16
        continue
      }
      for offset in position..<position + 16 {
        state = table[Int(start[offset])] &>> state & 63
      }
      if state == State.invalid { return false }
      position += 16
    }
    while position < count {
      state = table[Int(start[position])] &>> state & 63
      position += 1
    }
    return state == State.boundary
  }

  /// The offset of the first byte that no well-formed sequence begins with or goes on to; the count
  /// where all are well-formed.
  static func validCount(_ start: UnsafePointer<UInt8>, count: Int) -> Int {
    let table = transitions
    var state = State.boundary
    var boundary = 0
    for position in 0..<count {
      state = table[Int(start[position])] &>> state & 63
      if state == State.invalid { return boundary }
      if state == State.boundary { boundary = position + 1 }
    }
    return boundary
  }
}
