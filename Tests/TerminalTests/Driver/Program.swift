import Foundation
import Glibc

/// The program under test.
enum Program {
  /// It was built into the same folder as these tests.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let folder = tests.split(separator: "/").dropLast().joined(separator: "/")
    return "/" + folder + "/parley"
  }()

  /// The program that takes the terminal and crashes.
  static let crashing =
    path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
    + "/crashing-terminal"

  /// Whether a process is there and not merely waiting to be reaped.
  static func isRunning(_ process: Int) -> Bool {
    guard let state = status(of: process)?.first else { return false }
    return state != "Z"
  }

  /// The name of the program that a process runs; empty where there is none.
  static func name(of process: pid_t) -> String {
    let name = try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)
    return (name ?? "").trimmingCharacters(in: .newlines)
  }

  /// The processes of the session that `leader` leads.
  static func processes(ofSession leader: Int) -> [pid_t] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.filter { process in
      status(of: Int(process))?.dropFirst(3).first == "\(leader)"
    }
  }

  /// The processes that `parent` has started and that it has not seen end.
  static func children(of parent: Int) -> [pid_t] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.filter { process in
      status(of: Int(process))?.dropFirst().first == "\(parent)"
    }
  }

  /// The processor time that a process has used, in seconds, also when it has ended and nobody has
  /// asked how; `nil` where there is none.
  static func processorTime(of process: Int) -> Double? {
    guard let status = status(of: process), status.count > 12, let user = Double(status[11]),
      let system = Double(status[12])
    else { return nil }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// How often a process has written to anything, by calls of the system (proc(5), `io`); `nil` where
  /// there is none.
  static func writeCount(of process: pid_t) -> Int? {
    let counts = try? String(contentsOfFile: "/proc/\(process)/io", encoding: .utf8)
    return counts?.firstMatch(of: /syscw: (\d+)/).flatMap { Int($0.1) }
  }

  /// Whether a process lets a signal wait until it asks for it (proc(5), `status`).
  static func blocks(_ signal: Int32, in process: pid_t) -> Bool {
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let mask = status?.firstMatch(of: /SigBlk:\s*([0-9a-f]+)/).flatMap { UInt64($0.1, radix: 16) }
    return (mask ?? 0) >> UInt64(signal - 1) & 1 == 1
  }

  /// What the system tells of a process after its name: state, parent, group, session (proc(5)).
  private static func status(of process: Int) -> [Substring]? {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = status.lastIndex(of: ")")
    else { return nil }
    return status[end...].dropFirst().split(separator: " ")
  }
}
