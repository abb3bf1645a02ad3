import Feed
import Oracles
import Testing

@Suite struct CSVMistakeTests {
  @Test(
    "says what is wrong with a header",
    arguments: [
      ("", []),
      ("\n \n", ["3:1: there is no header: the first line must name the columns"]),
      ("title,id\nT,1\n", ["1:1: the header needs the column “date”"]),
      ("date,id\n2022,1\n", ["1:1: the header needs the column “title”, or “speaker” and “text”"]),
      (
        "Date,titel,speaker,text\n2022,T,S,t",
        [
          "1:1: a row has no column “Date”; did you mean “date”?",
          "1:6: a row has no column “titel”; did you mean “title”?",
          "1:1: the header needs the column “date”",
        ]
      ),
      (
        "date,é,title,date\n2022,x,T,y\n",
        [
          "1:6: a row has no column “é”", "1:14: the column “date” comes twice",
          "2: date=2022|title=T",
        ]
      ),
      (
        "date;title\n2022;T\n", ["1:1: commas must separate the columns, found “;”"]
      ),
      (
        "date\ttitle\n2022\tT\n", ["1:1: commas must separate the columns, found “␉”"]
      ),
      (
        "da\"te,title\n2022,T\n",
        [
          "1:3: a quotation mark stands within a field: such a field must stand in quotation marks, and each within it be doubled"
        ]
      ),
    ])
  func headers(_ feed: String, _ expected: [String]) {
    #expect(ParsedFeed.lines(feed, .csv) == expected)
  }

  @Test(
    "says what is wrong with a row and where",
    arguments: [
      (",T,,", ["3:1: a row needs “date”"]),
      (",,,", ["3:1: a row needs “date”"]),
      ("2022,,,", ["3:1: a row needs “title”, or “speaker” and “text”"]),
      ("2022,,S,", ["3:1: a row with “speaker” needs “text”"]),
      ("2022,,,t", ["3:1: a row with “text” needs “speaker”"]),
      (
        "2022,T,S,t",
        ["3:1: a row has either “title” or “speaker” and “text”, found “title” and “speaker”"]
      ),
      ("é,\" \",,", ["3:3: “title” is nothing but white space"]),
      ("2022,T,", ["3:1: expected 4 fields as in the header, found 3"]),
      ("2022", ["3:1: expected 4 fields as in the header, found 1"]),
      ("2022,T,,,", ["3:1: expected 4 fields as in the header, found 5"]),
      (
        "2022,\"T\n\n\"",
        [
          "3:1: expected 4 fields as in the header, found 2; a quoted field makes the row go on to line 5"
        ]
      ),
      (
        "é,T\"x\",,",
        [
          "3:4: a quotation mark stands within a field: such a field must stand in quotation marks, and each within it be doubled"
        ]
      ),
      (
        "2022,\"T\"x,,",
        [
          "3:9: the field goes on after its closing quotation mark: one within a field must be doubled"
        ]
      ),
      (
        "2022,T\rx,,",
        ["3:7: a carriage return without a line feed stands in a field that has no quotation marks"]
      ),
      ("2022,\"a\u{0}\",,", ["3:8: a zero byte stands in the row: the file is not text"]),
    ])
  func rows(_ row: String, _ expected: [String]) {
    let feed = "date,title,speaker,text\n2022,T,,\n\(row)\n2023,U,,\n"
    let next = 4 + row.utf8.count { $0 == 0x0A }
    #expect(
      ParsedFeed.lines(feed, .csv) == ["2: date=2022|title=T"] + expected + [
        "\(next): date=2023|title=U"
      ], "go on with the next row")
  }

  @Test func anOpenQuotationMarkIsToldWhereItStands() {
    let header = "date,title,id\n"
    #expect(
      ParsedFeed.lines("\(header)2022,\"open,1\n2022,T,2\n", .csv) == [
        "2:6: the quotation mark is never closed", "3: date=2022|title=T|id=2",
      ])
    #expect(
      ParsedFeed.lines("\(header)2022,\"open,1\n2022,\"T\",2\n2022,T,3", .csv) == [
        "3:7: the field goes on after its closing quotation mark: one within a field must be doubled",
        "3: date=2022|title=T|id=2", "4: date=2022|title=T|id=3",
      ], "the line on which the next mark stands is not lost")
  }

  @Test func namesBytesThatAreNotUTF8() {
    let before = Array("date,title\n2022,é".utf8)
    #expect(
      ParsedFeed.told(before + [0xE9, 0x0A] + Array("2023,T".utf8), .csv) == [
        .problem("2:7: the byte 0xE9 is not UTF-8"),
        .row(line: 3, fields: [.date: "2023", .title: "T"]),
      ])
    #expect(
      ParsedFeed.told(Array("date,t".utf8) + [0xFF], .csv)
        == [.problem("1:7: the byte 0xFF is not UTF-8")])
  }
}
