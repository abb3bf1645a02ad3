import SafeText
import Testing
import Timeline

@testable import Browser

@Suite("Names that run from right to left")
struct FieldDirectionTests {
  /// What leads to each layer and view, from a statement that sources differ on.
  private static let views: [[Typed]] = [
    [], ["G"], [.enter], ["[", .enter], ["c"], ["c", .enter], ["cc", .enter], ["v"], ["vl"],
    ["vr"], ["S"], ["SG"], ["S", .enter], ["Sm"], ["Sml"], ["Sa"], ["Sa", .enter], ["Sac"],
    ["Sav"], ["Saj", .enter], ["Sa*"], ["s"], ["*"], ["]"], ["]]]]]]"], ["1"], ["m"], ["y"], ["o"],
    ["d"], ["maG'a"],
  ]

  @Test("leave everything else where it is", arguments: views)
  func otherCells(_ keys: [Typed]) {
    var latin = Session(Chronology(FixtureTimeline.timeline.named(in: .latin)))
    var hebrew = Session(Chronology(FixtureTimeline.timeline.named(in: .hebrew)))
    for place in ["guarantees", "council"] {
      latin.go(to: place)
      hebrew.go(to: place)
      latin.press(keys)
      hebrew.press(keys)
      for (rows, columns) in [(24, 80), (40, 160), (10, 40)] {
        latin.resize(rows: rows, columns: columns)
        hebrew.resize(rows: rows, columns: columns)
        for (row, text) in hebrew.screenRows.enumerated() {
          let expected = latin.screenRows[row]
          // Where a box covers half a word, it is not the same half.
          let isSame =
            hebrew.picker == nil
            ? Script.hebrew.read(text) == expected.lowercased()
            : Script.hebrew.masked(text) == Script.latin.masked(expected)
          #expect(isSame, "\(keys), \(columns)x\(rows), row \(row): \(text)\nfor \(expected)")
        }
      }
      latin.press(.escape, .escape, .escape, "0")
      hebrew.press(.escape, .escape, .escape, "0")
    }
  }
}

/// How names are written.
private enum Script {
  case latin
  case hebrew

  /// The letters of `text` that are ASCII as one word, in the order of the alphabet whichever it is.
  func word(_ text: String) -> String {
    let letters = text.lowercased().unicodeScalars.filter { "a"..."z" ~= $0 }
    guard self == .hebrew else { return String(String.UnicodeScalarView(letters)) }
    let others = letters.compactMap { Unicode.Scalar($0.value - 0x61 + 0x5D0) }
    return String(String.UnicodeScalarView(others))
  }

  /// A row of the screen in small letters, its Hebrew words from right to left in Latin ones.
  func read(_ row: String) -> String {
    var text = String.UnicodeScalarView()
    var word: [Unicode.Scalar] = []
    for scalar in row.unicodeScalars where scalar != RightToLeft.guardMark {
      if 0x5D0..<0x5EA ~= scalar.value {
        word += Unicode.Scalar(scalar.value - 0x5D0 + 0x61).map { [$0] } ?? []
        continue
      }
      text += word.reversed()
      word = []
      text.append(scalar)
    }
    text += word.reversed()
    return String(text).lowercased()
  }
}

extension Script {
  /// A row of the screen with a dot for each letter.
  func masked(_ row: String) -> String {
    let text = read(row).unicodeScalars.map { "a"..."z" ~= $0 ? "." : $0 }
    return String(String.UnicodeScalarView(text))
  }
}

extension Timeline {
  /// The timeline with each name in it as one word of `script`; what was said stays as it is.
  fileprivate func named(in script: Script) -> Timeline {
    var timeline = self
    timeline.title = script.word(title)
    timeline.tracks = tracks.map {
      Track(
        id: $0.id, name: script.word($0.name), description: $0.description.map(script.word))
    }
    timeline.places = places.map { Place(id: $0.id, name: script.word($0.name)) }
    timeline.delegations = delegations.map { Delegation(id: $0.id, name: script.word($0.name)) }
    timeline.people = people.map {
      Person(id: $0.id, name: script.word($0.name), delegation: $0.delegation)
    }
    timeline.sources = sources.map { script.rename($0) }
    timeline.events = events.map { event in
      var event = event
      event.name = script.word(event.name)
      event.when = script.rename(event.when)
      return event
    }
    timeline.statements = statements.map { statement in
      var statement = statement
      statement.when = script.rename(statement.when)
      statement.topics = statement.topics.map(script.word)
      statement.reports = statement.reports.map { report in
        var report = report
        report.attribution = report.attribution.map(script.word)
        report.cue = report.cue.map(script.word)
        return report
      }
      return statement
    }
    timeline.assertions = assertions.map {
      Assertion(
        subject: $0.subject, property: $0.property, value: script.word($0.value),
        source: $0.source, rank: $0.rank, reason: $0.reason.map(script.word), selector: $0.selector)
    }
    return timeline
  }
}

extension Script {
  fileprivate func rename(_ source: Source) -> Source {
    var source = source
    source.title = word(source.title)
    source.shortTitle = source.shortTitle.map(word)
    source.authors = source.authors.map { SourceAuthor(family: word($0.name)) }
    source.publisher = source.publisher.map(word)
    source.containerTitle = source.containerTitle.map(word)
    source.note = source.note.map(word)
    return source
  }

  fileprivate func rename(_ when: When) -> When {
    When(date: when.date, text: when.text.map(word), basis: when.basis.map(word))
  }
}
