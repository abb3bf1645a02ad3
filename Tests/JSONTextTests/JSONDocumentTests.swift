import JSONText
import Testing

@Suite struct JSONDocumentTests {
  private let document: JSONDocument
  private let text = #"""
    {"title": "Talks \u2014 caf\u00e9 \uD83D\uDE00",
      "pages": [1, 2.0, 1e3, 1.5, 9007199254740993, 1e400],
      "custom": {"two words": {"": [true, false, null]}, "a.b": 1}}
    """#

  init() throws { document = try JSONDocument.parse(Array(text.utf8)) }

  private func member(_ key: String, of object: JSONNode? = nil) throws -> JSONNode {
    try #require(document.value(of: key, in: object ?? document.root))
  }

  @Test func readsStrings() throws {
    let title = try member("title")
    #expect(document.string(title) == "Talks — café 😀", "resolve escape sequences")
    #expect(document.string(title, equals: "Talks — café 😀"), "compare what escapes stand for")
    #expect(!document.string(title, equals: "Talks"), "compare the whole string")
  }

  @Test func readsIntegers() throws {
    let integers = document.elements(of: try member("pages")).map { document.integer($0) }
    #expect(
      integers == [1, 2, 1000, nil, 9_007_199_254_740_993, nil],
      "a number is an integer by its value, and exactly")
  }

  @Test func readsWords() throws {
    let object = try member("two words", of: try member("custom"))
    let values = Array(document.elements(of: try member("", of: object)))
    #expect(values.map { document.kind(of: $0) } == [.bool, .bool, .null])
    #expect(document.bool(values[0]) && !document.bool(values[1]), "tell true from false")
  }

  @Test func keepsMembersInOrder() {
    let keys = document.members(of: document.root).map { document.string($0.key) }
    #expect(keys == ["title", "pages", "custom"], "members come as the text has them")
  }

  @Test func namesPaths() throws {
    let paths = JSONPaths(document)
    let custom = try member("custom")
    let list = try member("", of: try member("two words", of: custom))
    let last = try #require(Array(document.elements(of: list)).last)
    #expect(paths.path(of: document.root) == "", "the root has the empty path")
    #expect(paths.path(of: try member("pages")) == "pages")
    #expect(paths.path(of: last) == #"custom["two words"][""][2]"#, "quote keys that are no words")
    #expect(paths.path(of: try member("a.b", of: custom)) == #"custom["a.b"]"#)
    let key = try #require(document.members(of: custom).first { _ in true }?.key)
    #expect(paths.path(of: key) == #"custom["two words"]"#, "a key has its value's path")
  }

  @Test func knowsWhereNodesStand() throws {
    let index = TextIndex(document.bytes)
    let pages = try member("pages")
    #expect(
      index.location(ofByte: document.offset(of: pages)) == SourceLocation(line: 2, column: 12))
    #expect(document.spelling(of: pages).hasSuffix("1e400]"), "a node's range has its end in it")
  }

  @Test(
    arguments: [
      (#"{"a":1,"b":2}"#, []), (#"{"a":1,"a":2,"a":3}"#, ["a 1:8", "a 1:14"]),
      (#"{"a":{"b":1,"b":1},"b":1}"#, ["b 1:13"]), (#"{"ab":1,"a\u0062":2}"#, ["ab 1:9"]),
      ("{\"e\u{301}\":1,\"\u{E9}\":2}", []), (#"{"":1,"":2}"#, [" 1:7"]),
    ])
  func findsDuplicateKeys(_ text: String, _ expected: [String]) throws {
    let document = try JSONDocument.parse(Array(text.utf8))
    let index = TextIndex(document.bytes)
    let found = document.duplicateKeys.map {
      "\(document.string($0.second)) \(index.location(ofByte: document.offset(of: $0.second)))"
    }
    #expect(found == expected, "each later key is reported, byte for byte, in \(text)")
  }

  @Test func findsDuplicateKeysAmongMany() throws {
    let members = (0..<5000).map { "\"key \($0 % 4999)\":0" }
    let document = try JSONDocument.parse(Array("{\(members.joined(separator: ","))}".utf8))
    #expect(document.duplicateKeys.map { document.string($0.second) } == ["key 0"])
  }

  @Test func readsAPartOfATextWithLocationsOfTheWhole() throws {
    let lines = Array("{\"a\":1}\n{\"a\":}\n".utf8)
    #expect(throws: Never.self) { try JSONDocument.parse(lines, in: 0..<7) }
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument.parse(lines, in: 8..<14) }
    #expect(error?.location == SourceLocation(line: 2, column: 6), "count from the file's start")
  }

  @Test func findsKnownKeys() throws {
    let keys = JSONKeys(["id", "quotationType", "quotationTypo", ""])
    let text = #"{"id":1,"quotationType":2,"quotationTypo":3,"":4,"i":5,"\u0069d":6,"quotation":7}"#
    let document = try JSONDocument.parse(Array(text.utf8))
    for guess in 0...4 {
      let positions = document.members(of: document.root).map {
        keys.position(of: $0.key, in: document, guess: guess)
      }
      #expect(positions == [0, 1, 2, 3, nil, 0, nil], "whatever the guess, here \(guess)")
    }
  }
}
