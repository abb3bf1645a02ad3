/// The keys that an object may have, for finding out quickly which of them a node is.
public struct JSONKeys: Sendable {
  /// The keys' texts, in the order given.
  public let texts: [String]
  private let spellings: [[UInt8]]
  /// The first eight bytes of each spelling, so that most comparisons are of one number.
  private let heads: [UInt64]

  /// Prepares a look-up among `texts`.
  public init(_ texts: [String]) {
    self.texts = texts
    spellings = texts.map { Array($0.utf8) }
    heads = spellings.map { spelling in spelling.withUnsafeBufferPointer { Self.head(of: $0) } }
  }

  /// The position in `texts` of the key that `node` is, or `nil` where it is none of them.
  ///
  /// - Parameter guess: The position to look at first; keys mostly come in one order.
  /// - Complexity: O(1) for a right guess, else O(*n*) in the number of keys.
  public func position(of node: JSONNode, in document: JSONDocument, guess: Int = 0) -> Int? {
    let entry = document.entry(node)
    guard !entry.hasEscapes else {
      let text = document.string(node)
      return texts.firstIndex { $0.utf8.elementsEqual(text.utf8) }
    }
    return document.bytes.withUnsafeBufferPointer { bytes in
      let key = UnsafeBufferPointer(rebasing: bytes[Int(entry.start) + 1..<Int(entry.end) - 1])
      let head = Self.head(of: key)
      if guess < heads.count, heads[guess] == head, isSpelled(key, guess) { return guess }
      for position in heads.indices where heads[position] == head && isSpelled(key, position) {
        return position
      }
      return nil
    }
  }

  private func isSpelled(_ key: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    spellings[position].count == key.count
      && (key.count <= 8 || spellings[position].elementsEqual(key))
  }

  private static func head(of key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for byte in key.prefix(8) { head = head << 8 | UInt64(byte) }
    return head
  }
}
