import Timeline

/// A small timeline file without a mistake, for tests to make one in.
enum BaseTimeline {
  static let file = "t.json"

  static let text = """
    { "version": 1, "title": "Talks", "timeZone": "Europe/Brussels",
      "tracks": [{"id": "brussels", "name": "Brussels"}],
      "places": [{"id": "hq", "name": "NATO headquarters"}],
      "delegations": [{"id": "russia", "name": "Russia"}],
      "people": [{"id": "grushko", "name": "Alexander Grushko", "delegation": "russia"}],
      "sources": [{"id": "efe", "type": "article-newspaper", "title": "No yielding",
        "author": [{"literal": "EFE"}], "issued": {"date-parts": [[2022, 1, 12]]},
        "custom": {"text": "001.txt", "translated": true}, "genre": "news agency report"}],
      "events": [{"id": "nrc", "name": "Council", "track": "brussels", "place": "hq",
        "when": {"edtf": "2022-01-12"},
        "start": "2022-01-12T10:00:00+01:00", "end": "2022-01-12T14:00:00+01:00",
        "participants": ["grushko"], "sources": ["efe"]}],
      "statements": [{"id": "veto", "speaker": "grushko", "event": "nrc",
        "when": {"edtf": "2022-01-12", "text": "Wednesday"}, "topics": ["deterrence"],
        "reports": [
          {"id": "r1", "source": "efe", "quotationType": "direct", "text": "No veto",
            "selector": {"prefix": "said: ", "exact": "No veto", "start": 10, "end": 17}},
          {"id": "r2", "source": "efe", "quotationType": "indirect", "text": "He refused",
            "relation": {"type": "paraphraseOf", "report": "r1"}}]}],
      "assertions": [{"subject": "grushko", "property": "office", "value": "Deputy minister",
        "source": "efe", "rank": "normal"}]
    }
    """
}

/// The messages that loading a text gives, warnings and errors, one string each.
func messages(loading text: String, file: String = BaseTimeline.file) -> [String] {
  messages(loading: [(file, text)])
}

/// The messages that loading several files gives.
func messages(loading files: [(name: String, text: String)]) -> [String] {
  diagnostics(loading: files.map { .init(file: $0.name, bytes: Array($0.text.utf8)) })
    .map(\.description)
}

/// What loading finds, whether the timeline can be shown or not.
func diagnostics(loading inputs: [TimelineLoader.Input]) -> [Diagnostic] {
  do throws(LoadingError) {
    return try TimelineLoader.load(inputs).findings.first
  } catch {
    guard case .invalid(let findings) = error else { return [] }
    return findings.first
  }
}
