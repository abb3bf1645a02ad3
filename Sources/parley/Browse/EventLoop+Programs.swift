import Browser
import CLinux
import CursesTerminal
import Glibc
import Screen
import Timeline

// Programs beside this one: those with windows of their own go on by themselves, those that need
// the terminal get it and are waited for.
extension EventLoop {
  /// A program that has been started and whose end has not been seen.
  struct Child {
    let name: Substring
    let process: pid_t
  }

  /// Opens `url` in a web browser.
  mutating func open(_ url: String) {
    // Whoever asks has looked, but what is started here depends on it.
    guard WebAddress(url) != nil else {
      return send(.notice(.error("only http and https URLs are opened")))
    }
    let browsers = WebBrowsers.ofEnvironment
    let commands = browsers.commands(opening: url)
    var failures: [ExternalProgram.Failure] = []
    for command in commands {
      do {
        if browsers.needsTerminal(command) {
          try runInTerminal(command)
        } else {
          let process = try command.start(in: .background)
          children.append(Child(name: command.name, process: process))
        }
        return
      } catch {
        failures.append(error)
      }
    }
    let reasons = failures.map(\.description).joined(separator: "; ")
    send(.notice(.error(reasons + "; BROWSER names the one to use")))
  }

  /// Lets the children go that have ended, and tells of one that could not do what it was asked.
  mutating func reapChildren() {
    for child in children {
      var result: Int32 = 0
      let process = waitpid(child.process, &result, WNOHANG)
      guard process == child.process || (process < 0 && errno == ECHILD) else { continue }
      children.removeAll { $0.process == child.process }
      if process == child.process { tell(of: child, result) }
    }
  }

  private mutating func tell(of child: Child, _ result: Int32) {
    guard parley_has_exited(result), parley_exit_status(result) != 0 else { return }
    let status = parley_exit_status(result)
    send(.notice(.error("\(child.name) ended with exit status \(status)")))
  }

  // MARK: - In the terminal

  /// How long a program that has the terminal may take to end when this one has to.
  private static let patience = 1000

  private mutating func runInTerminal(_ program: ExternalProgram) throws(ExternalProgram.Failure) {
    terminal.suspend()
    let process: pid_t
    do {
      process = try program.start(in: .terminal(terminal.inputDescriptor))
    } catch {
      terminal.resume()
      throw error
    }
    terminal.share(with: process)
    let result = waitForEnd(of: process)
    terminal.share(with: nil, wasOrderly: result.map { parley_has_exited($0) } ?? false)
    guard status == nil else { return }
    terminal.resume()
    send(.input(.resize(terminal.size)))
    if let result { tell(of: Child(name: program.name, process: process), result) }
  }

  /// Waits until `process`, which has the terminal, has ended, stopping when it stops. Where this
  /// program has to end, the other is told so and then has some time for it.
  ///
  /// - Returns: what waitpid(2) says of it; `nil` where it is still there.
  private mutating func waitForEnd(of process: pid_t) -> Int32? {
    while true {
      var result: Int32 = 0
      switch waitpid(process, &result, WNOHANG | WUNTRACED) {
      case process where parley_has_stopped(result): stop(with: process)
      case process: return result
      case -1 where errno == ECHILD: return 0
      default:
        // Its end tells by a signal; the terminal's end tells by the terminal, once.
        let input = status == nil ? terminal.inputDescriptor : -1
        var waited = [
          pollfd(fd: input, events: 0, revents: 0),
          pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        signals.wait(for: &waited, milliseconds: status == nil ? nil : Self.patience)
        let arrivals = signals.all()
        if status != nil, arrivals.isEmpty { return nil }
        if waited[0].revents != 0 { leave(as: SIGHUP, with: process) }
        for arrival in arrivals { handle(arrival, with: process) }
      }
    }
  }

  private mutating func handle(_ arrival: Signals.Arrival, with process: pid_t) {
    switch arrival.number {
    // Meant for the program that has the terminal, which has got it too (system(3)).
    case SIGINT where arrival.isTerminals, SIGQUIT where arrival.isTerminals: break
    case SIGTSTP: stop(with: process)
    default: if arrival.ends { leave(as: arrival.number, with: process) }
    }
  }

  private mutating func leave(as signal: Int32, with process: pid_t) {
    guard status == nil else { return }
    leave(as: signal)
    kill(process, signal)
    kill(process, SIGCONT)
  }

  private mutating func stop(with process: pid_t) {
    // The shell has the terminal now.
    terminal.share(with: nil, wasOrderly: true)
    let arrivals = signals.stop()
    terminal.share(with: process)
    kill(process, SIGCONT)
    for arrival in arrivals where arrival.ends { handle(arrival, with: process) }
  }
}
