import JSONText
import Testing
import Timeline

/// Files that are wrong as a whole, and files with several errors.
@Suite struct WholeFileTests {
  @Test(
    arguments: [
      (
        "",
        "1:1: error: the file is empty: a timeline file is one JSON object with “version” and “title”"
      ),
      (
        "\u{FEFF} \n",
        "2:1: error: the file is empty: a timeline file is one JSON object with “version” and “title”"
      ),
      ("[]", "1:1: error: expected an object, found an array"),
      ("\"talks\"", "1:1: error: expected an object, found the string “talks”"),
      (
        "{\"version\": 1,\n \"title\": \"Talks}",
        "2:18: error: not JSON: the text ends within the string that begins at 2:11"
      ),
      (
        "{'version': 1}",
        "1:2: error: not JSON: expected a key in quotation marks or “}”, found “'”"
      ),
      ("{\"version\":1}{}", "1:14: error: not JSON: the JSON value ended before “{”"),
      (
        "{\"version\": 3, \"speakers\": []}",
        "1:13: error: version 3 is not known: this program reads version 1"
      ),
    ])
  func isReported(_ text: String, _ message: String) {
    let path = message.contains("version 3") ? " (version)" : ""
    #expect(
      messages(loading: text) == ["t.json:\(message)\(path)"],
      "report a file that is wrong as a whole with one error")
  }

  @Test func isReportedWhereItIsNotUTF8() {
    let bytes = Array("{\"version\": 1,\n\"title\": \"caf".utf8) + [0xE9] + Array("\"}".utf8)
    let found = diagnostics(loading: [.init(file: "t.json", bytes: bytes)])
    #expect(
      found.map(\.description) == ["t.json:2:14: error: the byte 0xE9 is not UTF-8"],
      "name the byte and its place")
  }

  /// A file with mistakes of all sorts has all of them reported, in the order of its lines.
  @Test func allErrorsAreReported() {
    let text = """
      { "version": 1, "titel": "Talks",
        "people": [{"id": "nuland", "name": ""}, {"id": "nuland", "name": "Nuland"}],
        "sources": [{"id": "efe"}],
        "events": [
          {"id": "nrc", "name": "Council", "when": {"edtf": "2022-13-01"}, "track": "brusels"},
          {"id": "ssd", "name": "Dialogue", "when": {"edtf": "2022-01-10"}, "partOf": "nrc",
           "start": "noon", "participants": ["nulan", 7]}],
        "statements": [
          {"id": "s", "speaker": "nuland", "when": {}, "reports": [
            {"id": "r", "source": "efe", "quotationType": "direkt", "text": "No",
             "selector": {"exact": "No", "start": 3, "end": 9}}]}]
      }
      """
    let expected = """
      t.json:1:1: error: a timeline file needs the key “title”
      t.json:1:17: error: a timeline file has no key “titel”; did you mean “title”? (titel)
      t.json:2:39: error: the text is empty (people[0].name)
      t.json:2:51: error: another person has the id “nuland”, at t.json:2:21 (people[1].id)
      t.json:3:15: error: a source needs the key “title” (sources[0])
      t.json:5:55: error: “2022-13-01” is no EDTF date: month 13 is not 01–12; expected a month, \
      01 to 12 (events[0].when.edtf)
      t.json:5:79: error: no track has the id “brusels” (events[0].track)
      t.json:7:15: error: “noon” is no RFC 3339 time: "n" does not belong here; expected a year \
      of four digits, such as 2022 (events[1].start)
      t.json:7:40: error: no person has the id “nulan”; did you mean “nuland”? \
      (events[1].participants[0])
      t.json:7:49: error: expected a string, found the number 7 (events[1].participants[1])
      t.json:9:46: error: a date (“when”) needs the key “edtf” (statements[0].when)
      t.json:10:53: error: “direkt” is not allowed here; did you mean “direct”? \
      (statements[0].reports[0].quotationType)
      t.json:11:45: error: “exact” has 2 code points, but from 3 to 9 there are 6 \
      (statements[0].reports[0].selector.start)
      """
    #expect(
      messages(loading: text).joined(separator: "\n") == expected,
      "report every problem, none twice, in the order of the file")
  }

  @Test func locationsCountCodePoints() {
    let text = "{\"version\":1,\"title\":\"e\u{301}😀中\",\"x\\u001B\":1}"
    #expect(
      messages(loading: text)
        == ["t.json:1:29: error: a timeline file has no key “x␛” ([\"x\\u001B\"])"],
      "columns are code points; control characters are shown, never sent")
  }

  @Test func failuresHaveExitCodes() {
    #expect(LoadingError.invalid(LoadFindings()).exitCode == 65, "EX_DATAERR of sysexits.h")
    #expect(LoadingError.unreadable([]).exitCode == 66, "EX_NOINPUT of sysexits.h")
    #expect(throws: LoadingError.self) { try TimelineLoader.load(bytes: [], file: "t.json") }
  }
}
