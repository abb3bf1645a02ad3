internal import TextFolding
internal import Timeline

/// A folded word or phrase, ready to be found in records: where they lie, in those whose texts are
/// all ASCII, and folded in the others.
struct Needle: Sendable {
  /// Finds it in folded text.
  let folded: ByteProbe
  /// What the text must hold as well, folded in all but case; `nil` where case does not matter.
  let cased: [UInt8]?
  /// Finds it in texts of ASCII alone; `nil` where it cannot be there.
  let plain: Plain?

  /// Prepares to find a term.
  init(_ term: Term, rarity: ByteFrequencies) {
    self.init(folded: term.folded, cased: term.cased, rarity: rarity)
  }

  /// Prepares to find folded text, which is not empty.
  init(folded: [UInt8], cased: [UInt8]? = nil, rarity: ByteFrequencies) {
    self.folded = ByteProbe(folded, ignoresCase: false, rarity: rarity)
    self.cased = cased
    plain = Plain(cased ?? folded, ignoresCase: cased == nil, rarity: rarity)
  }

  /// What is found in unfolded ASCII.
  ///
  /// Folding makes one space of each run of white space: the longest part between spaces is looked
  /// for, and what stands before and after it is compared where that is found.
  struct Plain: Sendable {
    /// Finds the longest part without a space; `nil` where there is but a space.
    let probe: ByteProbe?
    private let before: [UInt8]
    private let after: [UInt8]
    private let ignoresCase: Bool

    fileprivate init?(_ bytes: [UInt8], ignoresCase: Bool, rarity: ByteFrequencies) {
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      self.ignoresCase = ignoresCase
      guard let part = bytes.split(separator: 0x20).max(by: { $0.count < $1.count }) else {
        probe = nil
        (before, after) = ([], [])
        return
      }
      probe = ByteProbe(Array(part), ignoresCase: ignoresCase, rarity: rarity)
      before = bytes[..<part.startIndex].reversed()
      after = Array(bytes[part.endIndex...])
    }

    /// Whether all of the needle lies in a text, given where the probe found its part.
    func isWhole(at hit: Int, in text: Range<Int>, _ base: UnsafeRawPointer) -> Bool {
      guard let probe, hit >= text.lowerBound, hit + probe.bytes.count <= text.upperBound else {
        return false
      }
      if before.isEmpty, after.isEmpty { return true }
      var position = hit
      for byte in before {
        if byte == 0x20 {
          let spaceEnd = position
          while position > text.lowerBound, Self.isSpace(base, position - 1) { position -= 1 }
          guard position < spaceEnd else { return false }
        } else {
          guard position > text.lowerBound, self.byte(base, position - 1) == byte else {
            return false
          }
          position -= 1
        }
      }
      position = hit + probe.bytes.count
      for byte in after {
        if byte == 0x20 {
          let spaceStart = position
          while position < text.upperBound, Self.isSpace(base, position) { position += 1 }
          guard position > spaceStart else { return false }
        } else {
          guard position < text.upperBound, self.byte(base, position) == byte else { return false }
          position += 1
        }
      }
      return true
    }

    /// Whether all of the needle lies somewhere in a text.
    func isFound(in text: Range<Int>, _ base: UnsafeRawPointer) -> Bool {
      guard let probe else { return text.contains { Self.isSpace(base, $0) } }
      var position = text.lowerBound
      while let hit = probe.firstOffset(in: base, from: position, to: text.upperBound) {
        if isWhole(at: hit, in: text, base) { return true }
        position = hit + 1
      }
      return false
    }

    private static func isSpace(_ base: UnsafeRawPointer, _ position: Int) -> Bool {
      let byte = base.load(fromByteOffset: position, as: UInt8.self)
      return byte == 0x20 || 0x09...0x0D ~= byte
    }

    private func byte(_ base: UnsafeRawPointer, _ position: Int) -> UInt8 {
      let byte = base.load(fromByteOffset: position, as: UInt8.self)
      return ignoresCase && 0x41...0x5A ~= byte ? byte | 0x20 : byte
    }
  }
}
