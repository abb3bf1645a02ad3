import Foundation

/// What the program wrote to a terminal on which both its output and its messages were.
struct TerminalRun {
  let exitCode: Int32
  let bytes: [UInt8]

  /// Runs the program and reads what it writes as it comes.
  init(_ arguments: [String], folder: String, environment: [String: String] = [:]) throws {
    let terminal = try PseudoTerminal(columns: 100)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let plain = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "xterm-256color",
    ]
    process.environment = plain.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let output = FileHandle(fileDescriptor: terminal.descriptor)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    bytes = terminal.readToEnd()
    process.waitUntilExit()
    exitCode = process.terminationStatus
  }
}
