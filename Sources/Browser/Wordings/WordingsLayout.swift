import Screen

/// Where each wording stands: side by side where there is room for columns that can be read, the
/// reference staying in the first while the others scroll beside it, and one beneath the other where
/// there is not.
struct WordingsLayout: Sendable {
  /// A place in the reading, whatever the size.
  struct Anchor: Sendable {
    let entry: Int
    let offset: Int
  }

  /// The part of the screen that it is for.
  let area: Rect
  /// The columns of each wording.
  let columns: Int
  /// For each entry its lines.
  let blocks: [WordingBlock]
  /// For each entry the line with which it begins, of those that scroll.
  private let starts: [Int]
  /// For each entry its column, counted from the left.
  let slots: [Int]
  /// How many columns there are.
  let slotCount: Int
  /// The lines with which rows of columns begin.
  private let bands: [Int]
  /// How many lines scroll.
  let lineCount: Int

  /// The columns that a wording needs to be read beside another.
  static let fewestColumns = 36
  /// The columns beyond which a line is too long to be read.
  static let mostColumns = 76
  /// What stands between two columns.
  static let gap = 3

  init(_ entries: [WordingEntry], area: Rect, glyphs: Glyphs) {
    self.area = area
    let margin = area.columns > 20 ? 1 : 0
    let room = max(2, area.columns - 2 * margin)
    let fitting = (room + Self.gap) / (Self.fewestColumns + Self.gap)
    let others = entries.count - 1
    // As many rows of columns as are needed, and no more columns than those fill.
    let bandCount = fitting > 1 ? max(1, (others + fitting - 2) / (fitting - 1)) : 0
    slotCount = bandCount > 0 ? 1 + (others + bandCount - 1) / bandCount : 1
    let columns = min(
      Self.mostColumns, max(2, (room - (slotCount - 1) * Self.gap) / slotCount))
    self.columns = columns
    let blocks = entries.map { WordingBlock($0, columns: columns, glyphs: glyphs) }
    self.blocks = blocks

    var starts = [0]
    var slots = [0]
    var bands = [0]
    var end = 0
    if slotCount == 1 {
      for block in blocks {
        end += block.lines.count + 1
        starts.append(end)
        slots.append(0)
      }
      bands = Array(starts.dropLast())
      end -= 1
    } else {
      for first in stride(from: 1, to: blocks.count, by: slotCount - 1) {
        if first > 1 {
          end += 1
          bands.append(end)
        }
        let band = first..<min(blocks.count, first + slotCount - 1)
        for entry in band {
          starts.append(end)
          slots.append(1 + entry - first)
        }
        end += band.map { blocks[$0].lines.count }.max() ?? 0
      }
      // At the end of the others the rest of the reference can still be reached.
      end = max(end, (bands.last ?? 0) + blocks[0].lines.count)
    }
    self.starts = Array(starts.prefix(blocks.count))
    self.slots = Array(slots.prefix(blocks.count))
    self.bands = bands
    lineCount = max(0, end)
  }

  /// The rows that show lines: where not all fit, the last one tells how many are below.
  var rows: Int { lineCount > area.rows && area.rows > 2 ? area.rows - 1 : area.rows }

  /// The last line that can be at the top.
  var lastTop: Int { max(0, lineCount - rows) }

  /// Whether an entry stays while the others scroll.
  func isPinned(_ entry: Int) -> Bool { entry == 0 && slotCount > 1 }

  /// The lines that an entry takes, of those that scroll.
  func lines(of entry: Int) -> Range<Int> {
    starts[entry]..<starts[entry] + blocks[entry].lines.count
  }

  /// Whether something of an entry is on a screen with these lines.
  func isVisible(_ entry: Int, from visible: Range<Int>) -> Bool {
    isPinned(entry) || lines(of: entry).overlaps(visible)
  }

  /// The line of an entry that is on the first row of the screen, negative where it begins further
  /// down, when `top` is at the top.
  func firstLine(of entry: Int, top: Int) -> Int {
    guard isPinned(entry) else { return top - starts[entry] }
    // The reference begins anew with each row of columns, and stays at its end.
    let band = bands.last { $0 <= top } ?? 0
    return min(top - band, max(0, blocks[0].lines.count - rows))
  }

  /// The column of the screen at which an entry begins.
  func column(of entry: Int) -> Int {
    area.column + (area.columns > 20 ? 1 : 0) + slots[entry] * (columns + Self.gap)
  }

  /// The entry at a position of the screen.
  func entry(at position: Position, top: Int) -> Int? {
    guard area.contains(position) else { return nil }
    return blocks.indices.first { entry in
      let line = firstLine(of: entry, top: top) + position.row - area.row
      let column = column(of: entry)
      return blocks[entry].lines.indices.contains(line)
        && (column..<column + columns).contains(position.column)
    }
  }

  /// What stands at a line: of several side by side `preferred`, else the longest.
  func anchor(at line: Int, preferring preferred: Int) -> Anchor? {
    let here = blocks.indices.filter { !isPinned($0) && lines(of: $0).contains(line) }
    let entry =
      here.contains(preferred)
      ? preferred : here.max { blocks[$0].lines.count < blocks[$1].lines.count }
    if let entry {
      return Anchor(entry: entry, offset: blocks[entry].offsets[line - starts[entry]])
    }
    // Between two, or beside the rest of the reference.
    if let next = blocks.indices.first(where: { !isPinned($0) && starts[$0] > line }) {
      return Anchor(entry: next, offset: 0)
    }
    let own = firstLine(of: 0, top: line)
    return blocks[0].offsets.indices.contains(own)
      ? Anchor(entry: 0, offset: blocks[0].offsets[own]) : nil
  }

  /// The line at which an anchor is now.
  func line(of anchor: Anchor) -> Int {
    starts[anchor.entry] + blocks[anchor.entry].line(at: anchor.offset)
  }
}
