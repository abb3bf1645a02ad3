import JSONText
import Testing

@testable import Timeline

@Suite struct FormatKeyTests {
  @Test func casesAndTablesAgree() {
    check(TimelineKey.self)
    check(TrackKey.self)
    check(PlaceKey.self)
    check(DelegationKey.self)
    check(PersonKey.self)
    check(EventKey.self)
    check(WhenKey.self)
    check(StatementKey.self)
    check(ReportKey.self)
    check(RelationKey.self)
    check(SelectorKey.self)
    check(AssertionKey.self)
    check(SourceKey.self)
    check(NameKey.self)
    check(DateKey.self)
  }

  private func check<Key: FormatKey>(_ keys: Key.Type) {
    #expect(
      Key.allCases.map { plain("\($0)") } == Key.table.texts.map { plain($0) },
      "\(keys): the table has one text for each case, in their order")
    #expect(Key.allCases.map(\.rawValue) == Array(0..<Key.allCases.count))
    #expect(Key.allCases.count <= 24, "\(keys): make room in Fields")
  }

  /// Letters only: the case `titleShort` is the key `title-short`.
  private func plain(_ text: String) -> String { text.lowercased().filter { $0 != "-" } }

  @Test func everyCSLVariableHasOneMeaning() {
    let keys = CSLVariables.allKeys
    let repeated = Dictionary(grouping: keys, by: { $0 }).filter { $1.count > 1 }.keys
    #expect(repeated.isEmpty, "keep each variable in one list")
  }
}
