import TextFolding
internal import Timeline

/// A word or a phrase to find.
struct Term: Sendable {
  /// The folded text; not empty.
  let folded: [UInt8]
  /// The text folded in all but case, where a capital letter makes the term case-sensitive.
  let cased: [UInt8]?

  /// Makes a term; `nil` where folding leaves nothing to find.
  init?(_ text: String) {
    folded = Folding.fold(text)
    guard !folded.isEmpty else { return nil }
    let cased = Folding.fold(text, keepingCase: true)
    self.cased = cased == folded ? nil : cased
  }

  /// Whether a text contains the term.
  ///
  /// - Complexity: O(*n*).
  func isFound(in text: String) -> Bool {
    if let cased { return ByteSearch.contains(cased, in: Folding.fold(text, keepingCase: true)) }
    return ByteSearch.contains(folded, in: Folding.fold(text))
  }
}
