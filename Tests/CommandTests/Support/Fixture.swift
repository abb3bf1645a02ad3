/// A small timeline with a bit of everything: dates of all widths, all quotation types, accents,
/// and characters that CSV and JSON must quote.
enum Fixture {
  static let timeline = #"""
    { "version": 1, "title": "Small talks", "timeZone": "Europe/Brussels",
      "tracks": [{"id": "geneva", "name": "Geneva"}, {"id": "brussels", "name": "Brussels"}],
      "places": [{"id": "hall", "name": "The hall"}],
      "delegations": [{"id": "north", "name": "The North"}, {"id": "south", "name": "The South"}],
      "people": [
        {"id": "anna", "name": "Anna Berg", "otherNames": ["Ana Bérg", "A. Berg"],
         "delegation": "north"},
        {"id": "bo", "name": "Bo Lind", "delegation": "south"},
        {"id": "mute", "name": "Carl Mute"}],
      "sources": [
        {"id": "gazette", "type": "article-newspaper", "title": "North, South and missiles",
         "title-short": "Gazette", "author": [{"literal": "Eva; reporter"}, {"literal": "Kit"}],
         "issued": {"date-parts": [[2022, 1, 11]]}, "language": "en",
         "URL": "https://example.org/talks",
         "custom": {"text": "gazette.txt", "translated": true}},
        {"id": "herald", "title": "Talks go on"}],
      "events": [
        {"id": "week", "name": "A week of talks", "when": {"edtf": "2022-01-09/2022-01-12"},
         "sources": ["gazette"]},
        {"id": "opening", "name": "The opening", "track": "geneva", "place": "hall",
         "partOf": "week", "when": {"edtf": "2022-01-10", "text": "Monday", "basis": "the issue"},
         "start": "2022-01-10T10:00:00+01:00", "end": "2022-01-10T12:00:00+01:00",
         "participants": ["anna", "bo", "mute"], "summary": "Both sides speak.",
         "sources": ["gazette", "herald"]},
        {"id": "briefing", "name": "A briefing", "track": "brussels",
         "when": {"edtf": "2022-01-12~"}, "sources": ["herald"]}],
      "statements": [
        {"id": "anna-missiles", "speaker": "anna", "event": "opening",
         "when": {"edtf": "2022-01-10"}, "summary": "No missiles.", "topics": ["missiles", "arms"],
         "reports": [
           {"id": "r1", "source": "gazette", "quotationType": "direct",
            "text": "We want no missiles", "attribution": "the minister", "cue": "said",
            "language": "en",
            "selector": {"prefix": "said: “", "exact": "We want no missiles", "suffix": "”.",
              "start": 7, "end": 26}},
           {"id": "r2", "source": "herald", "quotationType": "indirect",
            "text": "She asked for a ban, and soon.",
            "relation": {"type": "paraphraseOf", "report": "r1"}}]},
        {"id": "bo-answer", "speaker": "bo", "event": "briefing", "when": {"edtf": "2022-01-12~"},
         "reports": [
           {"id": "r3", "source": "herald", "quotationType": "mixed",
            "text": "He would \"think, and think\" again"}]}],
      "assertions": [
        {"subject": "opening", "property": "duration", "value": "two hours", "source": "gazette",
         "rank": "preferred", "reason": "was there"}] }
    """#

  /// The text of the source `gazette`.
  static let gazetteText = "said: “We want no missiles”. So it went.\n"
}

/// A folder with the fixture, and the program run on it.
struct FixtureFolder {
  private let scratch: Scratch
  let timeline: String
  let texts: String

  init() throws {
    scratch = try Scratch()
    timeline = try scratch.write(Fixture.timeline, to: "talks.json")
    try scratch.write(Fixture.gazetteText, to: "gazette.txt")
    texts = scratch.path
  }

  /// Runs the program; `FILE` among the arguments is the timeline, `DIR` the folder of texts.
  func run(
    _ arguments: String..., environment: [String: String] = [:],
    output: Program.Output = .captured
  ) throws -> Program.Result {
    try run(arguments, environment: environment, output: output)
  }

  /// Runs the program; `FILE` among the arguments is the timeline, `DIR` the folder of texts.
  func run(
    _ arguments: [String], environment: [String: String] = [:],
    output: Program.Output = .captured
  ) throws -> Program.Result {
    let arguments = arguments.map { $0 == "FILE" ? timeline : $0 == "DIR" ? texts : $0 }
    return try Program.run(
      arguments, environment: environment, output: output, folder: scratch.path)
  }
}
