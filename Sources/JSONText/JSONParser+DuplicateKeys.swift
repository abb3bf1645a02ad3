// Keys that an object has twice.

extension JSONParser {
  /// Tells cheaply that an object has no key twice, which is nearly always so.
  ///
  /// Each key sets one of 64 bits; only an object where two keys share a bit needs a closer look.
  struct KeyFilter {
    private var seen: UInt64 = 0
    private(set) var isEmpty = true
    private(set) var mayRepeat = false

    mutating func insert(_ key: Slice<UnsafeBufferPointer<UInt8>>, hasEscapes: Bool) {
      isEmpty = false
      guard !hasEscapes else {
        mayRepeat = true
        return
      }
      var hash = UInt64(key.count)
      if !key.isEmpty {
        hash |= UInt64(key[key.startIndex]) << 8
        hash |= UInt64(key[key.startIndex + key.count / 2]) << 16
        hash |= UInt64(key[key.endIndex - 1]) << 24
      }
      // Fibonacci hashing: the highest bits of the product are the best mixed.
      let bit: UInt64 = 1 << ((hash &* 0x9E37_79B9_7F4A_7C15) >> 58)
      mayRepeat = mayRepeat || seen & bit != 0
      seen |= bit
    }
  }

  /// Compares all keys of an object, escape sequences resolved.
  ///
  /// - Complexity: O(*n*) in the bytes of the keys; O(*n*²) for up to 24 keys, which is faster.
  mutating func findDuplicateKeys(of object: Int) {
    var keys: [UInt32] = []
    var key = UInt32(truncatingIfNeeded: object + 1)
    while key < entries[object].next {
      keys.append(key)
      key = entries[Int(key) + 1].next
    }
    guard keys.count > 24 || keys.contains(where: { entries[Int($0)].hasEscapes }) else {
      for second in keys.indices.dropFirst() {
        let content = content(of: keys[second])
        if let first = keys[..<second].first(where: { Self.areEqual(self.content(of: $0), content) }
        ) {
          noteDuplicate(first, keys[second])
        }
      }
      return
    }
    var firsts: [[UInt8]: UInt32] = [:]
    for key in keys {
      let content = content(of: key)
      let name = entries[Int(key)].hasEscapes ? JSONEscapes.resolve(content) : Array(content)
      if let first = firsts[name] { noteDuplicate(first, key) } else { firsts[name] = key }
    }
  }

  private func content(of key: UInt32) -> UnsafeBufferPointer<UInt8> {
    let entry = entries[Int(key)]
    return UnsafeBufferPointer(rebasing: text[Int(entry.start) + 1..<Int(entry.end) - 1])
  }

  private static func areEqual(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    left.count == right.count && left.elementsEqual(right)
  }

  private mutating func noteDuplicate(_ first: UInt32, _ second: UInt32) {
    duplicateKeys.append(
      JSONDuplicateKey(first: JSONNode(position: first), second: JSONNode(position: second)))
  }
}
