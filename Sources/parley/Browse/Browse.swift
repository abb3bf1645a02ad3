import Browser
import CLinux
import CursesTerminal
import Glibc
import Screen
import StateFiles
import Threads
import Timeline

/// What is to be browsed.
struct Reading {
  /// The timeline, or what has come of it.
  var chronology: Chronology
  /// The load that brings the rest.
  var load: TimelineLoad?
  /// The file arguments, none for the bundled timeline.
  let files: [String]
  /// Whether feeds are read on when they grow.
  var follows = false

  /// Whether the load goes on by itself.
  private(set) var isReadingOn = false

  /// Reads the first rows of the files.
  mutating func begin(_ wakeup: Wakeup) throws(LoadingError) {
    guard let load else { return }
    load.begin()
    if load.progress.itemCount == 0 { waitForRows(of: load, wakeup) }
    let progress = load.progress
    if let failure = progress.failure { throw failure }
    chronology = progress.chronology
  }

  /// Reads on, on a thread of its own.
  mutating func readOn(_ wakeup: Wakeup) {
    guard let load, !isReadingOn else { return }
    isReadingOn = true
    load.start { wakeup.call() }
  }

  private mutating func waitForRows(of load: TimelineLoad, _ wakeup: Wakeup) {
    readOn(wakeup)
    let clock = ContinuousClock()
    let end = clock.now + Self.patience
    // A pipe that brings nothing yet is shown as it is.
    while load.progress.itemCount == 0, load.progress.phase == .loading, clock.now < end {
      var descriptor = pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0)
      let milliseconds = (end - clock.now) / .milliseconds(1)
      if poll(&descriptor, 1, Int32(max(0, milliseconds.rounded(.up)))) > 0 { _ = wakeup.answer() }
    }
  }

  /// How long the first rows are waited for.
  private static let patience = Duration.milliseconds(300)
}

/// Lets a person read in the terminal until they leave.
///
/// - Returns: the exit status: 0, or 128 plus the number of the signal that ended it.
/// - Throws: `TerminalError` where there is no terminal that can be driven, `LoadingError` where the
///   files are no good; nothing has been written to the terminal then.
func browseInTerminal(
  _ reading: consuming Reading, usesColor: Bool, usesMouse: Bool
) throws -> Int32 {
  // Before the terminal is taken: no signal may end the program without giving it back.
  let signals = Signals()
  let wakeup = Wakeup()
  try reading.begin(wakeup)
  let ending = try browse(
    reading, signals: signals, wakeup: wakeup,
    options: CursesTerminal.Options(usesColor: usesColor, usesMouse: usesMouse))
  for message in ending.messages { ErrorPrinter.note(message) }
  return ending.status
}

/// The same; the terminal has been given back when it returns.
private func browse(
  _ reading: consuming Reading, signals: Signals, wakeup: Wakeup, options: CursesTerminal.Options
) throws(TerminalError) -> EventLoop.Ending {
  if let ending = waitForTerminal(signals) { return ending }
  let terminal = try CursesTerminal(
    options: options, interruption: signals.urgentDescriptor)
  defer { terminal.close() }
  var store = MemoryStore(timeline: MemoryStore.key(of: reading.files))
  let (memory, problem) = store.read()
  let state = State(
    reading.chronology, files: reading.files, capabilities: terminal.capabilities,
    size: terminal.size, memory: memory, progress: reading.load?.progress,
    sticksToEnd: reading.follows)
  var loop = EventLoop(
    terminal: terminal, signals: signals, store: store, wakeup: wakeup, reading: reading,
    state: state)
  if let problem { loop.send(.notice(.error(problem))) }
  return loop.run()
}

/// Waits for a terminal that takes nothing yet, since ncurses would at its first write, whatever signal
/// there is; returns how a signal ended the waiting, if one did.
private func waitForTerminal(_ signals: Signals) -> EventLoop.Ending? {
  while !CursesTerminal.takesOutput(interruption: signals.urgentDescriptor) {
    var arrivals = signals.all()
    if arrivals.contains(where: { $0.number == SIGTSTP }) { arrivals += signals.stop() }
    if let last = arrivals.first(where: \.ends) { return EventLoop.Ending(by: last.number) }
  }
  return nil
}
