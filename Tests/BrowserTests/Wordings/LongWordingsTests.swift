import EDTF
import Screen
import TestSupport
import Testing
import Timeline

@testable import Browser

/// Reports as long as books: they are compared as far as can be answered at once.
@Suite("Long wordings")
struct LongWordingsTests {
  private static func words(_ count: Int, seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in "word\(Int.random(in: 0..<5000, using: &generator))" }
      .joined(separator: " ")
  }

  private static func session(_ texts: [String]) -> Session {
    var timeline = Timeline(title: "Long")
    timeline.people = [Person(id: "p", name: "P")]
    timeline.sources = texts.indices.map { Source(id: Identifier("s\($0)"), title: "Source \($0)") }
    let reports = texts.enumerated().map {
      Report(source: Identifier("s\($0)"), quotationType: .direct, text: $1)
    }
    timeline.statements = [
      Statement(
        id: "long", speaker: "p", when: When(date: FixtureTimeline.date("2022")), reports: reports)
    ]
    return Session(Chronology(timeline), rows: 24, columns: 80)
  }

  @Test("say how far they are compared, and can be scrolled and left")
  func hundredThousandWords() throws {
    var session = Self.session([Self.words(100_000, seed: 1), Self.words(100_000, seed: 2)])
    let clock = ContinuousClock()
    // An unoptimised build takes many times what the program does.
    let opening = clock.measure { session.press("v") }
    #expect(opening < .seconds(30), "it must answer at once")
    let wordings = try #require(session.wordings)
    #expect(
      wordings.layout.blocks[1].lines.contains { line in
        line.contains { $0.text.contains("compared up to here") }
      })
    #expect(wordings.layout.lineCount > 10_000)
    let time = clock.measure {
      for _ in 0..<200 {
        session.press("j")
        _ = session.state.draw()
      }
    }
    #expect(time < .seconds(10), "a frame must draw no more than what is on the screen")
    session.press("G")
    #expect(session.screen.contains("─ end ─"))
    session.press(.escape)
    #expect(session.wordings == nil)
  }

  @Test("show a few words in a long reference")
  func fewWords() throws {
    let long = Self.words(20_000, seed: 3)
    let part = long.split(separator: " ")[9000..<9012].joined(separator: " ")
    var session = Self.session([long, part])
    session.press("v")
    let block = try #require(session.wordings?.layout.blocks[1])
    #expect(block.lines.count < 20)
    #expect(session.screen.contains("more words"))
    let end = long.split(separator: " ").suffix(1).joined()
    #expect(!session.screen.contains("\(end)”"))
    session.press("G")
    #expect(session.screen.contains("\(end)”"), "the reference must be read to its end")
  }
}
