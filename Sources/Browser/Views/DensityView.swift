import Screen
import Timeline

/// A bar for each day that has items, as high as their number, with the cursor's day marked.
struct DensityView: ~Copyable {
  let scene: Scene
  private let area: Rect

  init(_ scene: Scene) {
    self.scene = scene
    area = scene.state.layout.density.inset(left: 1, right: 1)
  }

  /// Draws the bars.
  ///
  /// - Parameters:
  ///   - picture: What the list and the bars show now.
  ///   - previous: The frame before.
  func draw(in painter: inout Painter, as picture: ListPicture, reusing previous: Frame?) {
    if let previous, picture.hasBars(of: previous.list) {
      let columns = area.column..<area.column + area.columns
      for row in area.row..<area.row + area.rows {
        painter.buffer.copyRow(row, of: previous.buffer, columns: columns, to: row)
      }
    } else {
      draw(in: &painter)
    }
  }

  private func draw(in painter: inout Painter) {
    let dayCount = scene.state.chronology.days.count
    guard !area.isEmpty, dayCount > 0 else { return }
    let slots = slots(dayCount)
    let heights = slots.map { scene.state.rows.count(ofDays: $0.days) }
    guard let highest = heights.max(), highest > 0 else { return }
    let here = scene.state.item.flatMap { item in slots.firstIndex { $0.days.contains(item.day) } }

    for (position, slot) in slots.enumerated() {
      let levels = painter.glyphs.bars.count - 1
      // Square roots, so that a day of one item is told from one of five beside a day of fifty.
      let share = (Double(heights[position]) / Double(highest)).squareRoot()
      let level = Int((share * Double(levels)).rounded(.up))
      let isHere = position == here
      let bar = painter.glyphs.bars[isHere && level == 0 ? 1 : level]
      let width = slot.width > 1 ? slot.width - 1 : 1
      painter.buffer.fill(
        Rect(row: area.row, column: slot.column, rows: 1, columns: width), with: bar,
        style: painter.theme.style(isHere ? .heading : .faint))
      if isHere && area.rows < 2 {
        let rect = Rect(row: area.row, column: slot.column, rows: 1, columns: width)
        painter.buffer.restyle(rect) { $0.adding(.reverse) }
      }
    }
    if area.rows > 1 { drawLabels(slots, here: here, in: &painter) }
  }

  private func slots(_ days: Int) -> [DensityLabels.Slot] {
    if days <= area.columns {
      let width = min(8, area.columns / days)
      return (0..<days).map {
        DensityLabels.Slot(days: $0..<$0 + 1, column: area.column + $0 * width, width: width)
      }
    }
    return (0..<area.columns).map { column in
      let first = column * days / area.columns
      let next = (column + 1) * days / area.columns
      return DensityLabels.Slot(
        days: first..<max(first + 1, next), column: area.column + column, width: 1)
    }
  }

  private func drawLabels(
    _ slots: [DensityLabels.Slot], here: Int?, in painter: inout Painter
  ) {
    let labels = DensityLabels(
      scene.state.chronology.days, slots: slots, here: here,
      columns: area.column..<area.column + area.columns)
    for label in labels.labels {
      let isHere = label.slot == here
      let width = label.text.utf8.count
      painter.draw(
        [Span(label.text, isHere ? .key : .faint)], row: area.row + 1, column: label.column,
        limit: width)
      if isHere {
        let rect = Rect(row: area.row + 1, column: label.column, rows: 1, columns: width)
        painter.buffer.restyle(rect) { $0.adding(.reverse) }
      }
    }
  }
}
