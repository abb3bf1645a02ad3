import Oracles
import CBundledData
import Screen
import Testing
import Timeline

@testable import Browser

@Suite("The bundled timeline")
struct BundledTimelineTests {
  private static func chronology() throws -> Chronology {
    var count = 0
    let start = parley_talks_2022_bytes(&count)
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    return Chronology(try TimelineLoader.load(bytes: bytes, file: "talks-2022.json").timeline)
  }

  @Test(
    "is read from end to end on every kind of screen",
    arguments: [(24, 80, true), (40, 120, true), (10, 40, false)])
  func everyItem(_ rows: Int, _ columns: Int, _ isUnicode: Bool) throws {
    var session = Session(
      try Self.chronology(), rows: rows, columns: columns, isUnicode: isUnicode)
    let count = session.state.chronology.items.count
    for number in 1...count {
      #expect(session.wrongOnScreen == [], "in the list at \(session.id ?? "")")
      session.press(.enter)
      #expect(session.wrongOnScreen == [], "in the detail of \(session.id ?? "")")
      session.press(.escape)
      #expect(session.status.contains("\(number) of \(count)"))
      session.press("j")
    }
  }

  @Test("has every report's words whole in the detail")
  func everyReport() throws {
    let chronology = try Self.chronology()
    var session = Session(chronology, rows: 24, columns: 120)
    for position in chronology.items.indices {
      guard let statement = chronology.statement(of: chronology.items[position]) else { continue }
      session.go(to: statement.id.text)
      let words = session.state.detailLines.map { $0.map(\.text).joined() }
        .joined(separator: " ").filter { !$0.isWhitespace && !"┃┊┇".contains($0) }
      for report in statement.reports {
        let wanted = report.text.filter { !$0.isWhitespace }
        #expect(words.contains(wanted), "words are missing from the detail of \(statement.id)")
      }
    }
  }

  @Test("shows every statement's wordings, each whole, on every kind of screen")
  func everyWording() throws {
    let chronology = try Self.chronology()
    for (rows, columns) in [(24, 80), (40, 120), (10, 40), (60, 200)] {
      var session = Session(chronology, rows: rows, columns: columns)
      session.press("g")
      for position in chronology.items.indices {
        guard let statement = chronology.statement(of: chronology.items[position]),
          statement.reports.count > 1
        else { continue }
        session.go(to: statement.id.text)
        session.press("v")
        let wordings = try #require(session.wordings, "\(statement.id)")
        #expect(session.wrongOnScreen == [], "\(statement.id)")
        for entry in wordings.entries {
          let own = entry.text.parts.map { part in
            guard case .words(let line) = part else { return "" }
            return line.filter { $0.role != .deleted }.map(\.text).joined()
          }.joined()
          let letters = { (text: String) in text.filter { $0.isLetter || $0.isNumber } }
          #expect(letters(own) == letters(statement.reports[entry.report].text))
        }
        session.press("q")
      }
    }
  }
}
