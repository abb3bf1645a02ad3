import Foundation
import Glibc
import Testing

@testable import parley

/// Where output goes: pipes that close, full disks, terminals.
struct OutputTests {
  @Test("a reader that wants no more ends the program without a word")
  func brokenPipe() throws {
    let folder = try FixtureFolder()
    for format in ["text", "json", "jsonl", "csv"] {
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      let descriptor = pipe.fileHandleForWriting.fileDescriptor
      let result = try folder.run(
        "list", "FILE", "--format", format, output: .descriptor(descriptor))
      #expect(result.errors == "")
      #expect(result.exitCode == 128 + SIGPIPE)
    }
  }

  @Test("head takes a line, and nobody complains, whether or not SIGPIPE is ignored")
  func head() throws {
    for setting in ["", "trap '' PIPE; "] {
      let scratch = try Scratch()
      let errors = scratch.path + "/errors"
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = [
        "-c",
        setting + #"for f in text json csv; do "$0" list --format $f | head -1; done 2> "$1""#,
        Program.path, errors,
      ]
      let pipe = Pipe()
      shell.standardOutput = pipe
      try shell.run()
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      shell.waitUntilExit()
      #expect(output.split(separator: UInt8(ascii: "\n")).count == 3)
      #expect(try String(contentsOfFile: errors, encoding: .utf8) == "")
    }
  }

  @Test(
    "a full disk is an error: exit 74",
    arguments: [["list"], [], ["list", "--format", "json"], ["schema"], ["keys"], ["--help"]])
  func fullDisk(_ arguments: [String]) throws {
    let result = try Program.run(arguments, output: .file("/dev/full"))
    #expect(result.errors == "parley: the output cannot be written: No space left on device\n")
    #expect(result.exitCode == 74)
  }

  @Test("errors have exit statuses of their own")
  func exitCodes() {
    #expect(ErrorPrinter.outcome(of: OutputError(code: EPIPE)) == .init(exitCode: 141))
    #expect(ErrorPrinter.outcome(of: CommandFailure.invalidFiles) == .init(exitCode: 65))
    #expect(ErrorPrinter.outcome(of: CommandFailure.unverified) == .init(exitCode: 1))
  }
}
