import Screen
import Testing
import Timeline

@testable import Browser

/// A screen to be kept: its size, and what leads to it.
struct Picture: CustomTestStringConvertible, Sendable {
  enum Kind {
    case fixture
    case empty
    case bridge
    case disputed

    var chronology: Chronology {
      switch self {
      case .fixture: FixtureTimeline.chronology
      case .empty: FixtureTimeline.empty
      case .bridge: FixtureTimeline.bridge
      case .disputed: FixtureTimeline.disputed
      }
    }
  }

  let name: String
  var kind = Kind.fixture
  var rows = 24
  var columns = 80
  var isUnicode = true
  /// Whether the attributes of the cells of a screen without colours are kept, too.
  var showsAttributes = false
  /// The item under the cursor before anything is pressed.
  var start: String?
  var keys: [Typed] = []

  var testDescription: String { name }

  /// The screen as text, with its size and where the cursor is.
  var text: String {
    var session = Session(
      kind.chronology, rows: rows, columns: columns, colors: showsAttributes ? .none : .many,
      isUnicode: isUnicode)
    if let start { session.go(to: start) }
    session.press(keys)
    let frame = session.state.draw()
    return """
      \(frame.buffer)
      [\(columns)x\(rows), cursor at row \(frame.cursor.row), column \(frame.cursor.column)]
      """ + (showsAttributes ? "\n" + Self.attributes(of: frame.buffer) : "")
  }

  /// A letter for each cell: r(everse), u(nderline), d(im), i(talic), b(old), in that order.
  private static func attributes(of buffer: Buffer) -> String {
    let letters: [(Attributes, String)] = [
      (.reverse, "r"), (.underline, "u"), (.dim, "d"), (.italic, "i"), (.bold, "b"),
    ]
    return (0..<buffer.size.rows).map { row in
      let line = buffer.row(row).map { cell in
        letters.first { cell.style.attributes.contains($0.0) }?.1 ?? " "
      }.joined()
      return line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
    }.joined(separator: "\n")
  }
}

@Suite("The screen")
struct GoldenTests {
  static let pictures: [Picture] =
    list + reading + finding + choosing + small + ascii + wordings + sources

  private static let list = [
    Picture(name: "list-80x24"),
    Picture(name: "list-80x24-end", keys: ["G"]),
    Picture(name: "list-100x30-detail-beside", rows: 30, columns: 100, start: "guarantees"),
    Picture(name: "list-120x40", rows: 40, columns: 120, start: "guarantees"),
    Picture(name: "list-200x60", rows: 60, columns: 200, start: "council"),
    Picture(name: "list-80x24-marks", start: "note", keys: ["ma", "jj", "mb", "j"]),
    Picture(name: "empty-80x24", kind: .empty),
    Picture(name: "empty-120x40", kind: .empty, rows: 40, columns: 120),
  ]

  private static let reading = [
    Picture(name: "detail-80x24-event", start: "dialogue", keys: [.enter]),
    Picture(name: "detail-80x24-statement", start: "guarantees", keys: [.enter]),
    Picture(name: "detail-80x24-statement-end", start: "guarantees", keys: [.enter, "G"]),
    Picture(name: "detail-80x24-uncertain", start: "rumour", keys: [.enter]),
    Picture(name: "detail-80x24-span", start: "arrival", keys: [.enter]),
    Picture(name: "contradiction-80x24-event", keys: ["cc", .enter]),
    Picture(
      name: "contradiction-80x24-speaker", start: "chen-wishes-mutual-respect", keys: [.enter]),
    Picture(name: "contradiction-120x40", rows: 40, columns: 120, keys: ["cc"]),
    Picture(name: "detail-80x24-open", start: "beijing", keys: [.enter]),
    Picture(name: "detail-120x40", rows: 40, columns: 120, start: "guarantees", keys: [.enter]),
  ]

  private static let finding = [
    Picture(name: "search-80x24-typing", keys: ["/iron"]),
    Picture(name: "search-80x24-found", keys: ["/iron", .enter, "n"]),
    Picture(name: "search-80x24-nothing", keys: ["/zebra", .enter]),
    Picture(name: "search-80x24-problem", keys: ["/speeker:berg"]),
    Picture(name: "search-80x24-invitation", keys: ["/"]),
    Picture(name: "filter-80x24-hidden", keys: ["&speaker:duval", .enter]),
    Picture(name: "filter-80x24-dimmed", keys: ["&speaker:duval", .enter, "&&", "j"]),
    Picture(name: "filter-80x24-track", keys: ["1&orlov", .enter, "/iron", .enter]),
    Picture(name: "filter-80x24-nothing", keys: ["&zebra", .enter, "j"]),
    Picture(name: "date-80x24-prompt", keys: ["d"]),
    Picture(name: "date-80x24-found", keys: ["d12 jan", .enter]),
    Picture(name: "mark-80x24-prompt", keys: ["m"]),
  ]

  private static let choosing = [
    Picture(name: "speakers-80x24", keys: ["s"]),
    Picture(name: "speakers-80x24-narrowed", keys: ["sunion"]),
    Picture(name: "quotes-80x24", start: "orlov-he-sees-no", keys: ["*"]),
    Picture(name: "help-80x24", keys: ["?"]),
    Picture(name: "help-80x24-end", keys: ["?", .end]),
    Picture(name: "commands-120x40", rows: 40, columns: 120, keys: [":"]),
    Picture(name: "tracks-80x24", keys: [":only-track", .enter]),
  ]

  private static let small = [
    Picture(name: "list-40x10", rows: 10, columns: 40, start: "dialogue"),
    Picture(name: "detail-40x10", rows: 10, columns: 40, start: "guarantees", keys: [.enter]),
    Picture(name: "search-40x10", rows: 10, columns: 40, keys: ["/iron"]),
    Picture(
      name: "filter-40x10", rows: 10, columns: 40, keys: ["1&orlov", .enter, "/iron", .enter]),
    Picture(name: "speakers-40x10", rows: 10, columns: 40, keys: ["s"]),
    Picture(name: "list-20x6", rows: 6, columns: 20, start: "dialogue"),
    Picture(name: "detail-20x6", rows: 6, columns: 20, start: "guarantees", keys: [.enter]),
    Picture(name: "search-20x6", rows: 6, columns: 20, keys: ["/iron"]),
    Picture(name: "help-20x6", rows: 6, columns: 20, keys: ["?"]),
    Picture(name: "list-9x3", rows: 3, columns: 9, start: "dialogue"),
  ]

  private static let ascii = [
    Picture(name: "ascii-list-80x24", isUnicode: false),
    Picture(name: "ascii-list-80x24-end", isUnicode: false, keys: ["G"]),
    Picture(name: "ascii-detail-80x24", isUnicode: false, start: "guarantees", keys: [.enter]),
    Picture(
      name: "ascii-detail-80x24-uncertain", isUnicode: false, start: "rumour", keys: [.enter]),
    Picture(name: "ascii-quotes-80x24", isUnicode: false, start: "orlov-he-sees-no", keys: ["*"]),
    Picture(name: "ascii-help-80x24", isUnicode: false, keys: ["?"]),
  ]

  @Test("looks as it is kept", arguments: pictures)
  func picture(_ picture: Picture) { Golden.expect(picture.text, named: picture.name) }

  @Test("is kept for no other picture")
  func leftovers() {
    let leftovers = Golden.names.subtracting(Self.pictures.map(\.name))
    #expect(leftovers.isEmpty, "remove these from Golden: \(leftovers.sorted())")
    #expect(Set(Self.pictures.map(\.name)).count == Self.pictures.count, "two have one name")
  }

  @Test("is plain ASCII on a terminal that has nothing else", arguments: pictures)
  func plainASCII(_ picture: Picture) {
    var picture = picture
    picture.isUnicode = false
    let others = picture.text.filter { !$0.isASCII }
    #expect(others.isEmpty, "these are not ASCII: \(others)")
  }
}
