internal import CNcurses
import Glibc
import Screen

/// Turns what ncurses reads into events.
struct CursesKeys {
  /// Codes beyond ncurses's own, for what it does not know: the brackets around pasted text.
  private static let pasteBegins: Int32 = KEY_MAX + 1
  private static let pasteEnds: Int32 = KEY_MAX + 2

  /// The most characters that one paste may have.
  private static let pasteLimit = 100_000

  private var lastClick: (position: Position, nanoseconds: UInt64)?

  private enum Reading {
    case none
    case character(wint_t)
    case code(Int32)
  }

  /// Teaches ncurses the sequences that it does not know (xterm control sequences, bracketed paste).
  func defineKeys() {
    define_key("\u{1B}[200~", Self.pasteBegins)
    define_key("\u{1B}[201~", Self.pasteEnds)
  }

  /// The next event, if one is at hand; what means nothing is passed over.
  mutating func next(size: @autoclosure () -> Size) -> InputEvent? {
    while true {
      switch read() {
      case .none: return nil
      case .code(KEY_RESIZE): return .resize(size())
      case .code(KEY_MOUSE): if let event = mouse() { return .mouse(event) }
      case .code(Self.pasteBegins): return .paste(paste())
      case .code(let code): if let key = Self.key(ofCode: code) { return .key(key) }
      case .character(let character): if let key = Self.key(of: character) { return .key(key) }
      }
    }
  }

  private func read() -> Reading {
    var value: wint_t = 0
    switch get_wch(&value) {
    case OK: return .character(value)
    case KEY_CODE_YES: return .code(Int32(bitPattern: value))
    default: return .none
    }
  }

  private static func key(of character: wint_t) -> Key? {
    switch character {
    case 9: .tab
    case 10, 13: .enter
    case 27: .escape
    case 8, 127: .backspace
    case 0..<32: Unicode.Scalar(character + 0x40).map { .control(Character($0.properties.lowercaseMapping)) }
    default: Unicode.Scalar(character).map { .character(Character($0)) }
    }
  }

  private static func key(ofCode code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME, KEY_FIND: .home
    case KEY_END, KEY_SELECT: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_ENTER: .enter
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_BTAB: .backTab
    default: nil
    }
  }

  private func paste() -> String {
    var text = String.UnicodeScalarView()
    // The closing bracket may be some reads away; a terminal that never sends it is not waited for.
    var idle = 0
    while idle < 20 {
      switch read() {
      case .character(let value):
        idle = 0
        if text.count < Self.pasteLimit, let scalar = Unicode.Scalar(value) { text.append(scalar) }
      case .code(Self.pasteEnds): return String(text)
      case .code: continue
      case .none:
        idle += 1
        usleep(5000)
      }
    }
    return String(text)
  }

  private mutating func mouse() -> MouseEvent? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    let position = Position(row: Int(event.y), column: Int(event.x))
    if parley_is_wheel_up(event.bstate) != 0 { return MouseEvent(.wheelUp, at: position) }
    if parley_is_wheel_down(event.bstate) != 0 { return MouseEvent(.wheelDown, at: position) }
    guard parley_is_first_button(event.bstate) != 0 else { return nil }
    let now = Self.monotonicNanoseconds
    defer { lastClick = (position, now) }
    if let last = lastClick, last.position == position, now - last.nanoseconds < 400_000_000 {
      return MouseEvent(.doubleClick, at: position)
    }
    return MouseEvent(.click, at: position)
  }

  private static var monotonicNanoseconds: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
