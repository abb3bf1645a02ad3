import Browser
import CLinux
import CursesTerminal
import Glibc
import Screen

// While the reader looks at a frame, the next is made for what they are likely to do then; if they do
// it, it need only be sent.
extension EventLoop {
  /// What was made ahead.
  struct Ahead: ~Copyable {
    let speculation: Speculation
    let screen: PreparedScreen
  }

  /// How many nanoseconds of work may be done unasked: a key that comes meanwhile must wait for it.
  private static let budget: UInt64 = 4_000_000
  /// How many milliseconds the terminal is given to draw what it was sent: it may need the processor.
  private static let pause: Int32 = 2

  /// Takes an event that has happened.
  mutating func take(_ event: InputEvent) {
    guard let foreseen = ahead.take(), foreseen.speculation.event == event else {
      predictor.note(event)
      let began = processorTime
      send(.input(event))
      unforeseen = (event, began)
      return
    }
    // Before all else.
    terminal.show(foreseen.screen)
    predictor.note(event)
    state = foreseen.speculation.state
    noteShown(foreseen.speculation.frame)
    for effect in foreseen.speculation.effects { perform(effect) }
  }

  /// Takes note of how long the last event took that was not done ahead, once its frame is there.
  mutating func noteCost() {
    guard let (event, began) = unforeseen else { return }
    predictor.note(event, isSlow: processorTime - began > Self.budget)
    unforeseen = nil
  }

  /// Does what is likely to be done next, where that is worth while: not again where it was done
  /// already, and not while somebody is waiting.
  mutating func lookAhead() {
    guard ahead == nil, let event = predictor.prediction, !isInputAtHandSoon else { return }
    let began = processorTime
    let speculation = Speculation(of: event, on: state, shown: shown)
    let screen = terminal.prepare(
      speculation.frame.buffer, cursor: speculation.frame.cursor)
    predictor.note(event, isSlow: processorTime - began > Self.budget)
    ahead = Ahead(speculation: speculation, screen: screen)
  }

  private var isInputAtHandSoon: Bool {
    var input = pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, Self.pause) > 0
  }

  /// What this thread has had of a processor, in nanoseconds (clock_gettime(3)): what others do on
  /// the machine does not make a key slow.
  private var processorTime: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
