package import Screen
import TestSupport

@testable import Browser

/// Something that happens to a browser.
package enum BrowserStep: Hashable, Sendable {
  /// Somebody did something to the terminal.
  case input(InputEvent)
  /// Somebody typed some characters and, perhaps, Enter.
  case typed(String, enters: Bool)
  /// The files have been read anew, and are others.
  case reload
  /// The files have been read anew, and have mistakes.
  case failedReload
  /// More rows have come, or the end of them.
  case growth

  /// One of all steps: the same one for the same number of the same seed.
  package init(_ number: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed &* 0x9E37_79B9 &+ UInt64(truncatingIfNeeded: number))
    self = Self.step(using: &generator)
  }

  private static func step(using generator: inout SeededGenerator) -> BrowserStep {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<4: .input(.resize(size(using: &generator)))
    case 4..<7: .input(.paste(texts.randomElement(using: &generator) ?? ""))
    case 7..<12:
      .typed(texts.randomElement(using: &generator) ?? "", enters: Bool.random(using: &generator))
    case 12..<22:
      .input(
        .mouse(
          MouseEvent(
            mouseActions.randomElement(using: &generator) ?? .click,
            at: Position(
              row: Int.random(in: -1...32, using: &generator),
              column: Int.random(in: -1...115, using: &generator)))))
    // Layers lie on top for long where nothing ends them.
    case 22..<28: .input(.key(.enter))
    case 28..<34: .input(.key(.escape))
    case 34..<35: [.reload, .failedReload].randomElement(using: &generator) ?? .reload
    case 35..<37: .growth
    default: .input(.key(keys.randomElement(using: &generator) ?? "j"))
    }
  }

  /// Mostly those of terminals, sometimes one cell, sometimes 300 columns and 100 rows.
  static func size(using generator: inout SeededGenerator) -> Size {
    let largest =
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: (rows: 100, columns: 300)
      case 1: (rows: 4, columns: 12)
      default: (rows: 30, columns: 110)
      }
    return Size(
      rows: Int.random(in: 1...largest.rows, using: &generator),
      columns: Int.random(in: 1...largest.columns, using: &generator))
  }

  private static let mouseActions: [MouseEvent.Action] = [
    .click, .doubleClick, .wheelUp, .wheelDown,
  ]

  private static let keys: [Key] =
    Keymap.bindings.flatMap(\.keys)
    + [.backspace, .delete, .backTab, .control("a"), .control("e"), .control("g"), .control("k")]
    + [.control("n"), .control("p"), .control("w"), .control("@"), "\u{1B}", "é", "北", "🙂"]
    + "abeilnoprstuvw\"-:&SSmm<>$^".map { .character($0) }

  private static let texts = [
    "iron", "speaker:berg", "kind:event", "re:/i.n/", "\"", "-answer", "\u{1B}[2J", "12 jan", "北京",
    "a\nb\tc", "", "e\u{301}", String(repeating: "x ", count: 600), "&", "track:hill", "zebra",
    "the", "kind:statement -a", "re:/(a+)+$/", "2022", "mon..wed", "source:e", "g", "on:2022-01-12",
    "👨‍👩‍👧‍👦 🇺🇸", "דוד", "no",
  ]
}

extension BrowserStep: CustomStringConvertible {
  /// What happens, in a few words.
  package var description: String {
    switch self {
    case .input(.key(let key)): key == " " ? "Space" : "\(key)"
    case .input(.mouse(let event)):
      "\(event.action) at \(event.position.row), \(event.position.column)"
    case .input(.paste(let text)): "paste \(text.debugDescription)"
    case .input(.resize(let size)): "resize to \(size.columns)x\(size.rows)"
    case .typed(let text, let enters): "type \(text.debugDescription)\(enters ? " Enter" : "")"
    case .reload: "other files"
    case .failedReload: "files with mistakes"
    case .growth: "more rows"
    }
  }
}
