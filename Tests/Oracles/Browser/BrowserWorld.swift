import EDTF
import TestSupport
package import Timeline

/// The files that a browser shows, in the versions that they have one after the other.
package struct BrowserWorld: Sendable {
  /// What it is, for messages.
  package let name: String
  let versions: [Chronology]
  /// How far a feed has come, step by step; empty where the files are no feed.
  let growth: [LoadProgress]

  /// Files of timelines, of which each is the next version of the one before.
  package init(_ name: String, _ versions: [Chronology]) {
    self.name = name
    self.versions = versions
    growth = []
  }

  /// A timeline, what is left of it when some of it is taken out, and nothing.
  package init(_ name: String, _ timeline: Timeline) {
    var fewer = timeline
    fewer.title += " (fewer)"
    fewer.statements = timeline.statements.enumerated().filter { $0.offset % 3 != 1 }.map(\.element)
      .reversed()
    let left = Set(fewer.statements.map(\.id))
    fewer.assertions.removeAll {
      if case .statement(let id) = $0.subject { !left.contains(id) } else { false }
    }
    self.init(
      name,
      [Chronology(timeline), Chronology(fewer), Chronology(Timeline(title: "Nothing"))])
  }

  private init(_ name: String, growth: [LoadProgress]) {
    self.name = name
    versions = growth.map(\.chronology)
    self.growth = growth
  }

  /// The worlds that need no file.
  package static let all: [BrowserWorld] =
    [BrowserWorld("nothing", [Chronology(Timeline(title: "Nothing yet"))]), rows]
    + [sample, hostile].compactMap(\.self)

  private static let sample = (try? SampleTalks.timeline()).map { BrowserWorld("sample", $0) }

  /// Something hostile in every text.
  private static let hostile: BrowserWorld? = {
    let versions = (1...4).compactMap { seed in
      try? TimelineLoader.load(bytes: Array(HostileTimeline(seed: seed).json.utf8), file: "hostile")
    }
    return versions.isEmpty
      ? nil : BrowserWorld("hostile", versions.map { Chronology($0.timeline) })
  }()

  /// Rows that come by and by, most of them before those that are there already.
  private static let rows: BrowserWorld = {
    var timeline = Timeline(title: "Rows")
    timeline.people = [Person(id: "a", name: "Ann Ash"), Person(id: "b", name: "Ben Birch")]
    timeline.sources = [Source(id: "s", title: "Wire")]
    var growth: [LoadProgress] = []
    for (step, count) in [0, 1, 4, 30, 31, 150, 300, 300].enumerated() {
      for number in timeline.statements.count..<count {
        var statement = Statement(
          id: Identifier("s\(number)"), speaker: number % 2 == 0 ? "a" : "b",
          when: When(date: EDTFDate(.january(1, year: 2022).adding(days: number * 37 % 300))),
          reports: [
            Report(
              source: "s", quotationType: .direct,
              text: number % 10 == 3 ? "rare" : "common iron zebra")
          ])
        statement.topics = number % 7 == 0 ? ["iron"] : []
        timeline.statements.append(statement)
      }
      var progress = LoadProgress(chronology: Chronology(timeline))
      progress.revision = step + 1
      progress.itemCount = count
      progress.totalBytes = step.isMultiple(of: 2) ? 1000 : nil
      progress.consumedBytes = min(1000, count * 3)
      let ends: [LoadProgress.Phase] = [.following, .finished]
      progress.phase = step < 6 ? .loading : ends[step - 6]
      growth.append(progress)
    }
    return BrowserWorld("rows", growth: growth)
  }()
}
