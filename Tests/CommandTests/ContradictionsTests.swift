import Foundation
import Testing

/// `parley contradictions`.
@Suite struct ContradictionsTests {
  @Test func printsWhoHoldsWhichValueAndWhy() throws {
    let result = try run([])
    #expect(result.exitCode == 0)
    #expect(
      result.text == """
        The opening: duration  [opening]
          ✓ two hours (preferred)
            Gazette
            why: was there
          · an hour
            Talks go on

        Anna Berg: office  [anna]
          · envoy
            Talks go on
          ✗ minister (deprecated)
            Gazette
            why: an older card

        """)
  }

  @Test(arguments: [
    (["--speaker", "anna"], ["anna"]), (["--kind", "event"], ["opening"]),
    (["--track", "brussels"], []),
    (["--from", "2022-01-10", "--to", "2022-01-10"], ["opening", "anna"]),
  ])
  func filters(arguments: [String], subjects: [String]) throws {
    let result = try run(arguments + ["--format", "jsonl"])
    let found = result.text.split(separator: "\n").map { line in
      String(line.split(separator: "\"")[3...].first ?? "")
    }
    #expect(found == subjects, "\(result.text)")
    #expect(result.exitCode == (subjects.isEmpty ? 1 : 0))
  }

  @Test func hasTheFieldsThatOtherProgramsRelyOn() throws {
    let result = try run(["--format", "json", "--kind", "event"])
    let values = try JSONSerialization.jsonObject(with: Data(result.text.utf8))
    #expect(
      values as? NSArray == [
        [
          "subject": "opening", "subjectName": "The opening", "property": "duration",
          "values": [
            [
              "value": "two hours", "rank": "preferred", "reason": "was there",
              "sources": ["gazette"],
            ],
            [
              "value": "an hour", "rank": "normal", "reason": NSNull(), "sources": ["herald"],
            ],
          ],
        ]
      ] as NSArray)
  }

  private func run(_ arguments: [String]) throws -> Program.Result {
    let scratch = try Scratch()
    let file = try scratch.write(
      Fixture.timeline.replacingOccurrences(
        of: #""rank": "preferred", "reason": "was there"}]"#,
        with: #"""
          "rank": "preferred", "reason": "was there"},
          {"subject": "opening", "property": "duration", "value": "an hour", "source": "herald"},
          {"subject": "anna", "property": "office", "value": "minister", "source": "gazette",
           "rank": "deprecated", "reason": "an older card"},
          {"subject": "anna", "property": "office", "value": "envoy", "source": "herald"}]
          """#), to: "talks.json")
    return try Program.run(["contradictions"] + arguments + [file])
  }
}
