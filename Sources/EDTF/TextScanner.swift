/// Reads a short text from left to right, one Unicode scalar at a time.
struct TextScanner {
  private let scalars: [Unicode.Scalar]
  /// The offset of the next scalar.
  private(set) var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var isAtEnd: Bool { position == scalars.count }

  /// The next scalar.
  var next: Unicode.Scalar? { peek(0) }

  /// The scalar `distance` places ahead.
  func peek(_ distance: Int) -> Unicode.Scalar? {
    let index = position + distance
    return index < scalars.count ? scalars[index] : nil
  }

  /// Moves past `scalar` if it is next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  /// Moves past two dots if they are next.
  mutating func takeDots() -> Bool {
    guard next == ".", peek(1) == "." else { return false }
    position += 2
    return true
  }

  /// Moves past a digit if it is next, and gives its value.
  mutating func takeDigit() -> Int? {
    guard let scalar = next, ("0"..."9").contains(scalar) else { return nil }
    position += 1
    return Int(scalar.value) - 48
  }

  /// Reads exactly `count` digits.
  mutating func number(
    digits count: Int, expected: EDTFError.Expectation
  ) throws(EDTFError) -> Int {
    var value = 0
    for _ in 0..<count {
      guard let digit = takeDigit() else { throw mismatch(expected) }
      value = value * 10 + digit
    }
    return value
  }

  /// Moves past `scalar`, which has to be next.
  mutating func require(
    _ scalar: Unicode.Scalar, expected: EDTFError.Expectation
  ) throws(EDTFError) {
    guard take(scalar) else { throw mismatch(expected) }
  }

  /// The error for a next scalar, or an end, that does not fit.
  func mismatch(_ expected: EDTFError.Expectation) -> EDTFError {
    guard let next else { return EDTFError(.endsEarly(expected: expected), at: position) }
    return EDTFError(.unexpected(next, expected: expected), at: position)
  }
}
