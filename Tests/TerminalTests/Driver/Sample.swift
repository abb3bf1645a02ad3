import Foundation

/// Small timelines of the tests' own.
enum Sample {
  /// A timeline of one event and one statement, whose source has a URL.
  static func timeline(url: String) throws -> String {
    try json(text: { $0 }, url: url)
  }

  /// The same with `insert` in the midst of every text that is shown.
  static func timeline(inserting insert: String) throws -> String {
    try json(
      text: { $0.prefix(2) + insert + $0.dropFirst(2) }, url: "https://example.org/" + insert)
  }

  private static func json(text: (String) -> String, url: String) throws -> String {
    let when: [String: Any] = [
      "edtf": "2022-01-12", "text": text("Wednesday"), "basis": text("basis"),
    ]
    let timeline: [String: Any] = [
      "version": 1,
      "title": text("Talks of the tests"),
      "tracks": [["id": "hall", "name": text("Hall"), "description": text("The great hall")]],
      "places": [["id": "table", "name": text("Table")]],
      "delegations": [["id": "north", "name": text("North")]],
      "people": [["id": "ann", "name": text("Ann Speaker"), "delegation": "north"]],
      "sources": [
        [
          "id": "paper", "type": "article-newspaper", "title": text("Paper"), "URL": url,
          "author": [["literal": text("Author")]],
        ]
      ],
      "events": [
        [
          "id": "meeting", "name": text("Meeting"), "track": "hall", "place": "table", "when": when,
          "summary": text("Summary"), "sources": ["paper"],
        ]
      ],
      "statements": [
        [
          "id": "words", "speaker": "ann", "event": "meeting", "when": when,
          "summary": text("In short"), "topics": [text("topic")],
          "reports": [
            [
              "id": "r1", "source": "paper", "quotationType": "direct", "text": text("Wordings"),
              "attribution": text("she"), "cue": text("said"),
            ]
          ],
        ]
      ],
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: timeline), as: UTF8.self)
  }
}
