import Screen
import Synchronization

/// What somebody is about to do, which decides what keys are worth a hint.
enum HintSituation: Equatable {
  case list(ItemSituation)
  case detail(ItemSituation)
  case picker
  case wordings
  case sources
  case matrix

  /// The commands whose keys are hinted at, the most useful first; none where a layer has keys of
  /// its own.
  fileprivate var commands: [Command] {
    switch self {
    case .list(let item):
      return item.first + [.search, .speakers, .open]
        + (item.hasContradictions ? [.nextContradiction] : []) + [.sources, .filter, .goToDate]
        + (item.hasSpeaker ? [.quotes] : []) + [.help, .close]
    case .detail(let item):
      return item.first.filter { $0 != .allSources } + [.back, .nextRow]
        + (item.hasSpeaker ? [.nextOfSpeaker] : [])
        + [.search, .copyQuotation, .openURL, .help, .quit]
    case .picker, .wordings, .sources, .matrix: return []
    }
  }

  /// The keys that a layer takes, and what they do.
  fileprivate func words(isUnicode: Bool) -> [(key: String, word: String)] {
    switch self {
    case .list, .detail: []
    case .picker:
      [
        ("type", "to narrow"), (isUnicode ? "↑↓" : "Up Down", "choose"), ("Enter", "go"),
        ("Esc", "close"),
      ]
    case .wordings:
      [
        ("h l", "choose"), ("r", "compare with it"), ("j k", "scroll"), ("] [", "next, previous"),
        ("y", "copy"), ("?", "keys"), ("Esc", "close"),
      ]
    case .sources:
      [
        ("Enter", "go"), ("a", "by it alone"), ("m", "matrix"), (">", "sort"), ("/", "narrow"),
        ("o", "URL"), ("?", "keys"), ("q", "close"),
      ]
    case .matrix:
      [
        ("Enter", "go there"), (isUnicode ? "←→" : "h l", "source"), ("o", "open URL"),
        ("a", "by it alone"), ("?", "keys"), ("q", "back"),
      ]
    }
  }
}

/// The hints of one situation, the most useful first, with their widths.
struct Hints {
  let entries: [Line]
  let columns: [Int]

  private init(_ words: [(key: String, word: String)]) {
    entries = words.map { [Span($0.key, .key), Span(" \($0.word)", .faint)] }
    columns = entries.map(\.columns)
  }

  private init(_ situation: HintSituation, isUnicode: Bool) {
    let bound = situation.commands.compactMap { command -> (key: String, word: String)? in
      guard let binding = Keymap.binding(of: command), let key = binding.keys.first,
        let hint = binding.hint
      else { return nil }
      return (isUnicode ? key.description : key.asciiName, hint)
    }
    self.init(bound + situation.words(isUnicode: isUnicode))
  }

  /// The hints of `situation`, made when they are first drawn.
  static func of(_ situation: HintSituation, isUnicode: Bool) -> Hints {
    made.withLock { made in
      if let known = made.first(where: { $0.situation == situation && $0.isUnicode == isUnicode }) {
        return known.hints
      }
      let hints = Hints(situation, isUnicode: isUnicode)
      made.append(Made(situation: situation, isUnicode: isUnicode, hints: hints))
      return hints
    }
  }

  private struct Made {
    let situation: HintSituation
    let isUnicode: Bool
    let hints: Hints
  }

  private static let made = Mutex<[Made]>([])
}
