import Testing

@testable import Feed

@Suite("Rows that are kept")
struct RowStoreTests {
  @Test func areThereWhenTheParserHasGoneOn() {
    let texts = (0..<500).map { "A \\\"word\\\" \\u00e9 of number \($0)" }
    var parser = FeedParser(.jsonLines)
    let lines = texts.map { #"{"date":"2022","title":"\#($0)","id":\#($0.count)}"# + "\n" }
    Array(lines.joined().utf8).withUnsafeBytes { parser.append($0) }
    var store = RowStore()
    store.removeAll(reserving: parser.unreadCount)
    var kept: [FlatRow] = []
    while case .row(let row) = parser.next() { kept.append(store.keep(row)) }
    // What the parser had them in is used for something else.
    Array(String(repeating: "x", count: 100_000).utf8).withUnsafeBytes { parser.append($0) }
    _ = parser.next()

    #expect(kept.count == texts.count)
    for (number, row) in kept.enumerated() {
      #expect(row.line == number + 1)
      #expect(
        row.title.map { String(decoding: $0, as: UTF8.self) } == "A \"word\" é of number \(number)")
      #expect(row.date.map { String(decoding: $0, as: UTF8.self) } == "2022")
      #expect(row.speaker == nil)
      #expect(row.id != nil)
    }
  }

  /// A line of which no row has come yet, however long, takes no memory here.
  @Test func takeMemoryOnceThereIsOne() {
    var store = RowStore()
    store.removeAll(reserving: 1 << 24)
    #expect(store.capacity < 1 << 20)
  }

  /// The bytes that a parser has not read are room enough, whatever the syntax.
  @Test(arguments: FeedSyntax.allCases)
  func needNoMoreRoomThanTheirLines(syntax: FeedSyntax) {
    let text =
      syntax == .csv
      ? "date,title\n" + String(repeating: "2022,\"\"\"a\"\"\"\n", count: 300)
      : String(repeating: "{\"date\":\"2022\",\"title\":\"\\ud83d\\ude00\"}\n", count: 300)
    var parser = FeedParser(syntax)
    Array(text.utf8).withUnsafeBytes { parser.append($0) }
    var store = RowStore()
    store.removeAll(reserving: parser.unreadCount)
    var count = 0
    while case .row(let row) = parser.next() {
      _ = store.keep(row)
      count += 1
    }
    #expect(count == 300)
  }
}
