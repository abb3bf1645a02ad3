import TextFolding
import Timeline

/// What is typed to narrow a list: every word must be in an entry, accents and case aside.
struct Narrowing {
  private let words: [[UInt8]]

  init(_ field: TextField) {
    words = field.text.split(separator: " ").map { Folding.fold($0, keepingCase: false) }
      .filter { !$0.isEmpty }
  }

  /// Whether an entry that is found by `text` stays.
  func admits(_ text: @autoclosure () -> String) -> Bool {
    guard !words.isEmpty else { return true }
    let text = Folding.fold(text(), keepingCase: false)
    return words.allSatisfy { ByteSearch.contains($0, in: text) }
  }
}
