import Feed
import Oracles
import Testing

@Suite struct JSONLinesMistakeTests {
  @Test(
    "says what is wrong with a line and where",
    arguments: [
      // The shape.
      (#"{"title":"T"}"#, [#"1:1: a row needs “date”"#]),
      (
        "{\"date\":\"2022\",\r\"title\" 1}",
        ["1:25: not JSON: expected “:” after the key, found “1”"]
      ),
      (#"{"date":"","title":"T"}"#, [#"1:1: a row needs “date”"#]),
      (#"{"date":"2022"}"#, ["1:1: a row needs “title”, or “speaker” and “text”"]),
      (#"{}"#, ["1:1: a row needs “date”"]),
      (#"{"date":"2022","speaker":"S"}"#, ["1:1: a row with “speaker” needs “text”"]),
      (#"{"date":"2022","text":"t"}"#, ["1:1: a row with “text” needs “speaker”"]),
      (
        #"{"date":"2022","title":"T","speaker":"S","text":"t"}"#,
        ["1:1: a row has either “title” or “speaker” and “text”, found “title” and “speaker”"]
      ),
      (
        #"{"date":"2022","title":"T","text":"t"}"#,
        ["1:1: a row has either “title” or “speaker” and “text”, found “title” and “text”"]
      ),
      (#"{"date":"2022","title":"  "}"#, ["1:24: “title” is nothing but white space"]),
      (
        #"{"date":"2022","title":"\#u{A0}\#u{3000}\n"}"#,
        ["1:24: “title” is nothing but white space"]
      ),
      // Keys.
      (
        #"{"date":"2022","titel":"T"}"#,
        [
          "1:1: a row needs “title”, or “speaker” and “text”",
          "1:16: a row has no key “titel”; did you mean “title”?",
        ]
      ),
      (
        #"{"date":"2022","title":"T","colour":{"x":[]},"Speaker":"é","kind":[2]}"#,
        [
          "1:28: a row has no key “colour”",
          "1:46: a row has no key “Speaker”; did you mean “speaker”?",
          "1:60: a row has no key “kind”",
        ]
      ),
      (
        #"{"date":"2022","title":"é","\u001b]2;x":1}"#, ["1:28: a row has no key “␛]2;x”"]
      ),
      (
        #"{"date":"2022","title":"T","date":"2023"}"#,
        ["1:28: the key “date” comes twice, first in column 2"]
      ),
      (
        #"{"date":"2022","title":"T","d\u0061te":null}"#,
        ["1:28: the key “date” comes twice, first in column 2"]
      ),
      // Types.
      (
        #"{"date":2022,"title":["T"],"id":true}"#,
        [
          "1:9: “date” must be a string, found the number 2022",
          "1:22: “title” must be a string, found an array",
          "1:33: “id” must be a string or a number, found true",
        ]
      ),
      (
        #"{"date":"2022","title":"T","id":01}"#,
        ["1:33: not JSON: a number cannot begin with 0 and go on"]
      ),
      (
        #"{"date":"2022","title":"T","id":1 2}"#,
        ["1:35: not JSON: expected “,” or “}”, found “2”"]
      ),
      (
        #"{"type":{"a":1},"date":"2022"}"#, ["1:9: “type” must be a string, found an object"]
      ),
      (#"["date"]"#, ["1:1: each line must be an object, found an array"]),
      (#" "date""#, ["1:2: each line must be an object, found the string “date”"]),
      (#"null"#, ["1:1: each line must be an object, found null"]),
      // The text.
      (
        #"{"date":"2022","title":"T"} {}"#, ["1:29: not JSON: the JSON value ended before “{”"]
      ),
      (
        #"{"date":"2022","title":"T",}"#,
        ["1:27: not JSON: there is a comma before the closing bracket: JSON allows none there"]
      ),
      (
        #"{"date":"2022","title":"T"#,
        ["1:26: not JSON: the text ends within the string that begins at 1:24"]
      ),
      (
        #"{"date":"2022","title":"T""#,
        ["1:27: not JSON: the text ends within the object that begins at 1:1"]
      ),
      (
        #"{"date":"2022","title":"\ud83d"}"#,
        [
          "1:25: not JSON: “\\uD83D” is one half of a surrogate pair; the other half is missing"
        ]
      ),
      (
        #"{"date":"2022","title":"\ude00\ud83d"}"#,
        [
          "1:25: not JSON: “\\uDE00” is one half of a surrogate pair; the other half is missing"
        ]
      ),
      (
        #"{"date":"2022","title":"\ud83d\u0041\u0061"}"#,
        [
          "1:25: not JSON: “\\uD83D” is one half of a surrogate pair; the other half is missing"
        ]
      ),
      (
        #"{"date":"2022","title":"\ud83d\ud83d\ude00"}"#,
        [
          "1:25: not JSON: “\\uD83D” is one half of a surrogate pair; the other half is missing"
        ]
      ),
      (
        #"{"date":"2022","title":"\ud83d\ue000"}"#,
        [
          "1:25: not JSON: “\\uD83D” is one half of a surrogate pair; the other half is missing"
        ]
      ),
      (
        "{\"date\":\"2022\",\"title\":\"a\u{0}b\"}",
        [
          "1:26: not JSON: U+0000 must be written as an escape sequence, in the string that begins "
            + "at 1:24"
        ]
      ),
      (
        #"{"date":"2022","title":"\x"}"#,
        ["1:25: not JSON: “\\” before “x” is no escape sequence of JSON"]
      ),
      (#"{"date":"2022","title":"\u12"}"#, ["1:25: not JSON: “\\u” needs four hexadecimal digits"]),
      (#"{date:"2022"}"#, ["1:2: not JSON: expected a key in quotation marks or “}”, found “d”"]),
      (#"date,title"#, ["1:1: not JSON: “date” is no JSON value (strings need quotation marks)"]),
    ])
  func messages(_ line: String, _ expected: [String]) {
    #expect(ParsedFeed.lines(line, .jsonLines) == expected)
    let row = #"{"date":"2022","title":"é"}"#
    let moved = expected.map { $0.replacing(/\b1:(\d+)/) { "3:\($0.1)" } }
    #expect(
      ParsedFeed.lines("\(row)\n\n\(line)\n\(row)\n", .jsonLines)
        == ["1: date=2022|title=é"] + moved + ["4: date=2022|title=é"],
      "tell the line in the feed, and go on with the next")
  }

  @Test(
    "names bytes that are not UTF-8",
    arguments: [
      ([0x61, 0xFF], "0xFF", 26), ([0xC3, 0xA9, 0x80], "0x80", 26),
      ([0xED, 0xA0, 0x80], "0xED", 25),
      ([0xC0, 0xAF], "0xC0", 25), ([0xF4, 0x90, 0x80, 0x80], "0xF4", 25),
      ([0xE2, 0x82], "0xE2", 25),
    ] as [([UInt8], String, Int)])
  func invalidUTF8(_ bytes: [UInt8], _ byte: String, _ column: Int) {
    let before = Array(#"{"date":"2022","title":""#.utf8)
    #expect(
      ParsedFeed.told(before + bytes + Array(#""}"#.utf8), .jsonLines)
        == [.problem("1:\(column): the byte \(byte) is not UTF-8")])
  }

  @Test func sixteenProblemsOfALineAreEnough() {
    let keys = (0..<40).map { #""key\#($0)":1"# }.joined(separator: ",")
    let told = ParsedFeed.lines(#"{"date":"2022","title":"T",\#(keys)}"#, .jsonLines)
    #expect(told.count == FeedProblem.lineLimit)
  }

  @Test func longValuesAreCut() {
    let key = String(repeating: "é", count: 5000)
    var parser = FeedParser(.jsonLines)
    Array(#"{"date":"2022","title":"T","\#(key)":1}"#.utf8).withUnsafeBytes { parser.append($0) }
    parser.finish()
    guard case .problem(let problem) = parser.next(), case .unknownKey(let kept, _) = problem.kind
    else {
      Issue.record("report the unknown key")
      return
    }
    #expect(kept.utf8.count < FeedProblem.excerptLimit + 8, "keep no more than the limit")
    #expect(problem.description.unicodeScalars.count < 100, "show less")
  }
}
