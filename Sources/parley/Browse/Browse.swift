import Browser
import CursesTerminal
import Glibc
import Screen
import StateFiles
import Timeline

/// Lets a person read `chronology` in the terminal until they leave.
///
/// - Returns: the exit status: 0, or 128 plus the number of the signal that ended it.
/// - Throws: `TerminalError` where there is no terminal that can be driven; nothing has been written
///   to it then.
func browseInTerminal(
  _ chronology: Chronology, files: [String], usesColor: Bool, usesMouse: Bool
) throws(TerminalError) -> Int32 {
  // Before the terminal is taken: no signal may end the program without giving it back.
  let signals = Signals()
  let ending = try browse(
    chronology, files: files, signals: signals,
    options: CursesTerminal.Options(usesColor: usesColor, usesMouse: usesMouse))
  for message in ending.messages { ErrorPrinter.note(message) }
  return ending.status
}

/// The same; the terminal has been given back when it returns.
private func browse(
  _ chronology: Chronology, files: [String], signals: Signals, options: CursesTerminal.Options
) throws(TerminalError) -> EventLoop.Ending {
  let terminal = try CursesTerminal(options: options)
  defer { terminal.close() }
  var store = MemoryStore(timeline: MemoryStore.key(of: files))
  let (memory, problem) = store.read()
  let state = State(
    chronology, files: files, capabilities: terminal.capabilities, size: terminal.size,
    memory: memory)
  var loop = EventLoop(terminal: terminal, signals: signals, store: store, state: state)
  if let problem { loop.send(.notice(.error(problem))) }
  return loop.run()
}
