import Screen
import Timeline

/// A wording with what is known of it, as lines of one width.
struct WordingBlock: Sendable {
  /// The source, the words behind a bar that tells what kind of speech they are, the notes.
  private(set) var lines: [Line] = []
  /// For each line how much of the words comes before it, in bytes other than spaces; it does not
  /// depend on the width. Notes come after all words, one by one.
  private(set) var offsets: [Int] = []
  private let columns: Int

  init(_ entry: WordingEntry, columns: Int, glyphs: Glyphs) {
    self.columns = columns
    add(
      [[Span(entry.label, .title)] + (entry.isReference ? [Span(" (reference)", .faint)] : [])],
      at: 0)
    let bar =
      switch entry.quotationType {
      case .direct: glyphs.directBar
      case .indirect: glyphs.indirectBar
      case .mixed: glyphs.mixedBar
      }
    var offset = 0
    for part in entry.text.parts {
      switch part {
      case .words(let words):
        for line in Typesetter.wrap(words, columns: columns - 2) {
          lines.append([Span("\(bar) ", .key)] + line)
          offsets.append(offset)
          offset += Self.weight(of: line)
        }
      case .remark(let remark):
        let rule = String(repeating: String(glyphs.horizontal), count: 2)
        add(
          Typesetter.wrap([Span("\(rule) \(remark) \(rule)", .key)], columns: columns), at: offset)
      }
    }
    for (position, note) in entry.notes.enumerated() {
      let wrapped = Typesetter.wrap(note, columns: columns - 4)
      add(
        wrapped.enumerated().map { [Span($0.offset == 0 ? "  " : "    ")] + $0.element },
        at: offset + position)
    }
  }

  private mutating func add(_ new: [Line], at offset: Int) {
    lines += new
    offsets += new.map { _ in offset }
  }

  private static func weight(of line: Line) -> Int {
    line.reduce(0) { $0 + $1.text.utf8.reduce(0) { $0 + ($1 == 0x20 ? 0 : 1) } }
  }

  /// The first line of what `offset` stands in.
  func line(at offset: Int) -> Int {
    let after = offsets.firstIndex { $0 > offset } ?? offsets.count
    let found = offsets[max(0, after - 1)]
    return offsets.firstIndex(of: found) ?? 0
  }
}
