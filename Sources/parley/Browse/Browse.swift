import Browser
import CursesTerminal
import Glibc
import Screen
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
  let terminal = try CursesTerminal(
    options: CursesTerminal.Options(usesColor: usesColor, usesMouse: usesMouse))
  defer { terminal.close() }
  let store = MemoryStore(timeline: MemoryStore.key(of: files))
  let state = State(
    chronology, files: files, capabilities: terminal.capabilities, size: terminal.size,
    memory: store.read())
  var loop = EventLoop(terminal: terminal, signals: signals, store: store, state: state)
  return loop.run()
}
