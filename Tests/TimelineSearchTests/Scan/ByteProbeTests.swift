import TestSupport
import Testing

@testable import TimelineSearch

@Suite("A byte probe")
struct ByteProbeTests {
  private static let letters = Array("aAbB \u{E9}@`{[".utf8)

  /// The place where `needle` is first, found byte by byte.
  private func plainOffset(
    of needle: [UInt8], ignoresCase: Bool, in bytes: [UInt8], from start: Int
  ) -> Int? {
    guard bytes.count >= needle.count else { return nil }
    func folded(_ byte: UInt8) -> UInt8 {
      ignoresCase && 0x41...0x5A ~= byte ? byte + 0x20 : byte
    }
    return (start...max(start, bytes.count - needle.count)).first { place in
      place + needle.count <= bytes.count
        && needle.indices.allSatisfy { folded(bytes[place + $0]) == needle[$0] }
    }
  }

  @Test(
    "finds what a search byte by byte finds, wherever it lies in steps of 64",
    arguments: 0..<40 as Range<UInt64>)
  func plain(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...300, using: &generator)
    // Few letters make hits frequent, many dots rare.
    let dots = Int.random(in: 0...60, using: &generator)
    let bytes = (0..<count).map { _ in
      Int.random(in: 0...dots, using: &generator) > 1
        ? UInt8(ascii: ".") : Self.letters.randomElement(using: &generator) ?? 0
    }
    for _ in 0..<60 {
      let ignoresCase = Bool.random(using: &generator)
      let length = Int.random(in: 1...4, using: &generator)
      let needle = (0..<length).map { _ in
        let byte = (Self.letters + [UInt8(ascii: ".")]).randomElement(using: &generator) ?? 0
        return ignoresCase && 0x41...0x5A ~= byte ? byte + 0x20 : byte
      }
      bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return }
        let probe = ByteProbe(
          needle, ignoresCase: ignoresCase, rarity: ByteFrequencies(sampling: buffer))
        let start = Int.random(in: 0...count, using: &generator)
        let found = probe.firstOffset(in: base, from: start, to: count)
        let expected = plainOffset(
          of: needle, ignoresCase: ignoresCase, in: bytes, from: start)
        #expect(found == expected, "seed \(seed): \(needle) in \(bytes) from \(start)")
      }
    }
  }

  @Test("never looks behind the end that it is given", arguments: 58...140)
  func end(place: Int) {
    let bytes = Array(repeating: UInt8(ascii: "."), count: place) + Array("needle".utf8)
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      let probe = ByteProbe(
        Array("needle".utf8), ignoresCase: false, rarity: ByteFrequencies(sampling: buffer))
      #expect(probe.firstOffset(in: base, from: 0, to: place + 5) == nil)
      #expect(probe.firstOffset(in: base, from: 0, to: place + 6) == place)
    }
  }

  @Test("tells neighbours beyond ASCII from single bytes", arguments: 0...130)
  func highBytes(place: Int) {
    var bytes = [UInt8](repeating: 0x41, count: 132)
    bytes[(place + 40) % 132] |= 0x80
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      #expect(HighBytes.firstPair(in: base, from: 0, to: 132) == nil)
      #expect(HighBytes.isAny(in: buffer))
    }
    bytes = [UInt8](repeating: 0x41, count: 132)
    (bytes[place], bytes[place + 1]) = (0xC3, 0xA9)
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      #expect(HighBytes.firstPair(in: base, from: 0, to: 132) == place)
      #expect(HighBytes.firstPair(in: base, from: place + 1, to: 132) == nil)
      #expect(HighBytes.firstPair(in: base, from: 0, to: place + 1) == nil)
    }
  }
}
