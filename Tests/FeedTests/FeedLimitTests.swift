import JSONText
import Oracles
import Testing

@testable import Feed

@Suite struct FeedLimitTests {
  private static let row = #"{"date":"2022","title":"T"}"#

  /// A line of that many bytes whose title fills it.
  private func line(count: Int) -> [UInt8] {
    let (before, after) = (#"{"date":"2022","title":""#, #""}"#)
    let text = [UInt8](repeating: 0x78, count: count - before.utf8.count - after.utf8.count)
    return Array(before.utf8) + text + Array(after.utf8)
  }

  @Test func aLineCanBeOf16MiBAndNoMore() {
    let told = ParsedFeed.told(
      line(count: FeedParser.lineLimit) + [0x0A] + line(count: FeedParser.lineLimit + 1)
        + Array("\n\(Self.row)".utf8), .jsonLines)
    #expect(told.count == 3)
    guard case .row(1, let fields) = told.first else {
      Issue.record("read the longest line")
      return
    }
    #expect(fields[.title]?.utf8.count == FeedParser.lineLimit - 26)
    #expect(told[1] == .problem("2:1: the line is longer than 16 MiB"))
    #expect(told[2].description == "3: date=2022|title=T")
  }

  /// What is too long for a line, and behind it, is told of alike whichever way the lines are cut.
  @Test func aLineThatIsTooLongIsCutAsItIsRead() {
    let bytes =
      Array("\(Self.row)\n".utf8) + line(count: FeedParser.lineLimit) + [0x0A]
      + line(count: FeedParser.lineLimit + 1) + Array("\nno JSON\n\(Self.row)".utf8)
    let told = ParsedFeed.told(bytes, .jsonLines)
    #expect(told.count == 5, "\(told.map { $0.description.prefix(60) })")
    for size in [1 << 18, FeedParser.lineLimit + 1] {
      let pieces = stride(from: 0, to: bytes.count, by: size).map {
        bytes[$0..<min($0 + size, bytes.count)]
      }
      #expect(ParsedFeed.toldOfBlocks(pieces) == told, "in pieces of \(size) bytes")
    }
  }

  @Test(arguments: FeedSyntax.allCases)
  func anEndlessLineTakesNoEndlessMemory(_ syntax: FeedSyntax) {
    var parser = FeedParser(syntax)
    var told: [Told] = []
    let piece = [UInt8](repeating: 0x78, count: 1 << 20)
    let header = syntax == .csv ? "date,title\n" : "\n"
    Array(header.utf8).withUnsafeBytes { parser.append($0) }
    for _ in 0..<80 {
      piece.withUnsafeBytes { parser.append($0) }
      while let event = parser.next() { told.append(Told(event)) }
      #expect(
        parser.buffer.capacity <= 2 * (FeedParser.lineLimit + piece.count),
        "let bytes go that were read")
    }
    #expect(told == [.problem("2:1: the line is longer than 16 MiB")], "say so once, and at once")
    let next = "\n" + (syntax == .csv ? "2022,T" : Self.row) + "\n"
    Array(next.utf8).withUnsafeBytes { parser.append($0) }
    #expect(parser.next().map { Told($0).description } == "3: date=2022|title=T")
  }

  @Test func deepNestingIsAProblemAndNoCrash() {
    let deep = String(repeating: #"{"a":["#, count: 50_000)
    let line = #"{"date":"2022","title":"T","custom":\#(deep)"#
    #expect(
      ParsedFeed.lines("\(line)\n\(Self.row)", .jsonLines) == [
        "1:1572: not JSON: arrays and objects lie more than 512 deep in each other",
        "2: date=2022|title=T",
      ])
  }

  @Test func aQuotedFieldCanBeOf1MiBAndNoMore() {
    let text = String(repeating: "x\n", count: FeedParser.quotedLimit / 2)
    #expect(
      ParsedFeed.lines("date,title\n2022,\"\(text)\"\n2023,T\n", .csv) == [
        "2: date=2022|title=\(text)", "\(FeedParser.quotedLimit / 2 + 3): date=2023|title=T",
      ])
    let told = ParsedFeed.lines("date,title\n2022,\"\(text)x\"\n2023,T\n", .csv)
    #expect(told.first == "2:6: the quotation mark is not closed within 1 MiB")
    #expect(told.last == "\(FeedParser.quotedLimit / 2 + 3): date=2023|title=T")
  }

  @Test func anOpenQuotationMarkSwallowsNothing() {
    let rows = (0..<100_000).map { "2022,row \($0),,\n" }.joined()
    let told = ParsedFeed.lines("date,title,id,url\n2022,\"open,,\n\(rows)", .csv)
    #expect(told.first == "2:6: the quotation mark is not closed within 1 MiB")
    #expect(told.count == 100_001, "go on with the line behind it")
    #expect(told.last == "100002: date=2022|title=row 99999")
  }

  @Test func aRowOfVeryManyFieldsIsOneProblem() {
    let commas = String(repeating: ",", count: 1_000_000)
    #expect(
      ParsedFeed.lines("date,title\n\(commas)\n2022,T", .csv) == [
        "2:1: expected 2 fields as in the header, found 1000001", "3: date=2022|title=T",
      ])
    #expect(
      ParsedFeed.lines("date,title\(commas)\n2022,T", .csv) == [
        "1:1: the header has more than 256 columns"
      ])
  }
}
