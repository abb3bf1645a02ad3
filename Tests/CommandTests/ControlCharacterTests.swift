import Foundation
import Testing

/// Nothing in a file can steer the terminal by way of a file or a pipe, where text is for people.
struct ControlCharacterTests {
  /// ESC, BEL, CR, a C1 control in UTF-8, DEL, NUL, a right-to-left override, in every text.
  private static let hostile = #"x\u001b]0;owned\u0007\r\u009b31m\u007f\u0000\u202ey"#

  private static var timeline: String {
    Fixture.timeline
      .replacingOccurrences(of: "The opening", with: hostile)
      .replacingOccurrences(of: "Anna Berg", with: hostile)
      .replacingOccurrences(of: "A. Berg", with: hostile)
      .replacingOccurrences(of: "Talks go on", with: hostile)
      .replacingOccurrences(of: "We want no missiles", with: hostile)
      .replacingOccurrences(of: #""start": 7, "end": 26"#, with: #""start": 7, "end": 27"#)
      .replacingOccurrences(of: "No missiles.", with: hostile)
      .replacingOccurrences(of: "the minister", with: hostile)
      .replacingOccurrences(of: #""missiles", "arms""#, with: "\"\(hostile)\"")
      .replacingOccurrences(of: "two hours", with: hostile)
      .replacingOccurrences(of: "Monday", with: hostile)
      .replacingOccurrences(of: #""id": "r3""#, with: "\"id\": \"\(hostile)\"")
  }

  static let commands = [
    ["list"], ["search", "owned"], ["quotes"], ["speakers"], ["sources"], ["show", "opening"],
    ["show", "anna-missiles"], ["verify", "--texts", "."], ["validate"],
  ]

  @Test("no control character but line ends is printed", arguments: commands)
  func output(_ command: [String]) throws {
    let scratch = try Scratch()
    try scratch.write(Self.timeline, to: "talks.json")
    for format in ["text", "json", "jsonl"] {
      let result = try Program.run(
        command + ["talks.json", "--format", format], folder: scratch.path)
      #expect(result.errors == "")
      #expect(!result.output.isEmpty || command == ["validate"])
      let scalars = result.text.replacingOccurrences(of: "\r\n", with: "\n").unicodeScalars
      let controls = scalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n"
      }
      #expect(
        controls.isEmpty, "\(command) prints \(controls) as \(format): make it an OutputText")
    }
  }

  @Test("nor in messages")
  func messages() throws {
    let scratch = try Scratch()
    try scratch.write(
      Self.timeline.replacingOccurrences(
        of: #""speaker": "bo""#, with: #""speaker": "\#(Self.hostile)""#),
      to: "talks\u{1B}.json")
    let result = try Program.run(["list", "talks\u{1B}.json"], folder: scratch.path)
    #expect(result.exitCode != 0)
    #expect(!result.errors.isEmpty)
    #expect(
      result.errors.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control
      })
  }

  @Test("JSON keeps the characters for programs to read")
  func json() throws {
    let scratch = try Scratch()
    try scratch.write(Self.timeline, to: "talks.json")
    let result = try Program.run(
      ["list", "talks.json", "--format", "json", "--kind", "event"], folder: scratch.path)
    let titles = try JSON.array(result.output).compactMap { $0["title"] as? String }
    #expect(titles.contains("x\u{1B}]0;owned\u{07}\r\u{9B}31m\u{7F}\u{0}\u{202E}y"))
  }
}
