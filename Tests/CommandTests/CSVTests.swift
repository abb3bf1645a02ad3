import Testing

@testable import parley

/// RFC 4180, section 2, rules 5 to 7, and what is safe to print on a terminal.
struct CSVTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let cell: String
    let field: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "plain", cell: "Grushko", field: "Grushko"),
    Case(name: "empty", cell: "", field: ""),
    Case(name: "a comma", cell: "a, b", field: #""a, b""#),
    Case(name: "a quotation mark", cell: #"say "no""#, field: #""say ""no""""#),
    Case(name: "only a quotation mark", cell: #"""#, field: #""""""#),
    Case(name: "a line feed", cell: "a\nb", field: "\"a\nb\""),
    Case(name: "CR LF", cell: "a\r\nb", field: "\"a\r\nb\""),
    Case(name: "a carriage return", cell: "a\rb", field: "\"a\rb\""),
    Case(name: "a quotation mark with an accent", cell: "\"\u{301}", field: "\"\"\"\u{301}\""),
    Case(name: "a tab", cell: "a\tb", field: "a\tb"),
    Case(name: "white space before", cell: " a", field: #"" a""#),
    Case(name: "white space after", cell: "a ", field: #""a ""#),
    Case(name: "typographic marks", cell: "“a”; ‘b’", field: "“a”; ‘b’"),
    Case(name: "beyond the BMP", cell: "🕊,", field: #""🕊,""#),
    Case(name: "a formula", cell: "=1+1", field: "=1+1"),
    Case(name: "minus", cell: "-1", field: "-1"),
    Case(name: "plus", cell: "+1", field: "+1"),
    Case(name: "at", cell: "@a", field: "@a"),
  ]

  @Test("a cell is quoted where it must be", arguments: cases)
  func field(_ test: Case) {
    #expect(
      CSV.field(test.cell) == test.field,
      "change CSV.field, or the case “\(test.name)” if RFC 4180 allows the new form")
  }

  @Test("values become cells")
  func cells() {
    #expect(CSV.cell(.text(nil)) == "")
    #expect(CSV.cell(.text("a")) == "a")
    #expect(CSV.cell(.number(nil)) == "")
    #expect(CSV.cell(.number(-3)) == "-3")
    #expect(CSV.cell(.flag(true)) == "true")
    #expect(CSV.cell(.flag(nil)) == "")
    #expect(CSV.cell(.list([])) == "")
    #expect(CSV.cell(.list(["a", "b"])) == "a;b")
    #expect(CSV.cell(.record(nil)) == "")
    #expect(CSV.cell(.records([Pair(), Pair()])) == "1 yes;1 yes")
  }

  @Test("every record ends in CR LF, the header too")
  func lineEnds() {
    let table = OutputText(
      csvHeader: ["a", "b"], rows: [[.text("1"), .list(["x", "y"])]], style: TextStyle())
    #expect(table.text == "a,b\r\n1,x;y\r\n")
  }

  @Test(
    "a terminal is shown what a cell holds; a program gets it",
    arguments: [
      ("\u{1B}[31m", "\u{241B}[31m"), ("a\0b", "a\u{2400}b"), ("a\u{7F}b", "a\u{2421}b"),
      ("a\u{9B}31m", "a\u{FFFD}31m"), ("a\u{202E}b", "a\u{FFFD}b"), ("a\t\nb", "a␉␊b"),
      ("אב", "\u{200E}אב\u{200E}"),
    ])
  func terminal(_ cell: String, _ shown: String) {
    func line(_ isTerminal: Bool) -> String {
      OutputText(
        csvHeader: [cell, "b"], rows: [], style: TextStyle(isTerminal: isTerminal)
      ).text
    }
    #expect(Array(line(true).unicodeScalars) == Array("\(shown),b\r\n".unicodeScalars))
    #expect(Array(line(false).unicodeScalars) == Array("\(CSV.field(cell)),b\r\n".unicodeScalars))
  }

  private struct Pair: Record {
    static let fieldNames = ["number", "text", "nothing"]
    var fieldValues: [FieldValue] { [.number(1), .text("yes"), .text(nil)] }
  }
}
