import Browser
import CLinux
import CursesTerminal
import Glibc
import Screen

/// Waits for events, lets the browser change by them, does what it asks for, and shows the result.
struct EventLoop {
  let terminal: CursesTerminal
  let signals: Signals
  let store: MemoryStore
  var state: State
  /// The exit status, once it is time to leave.
  private var status: Int32?
  /// What is to be kept; written when nothing else is to be done, so that no frame waits for a disk.
  private var unwritten: Memory?
  /// What is on the terminal.
  private var shown: Frame?

  init(terminal: CursesTerminal, signals: Signals, store: MemoryStore, state: State) {
    self.terminal = terminal
    self.signals = signals
    self.store = store
    self.state = state
  }

  /// Runs until somebody leaves or a signal ends the program, and returns the exit status.
  mutating func run() -> Int32 {
    show()
    while status == nil {
      wait()
      handleSignals()
      // Everything that is at hand is taken before the next frame: keys are not lost when a
      // terminal is slower than a person, frames are.
      while status == nil, let event = terminal.poll() { send(.input(event)) }
      if status == nil { show() }
      writeMemory()
    }
    return status ?? 0
  }

  private mutating func show() {
    let frame = state.draw(reusing: shown)
    shown = frame
    terminal.show(frame.buffer, cursor: frame.cursor)
    if terminal.hasVanished, status == nil { leave(as: SIGHUP) }
  }

  /// Sleeps until there is input, a signal, or a new window size.
  private mutating func wait() {
    var descriptors = [
      pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    var blocked = signals.blockedWhileWaiting
    guard ppoll(&descriptors, 2, nil, &blocked) >= 0 else { return }
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    if descriptors[0].revents & gone != 0 { leave(as: SIGHUP) }
  }

  private mutating func handleSignals() {
    while status == nil, let signal = signals.next() {
      if signal == SIGTSTP {
        suspend()
      } else {
        leave(as: signal)
      }
    }
  }

  /// Ends the loop as `signal` demands, keeping the place.
  private mutating func leave(as signal: Int32) {
    perform(state.leaving)
    status = 128 + signal
  }

  private mutating func send(_ message: Message) {
    let effects = update(&state, message)
    for effect in effects { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .copy(let text):
      terminal.copy(text)
    case .open(let url):
      do {
        try ExternalProgram.openURL(url)
      } catch {
        send(.notice(.error(error.description)))
      }
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
      try store.write(memory)
    } catch {
      send(.notice(.error(error.description)))
      if status == nil { show() }
    }
  }

  private mutating func suspend() {
    terminal.suspend()
    signals.stop()
    // Where it was continued only to be ended, the terminal is somebody else's by now.
    if let signal = signals.next(), signal != SIGTSTP { return leave(as: signal) }
    terminal.resume()
    send(.input(.resize(terminal.size)))
  }
}
