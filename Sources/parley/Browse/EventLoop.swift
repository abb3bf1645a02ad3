import Browser
import CLinux
import CursesTerminal
import Feed
import Glibc
import Screen
import StateFiles
import Threads
import Timeline
import TimelineSearch

/// Waits for events, lets the browser change by them, does what it asks for, and shows the result.
struct EventLoop: ~Copyable {
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
  let wakeup: Wakeup
  /// What is to be read on, until it is.
  private var reading: Reading?
  private var load: TimelineLoad?
  private let reloader: Reloader
  /// What is looked for beside, and which request it answers.
  private var search: (run: SearchRun, generation: Int)?
  var state: State
  /// The exit status, once it is time to leave.
  private(set) var status: Int32?
  private var messages: [String] = []
  /// What is to be kept; written when nothing else is to be done, so that no frame waits for a disk.
  private var unwritten: Memory?
  /// What is on the terminal.
  private(set) var shown: Frame?
  /// What the reader is likely to do next, of which some may be done ahead.
  var predictor = EventPredictor(first: .key("j"))
  /// What was done ahead for the state and the screen at hand.
  var ahead: Ahead?
  /// Whether what is shown is the state at hand.
  var isShown = false
  /// The last event that was not done ahead, and what the processor had done before it.
  var unforeseen: (event: InputEvent, began: UInt64)?
  /// What is waited for: input, calls and signals.
  private var waited: [pollfd]
  /// Programs that go on beside this one.
  var children: [Child] = []

  init(
    terminal: CursesTerminal, signals: Signals, store: MemoryStore, wakeup: Wakeup,
    reading: consuming Reading, state: State
  ) {
    self.wakeup = wakeup
    load = reading.load
    reloader = Reloader(files: reading.files, follows: reading.follows, wakeup: wakeup)
    self.reading = reading
    self.terminal = terminal
    self.signals = signals
    self.store = store
    self.state = state
    waited = [terminal.inputDescriptor, wakeup.descriptor, signals.descriptor]
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  }

  /// Runs until somebody leaves or a signal ends the program.
  mutating func run() -> Ending {
    show()
    // Not before: the first frame has the processors to itself.
    reading?.readOn(wakeup)
    // It has what was there at first, which may be as large as what takes its place.
    reading = nil
    while status == nil {
      wait()
      if hasSignal { for arrival in signals.all() where status == nil { handle(arrival) } }
      if isCalled { takeLoaded() }
      // Everything that is at hand is taken before the next frame: keys are not lost when a
      // terminal is slower than a person, frames are.
      while status == nil, let event = terminal.poll() { take(event) }
      if status == nil, !isShown { show() }
      writeMemory()
      if status == nil { lookAhead() }
    }
    return Ending(status: status ?? 0, messages: messages)
  }

  private mutating func show() {
    let frame = state.draw(reusing: shown)
    terminal.show(frame.buffer, cursor: frame.cursor)
    noteShown(frame)
    noteCost()
  }

  /// Takes note of what is on the terminal.
  mutating func noteShown(_ frame: Frame) {
    shown = frame
    isShown = true
    if terminal.hasVanished, status == nil { leave(as: SIGHUP) }
  }

  /// Sleeps until there is input, a signal, a call, or a new window size.
  private mutating func wait() {
    signals.wait(for: &waited)
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    if waited[0].revents & gone != 0 { leave(as: SIGHUP) }
  }

  /// Whether somebody has called from another thread, and whether there is a signal.
  private var isCalled: Bool { waited[1].revents != 0 }
  private var hasSignal: Bool { waited[2].revents != 0 }

  /// Takes what has been read beside.
  private mutating func takeLoaded() {
    guard wakeup.answer() else { return }
    if let outcome = reloader.take() {
      switch outcome {
      case .whole(let chronology):
        load?.stop()
        load = nil
        send(.reloaded(chronology, progress: nil))
      case .feed(let new, let progress):
        load?.stop()
        load = new
        send(.reloaded(progress.chronology, progress: progress))
      case .failure(let error): send(.notice(.error(Self.summary(of: error))))
      }
    }
    if let load { send(.loaded(load.progress)) }
    if let search {
      let progress = search.run.progress
      if progress.isDone { self.search = nil }
      send(.found(progress, generation: search.generation))
    }
  }

  /// Looks for what is sought now; what was looked for before is given up.
  private mutating func startSearch() {
    search = nil
    guard let sought = state.sought else { return }
    let run = SearchRun(sought.query, in: sought.index, near: sought.near) { [wakeup] in
      wakeup.call()
    }
    search = (run, sought.generation)
  }

  /// Why the files could not be read anew, in a line: what is on the screen stays.
  private static func summary(of error: LoadingError) -> String {
    switch error {
    case .unreadable(let errors): errors.first?.description ?? ""
    case .invalid(let found):
      found.count > 1
        ? "\(found.first[0]), and \(found.count - 1) more" : "\(found.first[0])"
    }
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
    let ending = Ending(by: signal)
    status = ending.status
    messages += ending.messages
  }

  mutating func send(_ message: Message) {
    // What was done ahead was done to another state.
    ahead = nil
    isShown = false
    let effects = update(&state, message)
    for effect in effects { perform(effect) }
  }

  mutating func perform(_ effect: Effect) {
    switch effect {
    case .copy(let text): terminal.copy(text)
    case .open(let url): open(url)
    case .remember(let memory): unwritten = memory
    case .suspend: suspend()
    case .redraw:
      terminal.redraw()
      isShown = false
    case .search: startSearch()
    case .stopLoading: load?.stop()
    case .reload: reloader.start()
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

extension EventLoop.Ending {
  /// What `signal` demands.
  init(by signal: Int32) {
    self.init(status: 128 + signal, messages: ["ended by \(name(ofSignal: signal))"])
  }
}
