/// A folded text that remembers where in the original each of its bytes comes from.
public struct FoldedText: Sendable {
  /// The text before folding.
  public let original: String
  /// The folded UTF-8.
  public let bytes: [UInt8]
  /// For each folded byte the UTF-8 offset of the character that it comes from; `nil` where
  /// every byte has its own offset.
  private let origins: [Int32]?

  /// Folds `original`.
  ///
  /// - Parameter keepingCase: folds all but case.
  /// - Complexity: O(*n*).
  public init(_ original: String, keepingCase: Bool = false) {
    self.original = original
    var folder = Folder(keepingCase: keepingCase)
    // Where every character is one byte, and stays one, there is nothing to remember.
    folder.append(original)
    if folder.bytes.count == original.utf8.count, original.utf8.allSatisfy({ $0 < 0x80 }) {
      bytes = folder.bytes
      origins = nil
      return
    }
    folder = Folder(keepingCase: keepingCase)
    var origins: [Int32] = []
    origins.reserveCapacity(original.utf8.count)
    var offset: Int32 = 0
    var index = original.startIndex
    while index < original.endIndex {
      let next = original.index(after: index)
      let character = original[index..<next]
      folder.append(character)
      while origins.count < folder.bytes.count { origins.append(offset) }
      offset += Int32(character.utf8.count)
      index = next
    }
    bytes = folder.bytes
    self.origins = origins
  }

  /// The characters of the original that a part of the folded text comes from: whole ones, also
  /// where the part begins or ends within what one character became.
  ///
  /// - Parameter range: a range of `bytes`; not empty.
  /// - Complexity: O(1), and O(*m*) in the characters of one byte's origin.
  public func originalRange(of range: Range<Int>) -> Range<String.Index> {
    let utf8 = original.utf8
    let start = origins.map { Int($0[range.lowerBound]) } ?? range.lowerBound
    let last = origins.map { Int($0[range.upperBound - 1]) } ?? range.upperBound - 1
    let lastIndex = utf8.index(utf8.startIndex, offsetBy: last)
    return utf8.index(utf8.startIndex, offsetBy: start)..<original.index(after: lastIndex)
  }
}
