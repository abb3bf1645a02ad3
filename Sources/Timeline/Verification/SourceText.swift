import Glibc
import JSONText

/// A source's text as it stands, byte order mark and carriage returns included.
struct SourceText {
  private let bytes: [UInt8]
  private let index: TextIndex

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = TextIndex(bytes)
  }

  /// Finds what `selector` selects.
  ///
  /// Text is compared code point by code point: a precomposed letter is not its decomposition.
  ///
  /// - Complexity: O(*n*) in the text's length, nothing where the offsets are right.
  func find(_ selector: Selector) -> (status: Verification.Status, position: Range<Int>?) {
    let exact = Array(selector.exact.utf8)
    let prefix = Array(selector.prefix.utf8)
    let suffix = Array(selector.suffix.utf8)
    func hasContext(_ start: Int) -> Bool {
      has(prefix, endingAt: start) && has(suffix, at: start + exact.count)
    }

    let stated = selector.position.flatMap { byteOffset(of: exact, at: $0) }
    if let stated, hasContext(stated) { return (.verified, selector.position) }

    let (all, inContext) = places(of: exact, where: hasContext)
    guard let first = inContext.first ?? all.first else { return (.missing, nil) }
    if inContext.count > 1 { return (.ambiguous, nil) }
    if inContext.isEmpty, all.count > 1 {
      // What was around the words is gone; where they still stand at the offsets, those decide.
      return stated == nil ? (.ambiguous, nil) : (.changed, selector.position)
    }
    let start = index.codePoint(atByte: first)
    let isVerified = selector.position == nil && !inContext.isEmpty
    return (
      isVerified ? .verified : .changed, start..<start + selector.exact.unicodeScalars.count
    )
  }

  /// The first two byte offsets of `exact`, and the first two that have the right text around them.
  private func places(
    of exact: [UInt8], where hasContext: (Int) -> Bool
  ) -> (all: [Int], inContext: [Int]) {
    var all: [Int] = []
    var inContext: [Int] = []
    var start = 0
    while inContext.count < 2, let found = firstOffset(of: exact, from: start) {
      if all.count < 2 { all.append(found) }
      if hasContext(found) { inContext.append(found) }
      start = found + 1
    }
    return (all, inContext)
  }

  /// The byte offset of a range of code points, if `exact` is what stands there.
  private func byteOffset(of exact: [UInt8], at position: Range<Int>) -> Int? {
    guard let start = index.byte(atCodePoint: position.lowerBound),
      index.byte(atCodePoint: position.upperBound) == start + exact.count, has(exact, at: start)
    else { return nil }
    return start
  }

  private func has(_ part: [UInt8], at offset: Int) -> Bool {
    offset + part.count <= bytes.count && bytes[offset..<offset + part.count].elementsEqual(part)
  }

  private func has(_ part: [UInt8], endingAt offset: Int) -> Bool {
    part.count <= offset && has(part, at: offset - part.count)
  }

  private func firstOffset(of part: [UInt8], from start: Int) -> Int? {
    guard let first = part.first else { return nil }
    return bytes.withUnsafeBytes { text -> Int? in
      guard let base = text.baseAddress else { return nil }
      var start = start
      // memchr goes through the text many bytes at a time.
      while start + part.count <= text.count,
        let found = memchr(base + start, CInt(first), text.count - part.count - start + 1)
      {
        if memcmp(found, part, part.count) == 0 { return UnsafeRawPointer(found) - base }
        start = UnsafeRawPointer(found) - base + 1
      }
      return nil
    }
  }
}
