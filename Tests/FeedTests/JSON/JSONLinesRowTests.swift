import Feed
import Oracles
import Testing

@Suite struct JSONLinesRowTests {
  @Test(
    "reads what a row says",
    arguments: [
      (#"{"date":"2022","title":"Talks"}"#, "date=2022|title=Talks"),
      (
        #"{"date":"2022","speaker":"Sherman","text":"“Non-starters”","track":"Geneva","place":"US mission","source":"AP","url":"https://example.org/","id":"1"}"#,
        "date=2022|speaker=Sherman|text=“Non-starters”|track=Geneva|place=US mission|source=AP|url=https://example.org/|id=1"
      ),
      // Any order, white space, line ends.
      (" \t{ \"title\" : \"T\" ,\t\"date\"\r: \"2022\" } \r", "date=2022|title=T"),
      // Escape sequences.
      (
        #"{"date":"2022","title":"\"\\\/\b\f\n\r\t\u00e9\u4E2d\ud83D\uDE00\u0000."}"#,
        "date=2022|title=\"\\/\u{8}\u{C}\n\r\té中😀\u{0}."
      ),
      (
        #"{"date":"\u0032022","title":"a long text before\tit and a long text after","id":"\t1"}"#,
        "date=2022|title=a long text before\tit and a long text after|id=\t1"
      ),
      (#"{"date":"2022","title":"\#u{FEFF}T"}"#, "date=2022|title=\u{FEFF}T"),
      (#"{"d\u0061te":"2022","title":"T\n"}"#, "date=2022|title=T\n"),
      // An id may be a number, which is read as it is written.
      (#"{"id":7,"date":"2022","title":"T"}"#, "date=2022|title=T|id=7"),
      (
        #"{"date":"2022","title":"T\n","id":12345678901234567890 }"#,
        "date=2022|title=T\n|id=12345678901234567890"
      ),
      (#"{"date":"2022","title":"T","id":0,"custom":1}"#, "date=2022|title=T|id=0"),
      (#"{"date":"2022","id":-1.50e3,"title":"T"}"#, "date=2022|title=T|id=-1.50e3"),
      // Left out.
      (
        #"{"date":"2022","title":"T","speaker":null,"text":"","id":null,"type":null}"#,
        "date=2022|title=T"
      ),
      // What belongs to whoever wrote it.
      (#"{"date":"2022","custom":{"date":[1,{"a":null}]},"title":"T\n"}"#, "date=2022|title=T\n"),
      (#"{"date":"2022","custom":-1.5e3,"title":"T"}"#, "date=2022|title=T"),
    ])
  func rows(_ line: String, _ row: String) {
    #expect(ParsedFeed.lines(line, .jsonLines) == ["1: \(row)"])
    #expect(
      ParsedFeed.lines("\n" + line + "\n", .jsonLines) == ["2: \(row)"], "with a line end behind it"
    )
  }

  @Test func passesOverBlankLinesAndByteOrderMarks() {
    let row = #"{"date":"2022","title":"T"}"#
    let feed = "\u{FEFF}\(row)\r\n\r\n \t\n\(row)\n\n\u{FEFF}\n\(row)"
    #expect(
      ParsedFeed.lines(feed, .jsonLines) == [
        "1: date=2022|title=T", "4: date=2022|title=T", "7: date=2022|title=T",
      ])
    #expect(ParsedFeed.lines("", .jsonLines).isEmpty)
    #expect(ParsedFeed.lines(" \n", .jsonLines).isEmpty)
  }

  @Test func handsRecordsOnWhole() {
    let person = #"{"name":"Ryabkov","type":"person","id":"r","id":"r"}"#
    #expect(
      ParsedFeed.told(Array((person + "\r\n" + #"{"type":""}"#).utf8), .jsonLines) == [
        .record(line: 1, type: "person", text: person),
        .record(line: 2, type: "", text: #"{"type":""}"#),
      ])
  }

  @Test func everyTextLengthIsReadWhole() {
    // Blocks of sixteen bytes begin and end anywhere in a text.
    for count in 0..<70 {
      for special in ["", "é", "\\n", "\\u00e9", "😀"] {
        let text = String(repeating: "x", count: count) + special + "end"
        let line = #"{"date":"2022","title":"\#(text)","id":"\#(text)"}"#
        let read = text.replacing("\\n", with: "\n").replacing("\\u00e9", with: "é")
        #expect(
          ParsedFeed.lines(line, .jsonLines) == ["1: date=2022|title=\(read)|id=\(read)"])
      }
    }
  }
}
