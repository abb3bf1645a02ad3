import Phrasing
import Screen
import Timeline

/// The top row: the program, the timeline, and how much there is.
struct TitleView: ~Copyable {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  func draw(in painter: inout Painter) {
    let area = scene.state.layout.title
    guard !area.isEmpty else { return }
    let chronology = scene.state.chronology
    let told = scene.state.according.map { according in
      let count = chronology.items.count
      return "\(count - according.absentCount) of \(count) told"
    }
    let counts =
      told
      ?? "\(chronology.events.count.counted("event")), "
      + chronology.statements.count.counted("statement")
    let rule = Span("\(painter.glyphs.vertical) ", .rule)
    var title: Line = [Span(" Parley ", .title), rule]
    if let according = scene.state.according {
      let label = painter.typesetter.shown(according.source.label)
      title += [Span("according to ", .text), Span(label, .title), Span(" "), rule]
    }
    title.append(Span(painter.typesetter.shown(chronology.title), .text))
    painter.draw(title, row: area.row, column: 0, limit: area.columns)
    let room = area.columns - title.columns - 4
    if let trailing = trailing(counts, painter.glyphs).first(where: { $0.columns <= room }) {
      painter.drawTrailing(trailing, row: area.row, before: area.columns - 1)
    }
  }

  /// What stands on the right, the longest first.
  private func trailing(_ counts: String, _ glyphs: Glyphs) -> [Line] {
    guard let progress = scene.state.loading?.progress else { return [[Span(counts, .faint)]] }
    if progress.phase.isActive {
      let line = ProgressLine(progress, glyphs: glyphs)
      return [line.line(isShort: false), line.line(isShort: true)]
    }
    let left: Line = progress.findings.shortfall.map { [Span(", "), Span($0, .error)] } ?? []
    return [[Span(counts, .faint)] + left, left.isEmpty ? [Span(counts, .faint)] : left]
  }
}
