import Browser
import CLinux
import CursesTerminal
import Glibc
import Screen
import StateFiles

/// Waits for events, lets the browser change by them, does what it asks for, and shows the result.
struct EventLoop {
  /// How the loop came to its end.
  struct Ending {
    /// The exit status.
    let status: Int32
    /// What is to be said once the terminal has been given back.
    let messages: [String]
  }

  let terminal: CursesTerminal
  let signals: Signals
  var store: MemoryStore
  var state: State
  /// The exit status, once it is time to leave.
  private(set) var status: Int32?
  private var messages: [String] = []
  /// What is to be kept; written when nothing else is to be done, so that no frame waits for a disk.
  private var unwritten: Memory?
  /// What is on the terminal.
  private var shown: Frame?
  /// Programs that go on beside this one.
  var children: [Child] = []

  init(terminal: CursesTerminal, signals: Signals, store: MemoryStore, state: State) {
    self.terminal = terminal
    self.signals = signals
    self.store = store
    self.state = state
  }

  /// Runs until somebody leaves or a signal ends the program.
  mutating func run() -> Ending {
    show()
    while status == nil {
      wait()
      for arrival in signals.all() where status == nil { handle(arrival) }
      // Everything that is at hand is taken before the next frame: keys are not lost when a
      // terminal is slower than a person, frames are.
      while status == nil, let event = terminal.poll() { send(.input(event)) }
      if status == nil { show() }
      writeMemory()
    }
    return Ending(status: status ?? 0, messages: messages)
  }

  private mutating func show() {
    let frame = state.draw(reusing: shown)
    shown = frame
    terminal.show(frame.buffer, cursor: frame.cursor)
  }

  /// Sleeps until there is input, a signal, or a new window size.
  private mutating func wait() {
    let input = pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0)
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    if let events = signals.wait(for: [input]).first, events & gone != 0 { leave(as: SIGHUP) }
  }

  private mutating func handle(_ arrival: Signals.Arrival) {
    switch arrival.number {
    case SIGTSTP: suspend()
    // Stopped without being asked: somebody else may have used the terminal.
    case SIGCONT:
      terminal.retake()
      send(.input(.resize(terminal.size)))
    case SIGCHLD: reapChildren()
    default: leave(as: arrival.number)
    }
  }

  /// Ends the loop as `signal` demands, keeping the place.
  mutating func leave(as signal: Int32) {
    perform(state.leaving)
    status = 128 + signal
    messages.append("ended by \(name(ofSignal: signal))")
  }

  mutating func send(_ message: Message) {
    let effects = update(&state, message)
    for effect in effects { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .copy(let text): terminal.copy(text)
    case .open(let url): open(url)
    case .remember(let memory): unwritten = memory
    case .suspend: suspend()
    case .redraw: terminal.redraw()
    case .quit: status = 0
    }
  }

  private mutating func writeMemory() {
    guard let memory = unwritten else { return }
    unwritten = nil
    do {
      if let notice = try store.write(memory) { tell(notice.description) }
    } catch {
      // Where a person has done nothing that is worth keeping, there is nothing worth saying.
      if store.hasUnkept(memory) { tell(error.description) }
    }
  }

  /// Says what went wrong: on the screen, or, where that is about to go, after it.
  private mutating func tell(_ problem: String) {
    guard status == nil else { return messages.append(problem) }
    send(.notice(.error(problem)))
    show()
  }

  private mutating func suspend() {
    terminal.suspend()
    // Where it was continued only to be ended, the terminal is somebody else's by now.
    if let arrival = signals.stop().first(where: \.ends) { return leave(as: arrival.number) }
    reapChildren()
    terminal.resume()
    send(.input(.resize(terminal.size)))
  }
}
