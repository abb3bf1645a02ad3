import Phrasing
import Timeline

/// How far a load has come, as the title's row has room for it: a bar with bytes and items where the
/// size is known, else items and how fast they come.
struct ProgressLine {
  private let progress: LoadProgress
  private let glyphs: Glyphs

  /// How many columns the bar takes.
  private static let barColumns = 12

  init(_ progress: LoadProgress, glyphs: Glyphs) {
    self.progress = progress
    self.glyphs = glyphs
  }

  /// The spans; without the bar where they must be short.
  func line(isShort: Bool) -> Line {
    let items = progress.itemCount.counted("item")
    switch progress.phase {
    case .loading:
      guard let total = progress.totalBytes, total > 0 else {
        let rate = "\(progress.itemsPerSecond.grouped) a second"
        return [Span(isShort ? items : "\(items), \(rate)", .status)]
      }
      // Not more than there is, also where the file has grown since.
      let consumed = min(progress.consumedBytes, total)
      let percent = "\(consumed * 100 / total)%"
      if isShort { return [Span("\(percent), \(items)", .status)] }
      return bar(consumed, of: total) + [
        Span(" \(percent) of \(Self.size(total)), \(items)", .status)
      ]
    case .following:
      let left: Line = progress.findings.shortfall.map { [Span(", "), Span($0, .error)] } ?? []
      return [Span(items, .status)] + left + [Span(isShort ? "" : ", waiting for more", .status)]
    case .finished, .stopped, .failed: return []
    }
  }

  private func bar(_ consumed: Int, of total: Int) -> Line {
    let full = consumed * Self.barColumns / total
    return [
      Span(String(repeating: glyphs.certain, count: full), .key),
      Span(String(repeating: glyphs.possible, count: Self.barColumns - full), .faint),
    ]
  }

  /// A number of bytes in decimal units: "280 MB".
  private static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: "\(bytes) bytes"
    case ..<1_000_000: "\(bytes / 1000) KB"
    case ..<1_000_000_000: "\(bytes / 1_000_000) MB"
    default: "\(bytes / 1_000_000_000).\(bytes / 100_000_000 % 10) GB"
    }
  }
}
