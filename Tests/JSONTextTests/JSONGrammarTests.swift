import JSONText
import Testing

/// The grammar of RFC 8259, as tables of texts.
@Suite struct JSONGrammarTests {
  @Test(
    arguments: [
      "null", "true", "false", "0", "-0", "12", "-12.50", "1e5", "1E+5", "1.0e-05", "\"\"",
      "\"a\"", "[]", "{}", "[ ]", "{ }", " \t\r\n[1 , 2]\n", "[[],{},\"\",0,null]",
      "{\"a\":{\"a\":{\"a\":[]}}}", #""\"\\\/\b\f\n\r\t""#, #""\u0041\u00e9\uD83D\uDE00""#,
      "\"\u{7F}\"", "\"\u{80}\u{2028}\"", "\"\u{E9}\u{4E2D}\u{1F600}\u{10FFFF}\"",
      "\u{FEFF}[1]", "\"sixteen bytes or more: the fast path\"",
    ])
  func accepts(_ text: String) throws {
    #expect(throws: Never.self, "make JSONParser accept \(text)") {
      try JSONDocument.parse(Array(text.utf8))
    }
  }

  @Test(arguments: InvalidText.table)
  func rejects(_ text: InvalidText) {
    #expect(
      message(of: text.bytes) == text.message,
      "make JSONParser stop there, or JSONSyntaxError say that, for \(text)")
  }

  @Test func acceptsNestingUpToItsLimit() {
    let limit = JSONDocument.nestingLimit
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(message(of: nested(limit)) == nil, "count containers, not brackets")
    #expect(
      message(of: nested(limit + 1))
        == "1:513: arrays and objects lie more than 512 deep in each other",
      "check the depth before a container is opened")
    let objects = String(repeating: "{\"a\":", count: 100_000)
    #expect(
      message(of: Array(objects.utf8))
        == "1:2561: arrays and objects lie more than 512 deep in each other",
      "objects must count as arrays do")
  }

  @Test func everyPrefixOfATextIsAnErrorAtItsEnd() {
    let text = Array(#"{"a": [1.5, true, {"b": "\u00e9\n"}], "c": null}"#.utf8)
    for count in 1..<text.count {
      let message = message(of: Array(text[..<count]))
      #expect(message != nil, "the first \(count) bytes are no JSON text")
    }
  }
}

/// A text that is no JSON, with the message that it must give.
struct InvalidText: Sendable, CustomTestStringConvertible {
  let bytes: [UInt8]
  let message: String

  init(_ text: String, _ message: String) { self.init(Array(text.utf8), message) }

  init(_ bytes: [UInt8], _ message: String) {
    self.bytes = bytes
    self.message = message
  }

  var testDescription: String { String(decoding: bytes, as: UTF8.self) }

  static let table: [InvalidText] = structure + strings + numbers + encoding

  static let structure = [
    InvalidText("", "1:1: there is no JSON value"),
    InvalidText(" \n ", "2:2: there is no JSON value"),
    InvalidText("\u{FEFF}", "1:1: there is no JSON value"),
    InvalidText("]", "1:1: expected a value, found “]”"),
    InvalidText(",", "1:1: expected a value, found “,”"),
    InvalidText("'a'", "1:1: expected a value, found “'”"),
    InvalidText("// note\n{}", "1:1: expected a value, found “/”"),
    InvalidText("nul", "1:1: “nul” is no JSON value (strings need quotation marks)"),
    InvalidText("[True]", "1:2: “True” is no JSON value (strings need quotation marks)"),
    InvalidText("[NaN]", "1:2: “NaN” is no JSON value (strings need quotation marks)"),
    InvalidText("{} {}", "1:4: the JSON value ended before “{”"),
    InvalidText("[1]\n]", "2:1: the JSON value ended before “]”"),
    InvalidText("1\u{A0}", "1:2: the JSON value ended before U+00A0"),
    InvalidText("[1 2]", "1:4: expected “,” or “]”, found “2”"),
    InvalidText("[,1]", "1:2: expected a value or “]”, found “,”"),
    InvalidText("[1,,2]", "1:4: expected a value, found “,”"),
    InvalidText(
      "[1,\n]", "1:3: there is a comma before the closing bracket: JSON allows none there"),
    InvalidText(
      "{\"a\":1,}", "1:7: there is a comma before the closing bracket: JSON allows none there"),
    InvalidText("[1}", "1:3: expected “,” or “]”, found “}”"),
    InvalidText("{\"a\":1]", "1:7: expected “,” or “}”, found “]”"),
    InvalidText("{a:1}", "1:2: expected a key in quotation marks or “}”, found “a”"),
    InvalidText("{\"a\":1,b:2}", "1:8: expected a key in quotation marks, found “b”"),
    InvalidText("{1:1}", "1:2: expected a key in quotation marks or “}”, found “1”"),
    InvalidText("{\"a\" 1}", "1:6: expected “:” after the key, found “1”"),
    InvalidText("{\"a\"}", "1:5: expected “:” after the key, found “}”"),
    InvalidText("{\"a\":}", "1:6: expected a value, found “}”"),
    InvalidText("{\"é\": x}", "1:7: “x” is no JSON value (strings need quotation marks)"),
    InvalidText("[\u{E9}]", "1:2: expected a value or “]”, found “é”"),
    InvalidText("[\u{0}]", "1:2: expected a value or “]”, found U+0000"),
    InvalidText("[\u{202E}]", "1:2: expected a value or “]”, found U+202E"),
    InvalidText("[1,\u{FEFF}2]", "1:4: expected a value, found U+FEFF"),
    InvalidText("\n\n  [1,\n", "4:1: the text ends within the array that begins at 3:3"),
    InvalidText("[[1], [2", "1:9: the text ends within the array that begins at 1:7"),
    InvalidText("{\"a\": {\"b\": 1}", "1:15: the text ends within the object that begins at 1:1"),
    InvalidText("{\"a\":", "1:6: the text ends within the object that begins at 1:1"),
    InvalidText("{\"a\"", "1:5: the text ends within the object that begins at 1:1"),
    InvalidText("[\r\n1,\r2,\nx", "4:1: “x” is no JSON value (strings need quotation marks)"),
  ]

  static let strings = [
    InvalidText("[\"a", "1:4: the text ends within the string that begins at 1:2"),
    InvalidText("\"a\\", "1:4: the text ends within the string that begins at 1:1"),
    InvalidText("\"\\u00", "1:6: the text ends within the string that begins at 1:1"),
    InvalidText(
      "[\"long enough for words\n\"]",
      "1:24: U+000A must be written as an escape sequence, in the string that begins at 1:2"),
    InvalidText(
      "\"\t\"",
      "1:2: U+0009 must be written as an escape sequence, in the string that begins at 1:1"),
    InvalidText("\"\\x\"", "1:2: “\\” before “x” is no escape sequence of JSON"),
    InvalidText("\"\\\u{1B}\"", "1:2: “\\” before U+001B is no escape sequence of JSON"),
    InvalidText("\"\\'\"", "1:2: “\\” before “'” is no escape sequence of JSON"),
    InvalidText("\"\\u12G4\"", "1:2: “\\u” needs four hexadecimal digits"),
    InvalidText("\"\\u 123\"", "1:2: “\\u” needs four hexadecimal digits"),
    InvalidText(
      "\"ab\\uD800\"",
      "1:4: “\\uD800” is one half of a surrogate pair; the other half is missing"),
    InvalidText(
      "\"\\udc00\"", "1:2: “\\uDC00” is one half of a surrogate pair; the other half is missing"),
    InvalidText(
      "\"\\uD83D\\uD83D\"",
      "1:2: “\\uD83D” is one half of a surrogate pair; the other half is missing"),
    InvalidText(
      "\"\\uD83D\\n\"",
      "1:2: “\\uD83D” is one half of a surrogate pair; the other half is missing"),
  ]

  static let numbers = [
    InvalidText("01", "1:1: a number cannot begin with 0 and go on"),
    InvalidText("-01", "1:1: a number cannot begin with 0 and go on"),
    InvalidText("-", "1:2: a number needs a digit after “-”"),
    InvalidText("[-]", "1:3: a number needs a digit after “-”"),
    InvalidText("+1", "1:1: expected a value, found “+”"),
    InvalidText(".5", "1:1: expected a value, found “.”"),
    InvalidText("1.", "1:3: a number needs a digit after “.”"),
    InvalidText("1.e5", "1:3: a number needs a digit after “.”"),
    InvalidText("1e", "1:3: a number needs a digit in its exponent"),
    InvalidText("1e+", "1:4: a number needs a digit in its exponent"),
    InvalidText("0x10", "1:2: the JSON value ended before “x”"),
    InvalidText("1_000", "1:2: the JSON value ended before “_”"),
  ]

  static let encoding = [
    InvalidText([0x22, 0xE9, 0x22], "1:2: the byte 0xE9 is not UTF-8"),
    InvalidText([0x22, 0x80, 0x22], "1:2: the byte 0x80 is not UTF-8"),
    // Overlong, a surrogate, beyond U+10FFFF, cut short.
    InvalidText([0x22, 0xC0, 0x80, 0x22], "1:2: the byte 0xC0 is not UTF-8"),
    InvalidText([0x22, 0xE0, 0x80, 0x80, 0x22], "1:2: the byte 0xE0 is not UTF-8"),
    InvalidText([0x22, 0xED, 0xA0, 0x80, 0x22], "1:2: the byte 0xED is not UTF-8"),
    InvalidText([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], "1:2: the byte 0xF4 is not UTF-8"),
    InvalidText([0x22, 0xF0, 0x9F, 0x98, 0x22], "1:2: the byte 0xF0 is not UTF-8"),
    InvalidText([0x22, 0x61, 0xE2, 0x82], "1:3: the byte 0xE2 is not UTF-8"),
    InvalidText([0x5B, 0xFF, 0x5D], "1:2: the byte 0xFF is not UTF-8"),
    InvalidText(
      [0xFF, 0xFE, 0x7B, 0x00], "1:1: the byte 0xFF is not UTF-8 (the file looks like UTF-16)"),
  ]
}

/// The message for a text that is no JSON, with its line and column; `nil` for JSON.
func message(of bytes: [UInt8]) -> String? {
  do throws(JSONSyntaxError) {
    _ = try JSONDocument.parse(bytes)
    return nil
  } catch {
    return "\(error.location): \(error)"
  }
}
