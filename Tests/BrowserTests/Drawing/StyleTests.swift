import Screen
import Testing
import Timeline

@testable import Browser

@Suite("Styles")
struct StyleTests {
  static let allColors: [Capabilities.Colors] = [.none, .eight, .many]

  /// The cells of the list's row on which `id` stands, from where its text begins.
  private func cells(of id: String, in session: Session) -> [Cell] {
    let list = session.state.layout.list
    let rails = RailsView(Scene(session.state), columns: list.columns)
    let row = session.screenRow(of: id) ?? 0
    return Array(
      session.state.draw().buffer.row(row)[...].dropFirst(rails.columns)
        .prefix(list.columns - rails.columns))
  }

  @Test("reverse the selected row alone, to its end", arguments: allColors)
  func selected(_ colors: Capabilities.Colors) {
    var session = Session(colors: colors)
    session.go(to: "note")
    #expect(cells(of: "note", in: session).allSatisfy { $0.style.attributes.contains(.reverse) })
    for id in ["letters", "orlov-the-ball-is", "arrival"] {
      #expect(!cells(of: id, in: session).contains { $0.style.attributes.contains(.reverse) })
    }
  }

  @Test("underline the selected row while the detail beside it is read", arguments: allColors)
  func selectedBeside(_ colors: Capabilities.Colors) {
    var session = Session(columns: 120, colors: colors)
    session.go(to: "note")
    session.press(.enter)
    let cells = cells(of: "note", in: session)
    #expect(cells.allSatisfy { $0.style.attributes.contains(.underline) })
    #expect(!cells.contains { $0.style.attributes.contains(.reverse) })
  }

  @Test(
    "tell what was found from the rest, on the selected row and on others, dimmed or not",
    arguments: allColors, [[], ["&speaker:duval", .enter, "&&"]] as [[Typed]])
  func matches(_ colors: Capabilities.Colors, _ filter: [Typed]) {
    var session = Session(colors: colors)
    session.press(filter)
    session.press("/side", .enter)
    for id in [session.id ?? "", "berg-we-have-read"] {
      session.go(to: id)
      for row in ["orlov-the-ball-is"] {
        let cells = cells(of: row, in: session)
        let text = cells.map(\.text).joined()
        guard let start = text.range(of: "side") else {
          Issue.record("mend the test: \(text) has no match")
          return
        }
        let column = text.distance(from: text.startIndex, to: start)
        let found = Set(cells[column..<column + 4].map(\.style))
        let rest = Set((cells[..<column] + cells[(column + 4)...]).map(\.style))
        #expect(found.count == 1)
        #expect(found.isDisjoint(with: rest), "what was found must look different")
      }
    }
  }

  @Test("tell dimmed items from others", arguments: allColors)
  func dimmed(_ colors: Capabilities.Colors) {
    var session = Session(colors: colors)
    session.press("&speaker:orlov", .enter, "&&", "G")
    session.go(to: "note")
    let words = { (id: String) in cells(of: id, in: session).dropFirst(20).prefix(10).map(\.style) }
    #expect(words("berg-we-have-read") != words("orlov-the-ball-is"))
  }

  @Test("are not needed to tell direct, mixed and indirect speech apart", arguments: [true, false])
  func speech(_ isUnicode: Bool) {
    let signs =
      isUnicode ? ("“Not a", "~ he sees", "± calls") : ("\"Not a", "~ he sees", "+- calls")
    let session = Session(rows: 60, isUnicode: isUnicode)
    #expect(session.screen.contains(signs.0))
    #expect(session.screen.contains(signs.1))
    #expect(session.screen.contains(signs.2))
    var detail = Session(rows: 60, isUnicode: isUnicode)
    detail.go(to: "guarantees")
    detail.press(.enter)
    let bars = isUnicode ? ("┃ “We", "┊ ~ the", "┇ ± wants") : ("| \"We", ": ~ the", "! +- wants")
    #expect(detail.screen.contains(bars.0))
    #expect(detail.screen.contains(bars.1))
    #expect(detail.screen.contains(bars.2))
    for word in ["verbatim", "paraphrased", "partly verbatim"] {
      #expect(detail.screen.contains("  \(word)"))
    }
  }

  @Test("show only verbatim words between quotation marks")
  func quotationMarks() {
    for statement in FixtureTimeline.statements {
      for report in statement.reports {
        for isUnicode in [true, false] {
          let shown = report.quotation(isUnicode: isUnicode)
          let isQuoted = shown.hasPrefix("“") || shown.hasPrefix("\"")
          #expect(isQuoted == (report.quotationType == .direct), "\(shown)")
        }
      }
    }
  }

  @Test("mark the cursor's day in the density row", arguments: allColors)
  func density(_ colors: Capabilities.Colors) {
    for rows in [24, 16] {
      var session = Session(rows: rows, colors: colors)
      let area = session.state.layout.density
      func marked() -> [Int] {
        let buffer = session.state.draw().buffer
        return (0..<80).filter { column in
          (area.row..<area.row + area.rows).contains { row in
            buffer[row, column].style.attributes.contains(.reverse)
          }
        }
      }
      let first = marked()
      #expect(first.first == 1, "the first day is marked at \(rows) rows")
      session.press("G")
      #expect(marked().first ?? 0 > first.last ?? 99, "the last day is marked further right")
    }
  }

  @Test("use no colour where there is none")
  func noColor() {
    for picture in GoldenTests.pictures.prefix(20) {
      var session = Session(rows: picture.rows, columns: picture.columns, colors: .none)
      session.press(picture.keys)
      let buffer = session.state.draw().buffer
      for row in 0..<buffer.size.rows {
        #expect(
          buffer.row(row).allSatisfy {
            $0.style.foreground == .standard && $0.style.background == .standard
          }, "row \(row) of \(picture.name)")
      }
    }
  }
}

extension String {
  fileprivate func range(of part: String) -> String.Index? { firstRange(of: part)?.lowerBound }
}
