/// Reads what an `Arena` was given, value by value in the same order.
///
/// The bytes are those of a `Store`, which this program has written itself: they are not checked.
struct RecordReader {
  private var next: UnsafeRawPointer

  init(at start: UnsafeRawPointer) { next = start }

  @inline(__always)
  mutating func number() -> Int {
    let first = next.load(as: UInt8.self)
    guard first & 0x80 != 0 else {
      next += 1
      return Int(first)
    }
    return longNumber()
  }

  private mutating func longNumber() -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = next.load(as: UInt8.self)
      next += 1
      number |= UInt(byte & 0x7F) << shift
      guard byte & 0x80 != 0 else { return Int(number) }
      shift += 7
    }
  }

  mutating func text() -> String { text(ofLength: number()) }

  /// A text where it lies.
  mutating func utf8() -> UnsafeRawBufferPointer { utf8(ofLength: number()) }

  mutating func optionalText() -> String? {
    let length = number()
    return length == 0 ? nil : text(ofLength: length - 1)
  }

  /// A row that may be missing.
  mutating func row() -> Int? {
    let row = number()
    return row == 0 ? nil : row - 1
  }

  mutating func rows() -> [Int] { (0..<number()).map { _ in number() } }

  mutating func texts() -> [String] { (0..<number()).map { _ in text() } }

  /// A text that may be missing, where it lies.
  mutating func optionalUTF8() -> UnsafeRawBufferPointer? {
    let length = number()
    return length == 0 ? nil : utf8(ofLength: length - 1)
  }

  mutating func skipNumber() { _ = number() }

  mutating func skipText() { next += number() }

  mutating func skipOptionalText() { _ = skipIfThere() }

  /// Passes over a text that may be missing, and tells whether it was there.
  mutating func skipIfThere() -> Bool {
    let length = number()
    next += max(0, length - 1)
    return length > 0
  }

  private mutating func text(ofLength length: Int) -> String {
    String(decoding: utf8(ofLength: length), as: UTF8.self)
  }

  private mutating func utf8(ofLength length: Int) -> UnsafeRawBufferPointer {
    defer { next += length }
    return UnsafeRawBufferPointer(start: next, count: length)
  }
}
