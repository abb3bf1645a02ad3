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
func browse(
  _ chronology: Chronology, files: [String], usesColor: Bool, usesMouse: Bool
) throws(TerminalError) -> Int32 {
  let terminal = try CursesTerminal(
    options: CursesTerminal.Options(usesColor: usesColor, usesMouse: usesMouse))
  defer { terminal.close() }
  let store = MemoryStore(timeline: MemoryStore.key(of: files))
  let state = State(
    chronology, files: files, capabilities: terminal.capabilities, size: terminal.size,
    memory: store.read())
  var loop = EventLoop(terminal: terminal, signals: Signals(), store: store, state: state)
  return loop.run()
}
