import EDTF
import Screen
import Testing
import Timeline

@testable import Browser

@Suite("The rails and their legend")
struct RailTests {
  /// A timeline with an event on each of so many tracks, and one on none.
  private static func session(
    _ names: [String], rows: Int = 24, columns: Int, isUnicode: Bool = true
  ) throws -> Session {
    var timeline = Timeline(title: "Tracks")
    for (number, name) in names.enumerated() {
      timeline.tracks.append(Track(id: Identifier("t\(number + 1)"), name: name))
      var event = Event(
        id: Identifier("e\(number + 1)"), name: "Event", when: When(date: try EDTFDate("2022")))
      event.track = Identifier("t\(number + 1)")
      timeline.events.append(event)
    }
    timeline.events.append(
      Event(id: "untracked", name: "Event", when: When(date: try EDTFDate("2022"))))
    return Session(Chronology(timeline), rows: rows, columns: columns, isUnicode: isUnicode)
  }

  private static let twenty = (1...20).map { "Track \($0)" }

  private static func legend(of session: Session) -> String {
    session.screenRows[session.state.layout.legend.row]
  }

  @Test(
    "name as many tracks as there is room for, shortened, and tell how many more there are",
    arguments: [
      (["Lake", "Hill"], 80, "", " │1 Lake  │2 Hill"),
      (
        Array(repeating: "A very long name of a track indeed", count: 3), 80, "",
        " │1 A very long name of a…  │2 A very long name of a…  │3 A very long name of a…"
      ),
      (
        Array(repeating: "A very long name of a track indeed", count: 3), 40, "",
        " │1 A very …  │2 A very …  │3 A very …"
      ),
      (["A very long name of a track indeed", "Hill"], 30, "", " │1 A very long name…  │2 Hill"),
      (
        twenty, 100, "",
        " │1 Track 1  │2 Track 2  │3 Track 3  │4 Track 4  │5 Track 5  │6 Track 6  │7 Track 7"
          + "  +13  ┆others"
      ),
      (
        twenty, 100, "9",
        " │1 Track 1  │2 Track 2  │3 Track 3  │4 Track 4  │5 Track 5  │6 Track 6  │9 Track 9"
          + "  +13  0 all"
      ),
      (twenty, 40, "9", " │1 Track 1  │9 Track 9  +18  0 all"),
      (twenty, 24, "9", " │9 Track 9  +19  0 all"),
    ])
  func legend(_ names: [String], _ columns: Int, _ keys: String, _ legend: String) throws {
    var session = try Self.session(names, columns: columns)
    session.press(.text(keys))
    #expect(Self.legend(of: session) == legend)
  }

  @Test("leave what has none of its own to one that looks different", arguments: [true, false])
  func shared(_ isUnicode: Bool) throws {
    let session = try Self.session(Self.twenty, rows: 30, columns: 100, isUnicode: isUnicode)
    let shared = isUnicode ? "┆" : ":"
    // Nine rails have room: eight of their own, and one for twelve tracks and for none.
    let rows = session.screenRows.dropFirst(session.state.layout.list.row + 1)
    let marks = rows.prefix(21).map { row in
      Array(row).firstIndex { $0 == "●" || $0 == "@" }.map { ($0 - 1) / 2 }
    }
    #expect(marks == Array(0..<8) + Array(repeating: 8, count: 13))
    let first = rows.first.map(Array.init) ?? []
    #expect(first.count > 17 && String(first[17]) == shared)
    #expect(!first.prefix(17).contains(Character(shared)))
    #expect(Self.legend(of: session).hasSuffix("\(shared)others"))
  }

  @Test("give the only track that is shown one of its own")
  func only() throws {
    var session = try Self.session(Self.twenty, rows: 30, columns: 100)
    session.press(":only-track", .enter, "20", .enter)
    #expect(session.ids == ["e20"])
    #expect(!session.screen.contains("┆"))
    #expect(Self.legend(of: session).contains("│Track 20"))
  }
}
