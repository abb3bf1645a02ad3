/// One line of text that is being typed.
struct TextField: Hashable, Sendable {
  private(set) var characters: [Character]
  /// Where the next character goes, 0 to `characters.count`.
  private(set) var caret: Int
  /// Whether the whole text is selected, so that typing replaces it.
  private(set) var isSelected: Bool

  /// The most characters that it takes; what is pasted beyond them is dropped.
  static let limit = 1000

  init(_ text: String = "", selected: Bool = false) {
    characters = Array(text)
    caret = characters.count
    isSelected = selected && !characters.isEmpty
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }
  var beforeCaret: String { String(characters[..<caret]) }

  mutating func insert(_ text: String) {
    if isSelected { self = TextField() }
    let new = Array(text.prefix(max(0, Self.limit - characters.count)))
    characters.insert(contentsOf: new, at: caret)
    caret += new.count
  }

  mutating func deleteBackward() {
    if isSelected {
      self = TextField()
    } else if caret > 0 {
      caret -= 1
      characters.remove(at: caret)
    }
  }

  mutating func deleteForward() {
    if isSelected {
      self = TextField()
    } else if caret < characters.count {
      characters.remove(at: caret)
    }
  }

  mutating func deleteToStart() {
    characters.removeSubrange(..<caret)
    caret = 0
    isSelected = false
  }

  mutating func deleteToEnd() {
    characters.removeSubrange(caret...)
    isSelected = false
  }

  mutating func deleteWord() {
    if isSelected { self = TextField() }
    let end = caret
    while caret > 0, characters[caret - 1] == " " { caret -= 1 }
    while caret > 0, characters[caret - 1] != " " { caret -= 1 }
    characters.removeSubrange(caret..<end)
  }

  mutating func move(to caret: Int) {
    self.caret = max(0, min(characters.count, caret))
    isSelected = false
  }
}
