import Foundation
import Glibc

/// The built program, run as a process of its own.
enum Program {
  /// What came of a run.
  struct Result {
    let exitCode: Int32
    let output: Data
    let errors: String

    /// Standard output as text; what is no UTF-8 shows as U+FFFD.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines of standard output, without their ends.
    var lines: [String] { text.split(separator: "\n").map(String.init) }
    /// The first line of standard error.
    var firstError: String { errors.split(separator: "\n").first.map(String.init) ?? "" }
  }

  /// Why a run could not be made.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Where standard output goes.
  enum Output {
    /// Into `Result.output`.
    case captured
    /// To the file at that path, which exists.
    case file(String)
    /// To a descriptor that is open.
    case descriptor(Int32)
  }

  /// The executable, in the build folder in which the tests are; `PARLEY_PROGRAM` names another.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["PARLEY_PROGRAM"] { return path }
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("parley").path
  }()

  /// Runs a script of the shell's, and returns its exit status.
  static func shell(_ script: String, folder: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Runs the program and waits for its end.
  ///
  /// - Parameters:
  ///   - input: what it reads from standard input.
  ///   - environment: variables beside a plain environment without `NO_COLOR`.
  ///   - folder: where it runs; nil is the temporary folder.
  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:],
    output: Output = .captured, folder: String? = nil
  ) throws -> Result {
    guard access(path, X_OK) == 0 else {
      throw Failure(
        description: "\(path) is not there: run “swift build”, or set PARLEY_PROGRAM to the program"
      )
    }
    // Files rather than pipes: a program that prints much does not wait for anybody to read it.
    let scratch = try Scratch()
    let inputPath = try scratch.write(input, to: "input")
    let outputPath = try scratch.write(Data(), to: "output")
    let errorsPath = try scratch.write(Data(), to: "errors")

    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder ?? scratch.path)
    let plain = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "xterm-256color",
    ]
    process.environment = plain.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: inputPath))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorsPath))
    process.standardOutput =
      switch output {
      case .captured: try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
      case .file(let path): try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      case .descriptor(let descriptor): FileHandle(fileDescriptor: descriptor)
      }
    try process.run()
    process.waitUntilExit()
    let status = process.terminationStatus
    return Result(
      // As a shell has it: a signal is its number above 128.
      exitCode: process.terminationReason == .exit ? status : 128 + status,
      output: try Data(contentsOf: URL(fileURLWithPath: outputPath)),
      errors: String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: errorsPath)), as: UTF8.self))
  }
}
