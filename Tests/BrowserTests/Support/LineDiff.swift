/// The lines in which two texts differ, with the lines around them, after diff(1)'s unified format.
struct LineDiff: CustomStringConvertible {
  private enum Edit {
    case keep(String)
    case remove(String)
    case insert(String)
  }

  private static let context = 2
  private let edits: [Edit]

  init(from old: String, to new: String) {
    let old = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var edits: [Edit] = []
    var (oldLine, newLine) = (0, 0)
    while oldLine < old.count || newLine < new.count {
      if oldLine < old.count, removed.contains(oldLine) {
        edits.append(.remove(old[oldLine]))
        oldLine += 1
      } else if newLine < new.count, inserted.contains(newLine) {
        edits.append(.insert(new[newLine]))
        newLine += 1
      } else {
        edits.append(.keep(old[oldLine]))
        (oldLine, newLine) = (oldLine + 1, newLine + 1)
      }
    }
    self.edits = edits
  }

  var description: String {
    let changed = edits.indices.filter { if case .keep = edits[$0] { false } else { true } }
    var lines = ["--- kept", "+++ drawn"]
    var last = -1
    for position in edits.indices
    where changed.contains(where: { abs($0 - position) <= Self.context }) {
      if position != last + 1 { lines.append("@@ line \(position + 1) @@") }
      last = position
      switch edits[position] {
      case .keep(let line): lines.append(" " + line)
      case .remove(let line): lines.append("-" + line)
      case .insert(let line): lines.append("+" + line)
      }
    }
    return lines.joined(separator: "\n")
  }
}
