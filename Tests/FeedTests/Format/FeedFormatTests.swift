import Feed
import Testing

@Suite struct FeedFormatTests {
  private static let jsonLines = FeedFormat.feed(.jsonLines)
  private static let csv = FeedFormat.feed(.csv)

  @Test(
    "tells a whole file by how it begins",
    arguments: [
      (#"{"version":1,"title":"T"}"#, .timelineFile), ("{\n  \"title\": \"T\"\n}", .timelineFile),
      (#"{"title":"T","version" : 1}"#, .timelineFile),
      (#"{"title":"T","tracks":[]}"#, .timelineFile),
      (#"{"title":"a \"b\" }","version":1}"#, .timelineFile),
      ("{\"title\":\"T\",\n\"date\":\"2022\"}", .timelineFile),
      (#"{"title":{"date":"2022"},"version":1}"#, .timelineFile),
      (#"{"title":"date","version":1}"#, .timelineFile),
      (#"{"date":"2022","title":"T"}"#, jsonLines), (#"{"title":"T","date":"2022"}"#, jsonLines),
      (#" {"type":"event","version":1}"#, jsonLines),
      (#"{"version":"2","type":"software"}"#, jsonLines), ("\u{FEFF}{\"id\":\"1\"}\n{}", jsonLines),
      ("{}\n{}", jsonLines), (#"{"title":"T"}"# + "\n", .timelineFile),
      (#"{"title":"T"}"# + "\n\n{", jsonLines),
      (#"{"titel":[{"a":"}"}]}"#, .timelineFile),
      ("\n\n{\"date\"", jsonLines),
      ("date,title\n", csv), ("\u{FEFF}\"Date\" ,x\r\n", csv), ("x,url", csv),
      ("date;title\n", csv),
      ("id\ttext\n", csv), ("date", csv),
      ("", .timelineFile), (" \n", .timelineFile), ("[1]", .timelineFile),
      ("hello, world\n", .timelineFile),
      ("{\"title\":\"T\"", .timelineFile), ("{\"title\":\"T", .timelineFile),
      ("2022,Talks\ndate,title\n", .timelineFile), ("\u{1F}", .timelineFile),
    ] as [(String, FeedFormat)])
  func wholeFiles(_ text: String, _ format: FeedFormat) {
    #expect(detect(Array(text.utf8), isWhole: true) == format)
  }

  @Test(
    "never changes its mind",
    arguments: [
      #"{"version":1,"title":"T"}"#, #"{"title":"T\"","version":1}"#, "\u{FEFF}{\"date\":\"2022\"}",
      "date,title\n2022,T", "{\n}", #"{"version":"2","type":"x"}"#, "hello\nthere", "[1]",
      #"{"title":"T"}"# + "\nx",
    ])
  func prefixes(_ text: String) {
    let bytes = Array(text.utf8)
    let whole = detect(bytes, isWhole: true)
    var hasDecided = false
    for count in 0...bytes.count {
      let found = detect(Array(bytes[..<count]), isWhole: false)
      #expect(found == nil ? !hasDecided : found == whole, "after \(count) bytes of \(text)")
      hasDecided = found != nil
    }
    #expect(hasDecided, "decide at the end of a line or an object")
  }

  @Test func decidesInTheEnd() {
    let endless = [UInt8](repeating: 0x20, count: FeedFormat.prefixLimit)
    for start in [" ", "x", "{", #"{"title":""#] {
      let bytes = Array(start.utf8) + endless
      #expect(detect(Array(bytes.dropLast(start.utf8.count + 1)), isWhole: false) == nil)
      #expect(detect(bytes, isWhole: false) == .timelineFile)
    }
  }

  private func detect(_ bytes: [UInt8], isWhole: Bool) -> FeedFormat? {
    bytes.withUnsafeBytes { FeedFormat.detect(prefix: $0, isWhole: isWhole) }
  }
}
