import Screen
import Timeline

// Marks: `m`, `'`.
extension State {
  mutating func pressMark(_ key: Key, for purpose: MarkPurpose) -> [Effect] {
    layers.removeLast()
    if [.escape, .control("c"), .control("g")].contains(key) { return [] }
    guard case .character(let letter) = key, letter.isLetter else {
      notice = .error("a mark is a letter")
      return []
    }
    switch purpose {
    case .set:
      guard let item else {
        notice = .error("there is nothing to mark")
        return []
      }
      memory.place.marks[letter] = chronology.id(of: item)
      notice = .done("mark \(letter) is set; '\(letter) returns")
      return [.remember(memory)]
    case .goTo:
      goToMark(letter)
      return []
    }
  }

  private mutating func goToMark(_ letter: Character) {
    guard let id = memory.place.marks[letter] else {
      let marks = memory.place.marks.keys.sorted().map(String.init).joined(separator: " ")
      notice = .error(
        marks.isEmpty ? "no mark is set; m sets one" : "mark \(letter) is not set; set are \(marks)"
      )
      return
    }
    guard let position = chronology.position(ofID: id) else {
      notice = .error("mark \(letter) is on ", "\(id)", ", which this timeline no longer has")
      return
    }
    guard rows.row(of: position) != nil else {
      notice = .error("mark \(letter) is filtered out; & and 0 show everything")
      return
    }
    jump(to: position)
  }

  /// The letter of the mark on `item`, the first in the alphabet.
  func mark(on item: Item) -> Character? {
    guard !memory.place.marks.isEmpty else { return nil }
    let id = chronology.id(of: item)
    return memory.place.marks.filter { $0.value == id }.keys.min()
  }
}
