import Glibc
import JSONText

/// A source's text as it stands, byte order mark and carriage returns included.
///
/// Text is compared byte by byte: a precomposed letter is not its decomposition, and nothing is
/// folded.
struct SourceText {
  /// Where a text stands.
  enum Places: Hashable {
    case none
    /// At that range of code points, and nowhere else.
    case one(Range<Int>)
    case several
  }

  private let bytes: [UInt8]
  private let index: CodePointIndex

  /// - Complexity: O(*n*), several GB a second.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = CodePointIndex(bytes)
  }

  /// Whether `selector.exact`, with its prefix and suffix around it, stands at the offsets that it
  /// names.
  ///
  /// - Complexity: O(1) in the text's length.
  func stands(_ selector: Selector) -> Bool { isAtOffsets(selector, withContext: true) }

  /// Whether `selector.exact` stands at the offsets that it names, whatever is around it.
  ///
  /// - Complexity: O(1) in the text's length.
  func exactStands(_ selector: Selector) -> Bool { isAtOffsets(selector, withContext: false) }

  /// Where `selector.exact` stands with its prefix and suffix around it.
  ///
  /// - Complexity: O(*n*), several GB a second.
  func places(_ selector: Selector) -> Places {
    places(
      of: selector.prefix + selector.exact + selector.suffix, for: selector,
      skipping: selector.prefix.utf8.count)
  }

  /// Where `selector.exact` stands, whatever is around it.
  ///
  /// - Complexity: O(*n*), several GB a second.
  func placesOfExact(_ selector: Selector) -> Places {
    places(of: selector.exact, for: selector, skipping: 0)
  }

  private func isAtOffsets(_ selector: Selector, withContext: Bool) -> Bool {
    guard let position = selector.position,
      position.count == selector.exact.unicodeScalars.count,
      let start = index.byte(atCodePoint: position.lowerBound), has(selector.exact, at: start)
    else { return false }
    guard withContext else { return true }
    return has(selector.prefix, at: start - selector.prefix.utf8.count)
      && has(selector.suffix, at: start + selector.exact.utf8.count)
  }

  private func has(_ part: String, at offset: Int) -> Bool {
    let part = part.utf8
    return offset >= 0 && offset + part.count <= bytes.count
      && bytes[offset..<offset + part.count].elementsEqual(part)
  }

  /// Where `text` stands, as the place of `selector.exact`, which begins `skipped` bytes into it.
  private func places(of text: String, for selector: Selector, skipping skipped: Int) -> Places {
    let part = Array(text.utf8)
    guard let first = firstOffset(of: part, from: 0) else { return .none }
    // Places may overlap.
    guard firstOffset(of: part, from: first + 1) == nil else { return .several }
    let start = index.codePoint(atByte: first + skipped)
    return .one(start..<start + selector.exact.unicodeScalars.count)
  }

  private func firstOffset(of part: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { ByteSearch.firstOffset(of: part, in: $0, from: start) }
  }
}
