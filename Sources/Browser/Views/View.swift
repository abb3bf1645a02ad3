public import Screen
import TimelineSearch

/// What is to be shown: the cells, and where the hardware cursor stands on them.
public struct Frame: Sendable {
  /// The cells.
  public let buffer: Buffer
  /// On the selected row, or in the text that is being typed.
  public let cursor: Position
  /// What the list and the bars of the days show, so that the next frame can take over what stays.
  let list: ListPicture
}

extension State {
  /// Draws the whole screen.
  ///
  /// - Parameter previous: The frame before; what it shows of the list and the days is copied from it.
  ///   The result is the same with and without.
  /// - Complexity: O(cells), apart from the rails' and the bars' extents, which are known already.
  public func draw(reusing previous: Frame? = nil) -> Frame {
    var painter = Painter(size, capabilities: capabilities, query: highlightedQuery)
    let layout = layout
    let scene = Scene(self)
    let picture = ListPicture(self)
    var cursor = Position(row: 0, column: 0)

    if case .wordings(let wordings) = layers.last {
      // They cover everything, so that nothing beneath need be drawn.
      cursor = WordingsView(wordings).draw(in: &painter)
      StatusView(scene).draw(in: &painter)
      _ = HintsView(scene).draw(in: &painter)
      return Frame(buffer: painter.buffer, cursor: cursor, list: picture)
    }
    TitleView(scene).draw(in: &painter)
    if let position = scene.drawSheet(in: &painter) {
      StatusView(scene).draw(in: &painter)
      let caret = HintsView(scene).draw(in: &painter)
      return Frame(buffer: painter.buffer, cursor: caret ?? position, list: picture)
    }
    DensityView(scene).draw(in: &painter, as: picture, reusing: previous)
    LegendView(scene).draw(in: &painter)
    if layout.showsList,
      let position = ListView(scene).draw(in: &painter, as: picture, reusing: previous)
    {
      cursor = position
    }
    if layout.showsDetail {
      let position = DetailView(scene).draw(in: &painter)
      if focus == .detail { cursor = position }
    }
    StatusView(scene).draw(in: &painter)
    if let caret = HintsView(scene).draw(in: &painter) {
      cursor = caret
    }
    if case .picker(let picker) = layers.last {
      cursor = PickerView(picker, area: layout.picker).draw(in: &painter)
    }
    return Frame(buffer: painter.buffer, cursor: cursor, list: picture)
  }

  /// What is highlighted in data: the search, else the filter.
  var highlightedQuery: Query? { search?.query ?? filter.query }
}
