import Feed
import Oracles
import TestSupport
import Testing

/// It makes no difference in which pieces a feed comes.
@Suite struct FeedPiecesTests {
  private static let jsonLines = """
    \u{FEFF}{"date":"2022","title":"é😀"}\r
    {"date":"2022","title":"a \\"quoted\\" \\ud83d\\ude00 word"}

    {"type":"person","id":"r"}
    {"date":"2022","titel":1,"id":[]}
    oops
    {"date":"2022","speaker":"S","text":"t","custom":{}}
    """
  private static let csv = """
    \u{FEFF}date,title,"speaker",text\r
    2022,"a, ""quoted"" one
    on two lines",,\r
    2022,é😀,
    2022,T,,x"y\r

    2022,T,,
    2022,"never closed,,
    2022,,S,t\r\r
    2022,,S,t
    """

  @Test(arguments: [(jsonLines, FeedSyntax.jsonLines), (csv, .csv)])
  func twoPiecesAreAsGoodAsOne(_ feed: String, _ syntax: FeedSyntax) {
    let bytes = Array(feed.utf8)
    let whole = ParsedFeed.told(bytes, syntax)
    #expect(whole.count > 5, "have something to tell: \(whole)")
    for place in 0...bytes.count {
      #expect(
        ParsedFeed.told([bytes[..<place], bytes[place...]], syntax) == whole,
        "cut before byte \(place)")
    }
    #expect(
      ParsedFeed.told(bytes.indices.map { bytes[$0...$0] }, syntax) == whole, "one byte at a time")
  }

  @Test(arguments: FeedSyntax.allCases)
  func soAreManyWithBytesChanged(_ syntax: FeedSyntax) {
    var generator = SeededGenerator(seed: 31)
    let feed = Array((syntax == .csv ? Self.csv : Self.jsonLines).utf8)
    let letters = Array("\"\",\r\n{}:\\ \u{0}x".utf8) + [0xC3, 0xFF]
    for round in 0..<3000 {
      var bytes = feed
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let letter = letters.randomElement(using: &generator) ?? 0
        bytes[Int.random(in: bytes.indices, using: &generator)] = letter
      }
      var pieces: [ArraySlice<UInt8>] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...40, using: &generator)
        pieces.append(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      let whole = ParsedFeed.told(bytes, syntax)
      if ParsedFeed.told(pieces, syntax) == whole,
        syntax == .csv || ParsedFeed.toldOfBlocks(pieces) == whole
      {
        continue
      }
      Issue.record("round \(round): the pieces \(pieces.map { Array($0) }) are read differently")
      return
    }
  }

  @Test func soAreBlocksOfWholeLines() {
    let bytes = Array(Self.jsonLines.utf8)
    let whole = ParsedFeed.told(bytes, .jsonLines)
    for place in 0...bytes.count {
      #expect(
        ParsedFeed.toldOfBlocks([bytes[..<place], bytes[place...]]) == whole,
        "cut before byte \(place)")
    }
    #expect(ParsedFeed.toldOfBlocks(bytes.indices.map { bytes[$0...$0] }) == whole)
  }

  /// Fields with escape sequences of all lines of a block are there at once, also of those that are
  /// read twice because of `custom`.
  @Test func fieldsLastAsLongAsTheBlock() {
    let lines = (0..<2000).map { number in
      let custom = number.isMultiple(of: 3) ? #","custom":1"# : ""
      return #"{"date":"2022","title":"\"\"\n \#(number) é"\#(custom)}"#
    }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    #expect(ParsedFeed.toldOfBlocks([bytes[...]]) == ParsedFeed.told(bytes, .jsonLines))
  }

  @Test func bytesCanBeReadInPlace() throws {
    let bytes = Array(Self.jsonLines.utf8)
    var parser = FeedParser(.jsonLines)
    var told: [Told] = []
    var rest = bytes[...]
    while parser.append(
      upTo: 7,
      from: { room in
        let piece = rest.prefix(room.count)
        room.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
      }) > 0
    {
      while let event = parser.next() { told.append(Told(event)) }
    }
    parser.finish()
    while let event = parser.next() { told.append(Told(event)) }
    #expect(told == ParsedFeed.told(bytes, .jsonLines))
  }
}
