import ArgumentParser
import CLinux
import CursesTerminal
import Feed
import Glibc
import Phrasing
import SafeText
import Timeline
import TimelineSearch

/// The one place that prints errors, to standard error, and knows the exit statuses (sysexits.h).
enum ErrorPrinter {
  /// What an error comes to.
  struct Outcome: Hashable {
    /// What is printed, with its last line end; empty for nothing.
    var message = ""
    /// With what the program exits.
    let exitCode: Int32
    /// Whether the message is what was asked for, as help is.
    var isResult = false
  }

  /// Says what is wrong and ends the program.
  static func exit(with error: any Error) -> Never {
    let outcome = outcome(of: error)
    guard outcome.isResult else {
      // Where not even this can be written there is nobody to tell.
      try? OutputFile.standardError.write(OutputText(outcome.message))
      Glibc.exit(outcome.exitCode)
    }
    do throws(OutputError) {
      try OutputFile.standardOutput.write(OutputText(outcome.message))
    } catch {
      exit(with: error)
    }
    Glibc.exit(outcome.exitCode)
  }

  /// Says what is worth knowing beside the results, in a line; not to a terminal that takes nothing for
  /// a second.
  static func note(_ message: String) {
    var terminal = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
    guard isatty(STDERR_FILENO) == 0 || poll(&terminal, 1, 1000) > 0 else { return }
    try? OutputFile.standardError.write(OutputText(line(message)))
  }

  /// What is printed for an error, and the exit status.
  static func outcome(of error: any Error) -> Outcome {
    switch error {
    case let error as LoadingError: outcome(of: error)
    case let error as CommandFailure:
      Outcome(message: error.message.map(line) ?? "", exitCode: error.exitCode)
    case let error as FileReplacement.Failure:
      Outcome(message: line(error.description), exitCode: EX_IOERR)
    case let error as QueryError: Outcome(message: line(error.description), exitCode: EX_USAGE)
    case let error as TerminalError:
      Outcome(message: line(error.description), exitCode: EX_UNAVAILABLE)
    case let error as OutputError:
      // As if the signal had ended the program: whoever read the output wanted no more of it.
      error.isBrokenPipe
        ? Outcome(exitCode: 128 + SIGPIPE)
        : Outcome(
          message: line("the output cannot be written: \(String(cString: strerror(error.code)))"),
          exitCode: EX_IOERR)
    default: parserOutcome(on: error)
    }
  }

  private static func outcome(of error: LoadingError) -> Outcome {
    switch error {
    case .unreadable(let errors):
      return Outcome(
        message: errors.map { line($0.description) }.joined(), exitCode: error.exitCode)
    case .invalid(let found):
      let errors = found.first.filter { $0.severity == .error }
      let more = found.errorCount - errors.count
      let summary = line("\(found.errorCount.counted("error")): nothing is shown")
      return Outcome(
        message: errors.map { "\($0)\n" }.joined() + (more > 0 ? "and \(more) more\n" : "")
          + summary, exitCode: error.exitCode)
    }
  }

  /// What the argument parser has to say: help, the version, a completion script or wrong usage.
  private static func parserOutcome(on error: any Error) -> Outcome {
    let exitCode = Parley.exitCode(for: error).rawValue
    let message = Parley.fullMessage(for: error)
    guard exitCode != 0 else {
      return Outcome(message: message + "\n", exitCode: 0, isResult: true)
    }
    guard !message.isEmpty else { return Outcome(exitCode: exitCode) }
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    if let hint = SearchCommand.hint(for: CommandLine.arguments) {
      lines.insert(hint[...], at: min(1, lines.count))
    }
    return Outcome(
      message: lines.map { VisibleText.of(String($0)) + "\n" }.joined(), exitCode: exitCode)
  }

  private static func line(_ message: String) -> String {
    "parley: \(VisibleText.prose(message))\n"
  }
}

// MARK: - Prose

extension CommandFailure {
  fileprivate var exitCode: Int32 {
    switch self {
    case .nothingFound, .unknownID, .notAnItem, .uncitable, .notReported, .unknownSpeaker,
      .unknownName, .unverified:
      1
    case .notRewritable: EX_USAGE
    case .unknownCommand: EX_NOINPUT
    case .invalidFiles: EX_DATAERR
    }
  }

  /// What is wrong, in a line; `nil` where the results say it.
  fileprivate var message: String? {
    switch self {
    case .nothingFound: "nothing found"
    case .notAnItem(let id, let kind, let command):
      "“\(id)” is the id of a \(kind), not of an item; see “\(command)”"
    case .unknownID(let id, let nearest): "no item has the id “\(id)”\(suggestion(nearest))"
    case .uncitable(let id, let nearest):
      "nothing to cite has the id “\(id)”\(suggestion(nearest))"
    case .notReported(let id, let source, let reporters):
      "“\(source)” does not tell of “\(id)”; "
        + (reporters.isEmpty
          ? "no source does"
          : "these do: \(reporters.joined(separator: ", "))")
    case .unknownSpeaker(let name, let nearest):
      "nobody is called “\(name)”\(suggestion(nearest))"
    case .unknownName(let restrictor, let value, let nearest):
      "--\(restrictor.rawValue): no \(restrictor.rawValue) is called “\(value)”"
        + suggestion(nearest)
    case .unknownCommand(let name, let nearest):
      "“\(name)” is neither a file nor a command" + suggestion("parley \(nearest)")
    case .notRewritable(let path):
      "\(path): --fix-offsets rewrites only timeline files that are not compressed, no rows"
    case .invalidFiles, .unverified: nil
    }
  }
}

extension FileReplacement.Failure: CustomStringConvertible {
  /// The error in one line.
  var description: String {
    switch problem {
    case .notRegular: "\(path): cannot be rewritten: it is no regular file"
    case .changed: "\(path): left as it is: another program has written it meanwhile"
    case .system(let code): "\(path): cannot be rewritten: \(String(cString: strerror(code)))"
    }
  }
}
