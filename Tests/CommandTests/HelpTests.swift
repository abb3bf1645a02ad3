import Foundation
import Testing

/// Help, version and completions.
struct HelpTests {
  static let commands = [
    "", "browse", "list", "search", "quotes", "speakers", "sources", "show", "cite", "validate",
    "verify",
    "schema", "keys",
  ]

  @Test("help fits 80 columns, has examples, and explains every option", arguments: commands)
  func help(_ command: String) throws {
    let result = try Program.run(command.isEmpty ? ["--help"] : [command, "--help"])
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    #expect(result.text.contains("EXAMPLES:\n  parley"))
    let wide = result.lines.filter { $0.count > 80 }
    #expect(wide.isEmpty, "break these lines in the command's discussion or usage: \(wide)")
    let bare = result.lines.indices.filter { index in
      let line = result.lines[index]
      guard line.hasPrefix("  -") else { return false }
      let next = index + 1 < result.lines.count ? result.lines[index + 1] : ""
      return !line.dropFirst(4).contains("  ") && !next.hasPrefix("          ")
    }
    #expect(bare.isEmpty, "give these options a help text: \(bare.map { result.lines[$0] })")
  }

  @Test("the commands that take filters explain all of them")
  func filters() throws {
    for command in ["list", "search", "quotes", "speakers", "sources", "verify"] {
      let help = try Program.run([command, "--help"]).text
      for option in [
        "speaker", "track", "source", "topic", "from", "to", "kind", "quotation", "format", "color",
      ] {
        #expect(help.contains("  --\(option) <"), "\(command) has no --\(option)")
      }
    }
  }

  @Test("search explains the query language")
  func queryLanguage() throws {
    let help = try Program.run(["search", "--help"]).text
    for part in [
      "\"a phrase\"", "-word", "speaker:", "track:", "source:", "topic:", "place:", "kind:",
      "quotation:", "from:", "to:", "on:", "re:/",
    ] {
      #expect(help.contains(part))
    }
  }

  @Test("every example runs or is one of a shell's", arguments: commands)
  func examples(_ command: String) throws {
    let help = try Program.run(command.isEmpty ? ["--help"] : [command, "--help"]).text
    let examples = help.split(separator: "\n").drop { $0 != "EXAMPLES:" }.dropFirst()
      .prefix { $0.hasPrefix("  ") }
    #expect(!examples.isEmpty)
    let scratch = try Scratch()
    for name in ["talks.json", "more.json", "people.json"] {
      try scratch.write(Fixture.timeline, to: name)
    }
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/articles", withIntermediateDirectories: true)
    for example in examples where !example.contains("curl") {
      let line = example.trimmingPrefix { $0 == " " }
      // A comment stands in a column of its own; jq need not be there.
      let shell = line.split(separator: "   ")[0].split(separator: " | ")[0]
      let result = try Self.shell(String(shell), folder: scratch.path)
      #expect(result.status != 64, "“\(shell)” is wrong usage: \(result.errors)")
      #expect([0, 1].contains(result.status), "“\(shell)” fails: \(result.errors)")
    }
  }

  @Test("the version is one line")
  func version() throws {
    let result = try Program.run(["--version"])
    #expect(result.text == "parley 0.1.0\n")
    #expect(result.exitCode == 0)
  }

  @Test("completions know files and values", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let result = try Program.run(["--generate-completion-script", shell])
    #expect(result.exitCode == 0)
    for word in [
      "jsonl", "indirect", "statement", "always", "markdown", "validate", "bibtex", "fix-offsets",
    ] {
      #expect(result.text.contains(word), "\(shell) does not complete “\(word)”")
    }
    let scratch = try Scratch()
    let path = try scratch.write(result.output, to: "completions")
    guard FileManager.default.isExecutableFile(atPath: "/bin/\(shell)") else { return }
    let check = try Self.shell("\(shell) -n \(path)", folder: scratch.path)
    #expect(check.status == 0, "\(shell) cannot parse its completions: \(check.errors)")
  }

  /// Runs a line with `sh`; `parley` in it is the built program.
  private static func shell(
    _ line: String, folder: String
  ) throws -> (status: Int32, errors: String) {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "parley() { '\(Program.path)' \"$@\"; }; \(line)"]
    shell.currentDirectoryURL = URL(fileURLWithPath: folder)
    shell.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    shell.standardInput = FileHandle.nullDevice
    shell.standardOutput = FileHandle.nullDevice
    let pipe = Pipe()
    shell.standardError = pipe
    try shell.run()
    let errors = pipe.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    return (shell.terminationStatus, String(decoding: errors, as: UTF8.self))
  }
}
