import Oracles
import Foundation
import SafeText
import Screen
import TestSupport
import Testing
import Timeline

@testable import Browser

@Suite("Whatever stands in a file")
struct HostileTextTests {
  private static func session(seed: UInt64, isUnicode: Bool = true) throws -> Session {
    let json = Array(HostileTimeline(seed: seed).json.utf8)
    let chronology = Chronology(try TimelineLoader.load(bytes: json, file: "hostile.json").timeline)
    return Session(
      chronology, rows: 30, columns: 120, files: ["\u{1B}[2J\u{202E}.json"], isUnicode: isUnicode)
  }

  /// What leads to each layer and view, from the first statement on.
  private static let views: [[Typed]] = [
    [], ["G"], [.enter], [.enter, "G"], ["c"], ["c", .enter], ["C"], ["v"], ["vG"], ["vr"], ["v]"],
    ["S"], ["Sj"], ["Sm"], ["SmG$"], ["Sa"], ["Sa", .enter], ["Sav"], ["s"], ["*"], ["d"], ["m"],
    ["?"], [":"], ["1"], ["2"], ["y"], ["Y"], ["o"], ["/zebra"], ["/zebra", .enter],
    ["/zeebra", .enter],
    ["/speeker:x"], ["&zebra", .enter], ["&re:/(/", .enter],
  ]

  @Test("no cell holds what steers, hides or reorders", arguments: views, [7, 8] as [UInt64])
  func cells(_ keys: [Typed], seed: UInt64) throws {
    var session = try Self.session(seed: seed)
    for _ in 0..<2 {
      session.press("j")
      session.press(keys)
      for (rows, columns) in [
        (1, 1), (2, 7), (5, 20), (10, 40), (24, 80), (24, 81), (40, 120), (50, 200),
      ] {
        session.resize(rows: rows, columns: columns)
        expectSafe(session, "\(keys) at \(columns)x\(rows)")
      }
      session.press(.escape, .escape, .escape)
    }
  }

  @Test("so it is on terminals that know ASCII alone", arguments: views)
  func ascii(_ keys: [Typed]) throws {
    var session = try Self.session(seed: 9, isUnicode: false)
    session.press("j")
    session.press(keys)
    let scalars = session.state.draw().buffer.description.unicodeScalars
    let others = scalars.filter { $0 != "\n" && !(0x20..<0x7F ~= $0.value) }
    #expect(others.isEmpty, "\(session.screen)")
  }

  @Test("so it is with what is pasted", arguments: ["/", "&", "s", "d", ":", "?", "S/"] as [Typed])
  func pasted(_ keys: Typed) throws {
    for text in HostileTexts.all {
      var session = try Self.session(seed: 10)
      session.press(keys)
      session.paste("zeb" + text + "x")
      expectSafe(session, "\(keys) and \(text.debugDescription) pasted")
      session.press(.enter)
      expectSafe(session, "\(keys), \(text.debugDescription) pasted and Enter")
    }
  }

  @Test("what is copied is as safe: it is pasted into another terminal")
  func copied() throws {
    for seed in 11...16 as ClosedRange<UInt64> {
      var session = try Self.session(seed: seed)
      for text in HostileTexts.all {
        session.press("/")
        session.paste("zebra" + text)
        session.press(.enter, "Y", "y", "j", "y")
      }
      let texts = session.effects.compactMap { effect -> String? in
        if case .copy(let text) = effect { text } else { nil }
      }
      #expect(texts.count > HostileTexts.all.count)
      for text in texts {
        #expect(VisibleText.isVisible(text))
        #expect(
          !text.unicodeScalars.contains(where: HostileTexts.isHarmful), "\(text.debugDescription)")
      }
    }
  }

  private func expectSafe(
    _ session: Session, _ what: String, at place: SourceLocation = #_sourceLocation
  ) {
    let frame = session.state.draw()
    for row in 0..<frame.buffer.size.rows {
      for (column, cell) in frame.buffer.row(row).enumerated() {
        var scalars = Array(cell.text.unicodeScalars)
        // The mark after a letter that runs from right to left is the program's own.
        if let first = scalars.first, RightToLeft.isRightToLeft(first) {
          #expect(scalars.last == RightToLeft.guardMark, "\(what): no mark", sourceLocation: place)
          scalars.removeLast()
        }
        let text = String(String.UnicodeScalarView(scalars))
        guard scalars.contains(where: HostileTexts.isHarmful) || !VisibleText.isVisible(text) else {
          continue
        }
        Issue.record(
          "\(what): the cell at \(row), \(column) holds \(text.debugDescription)",
          sourceLocation: place)
        return
      }
    }
    #expect(session.state.violations(on: frame) == [], "\(what)", sourceLocation: place)
  }
}
