internal import CNcurses
import Glibc
import Screen

/// Turns what ncurses reads into events.
///
/// Characters are put together here and not by `get_wch`, which loses one whose bytes do not come
/// all at once. The mouse is read here too: ncurses merges and drops what comes at once, and blocks
/// on buttons that it was not asked for.
struct CursesKeys {
  /// Codes beyond ncurses's own, for what it does not know.
  private static let pasteBegins: Int32 = KEY_MAX + 1
  private static let pasteEnds: Int32 = KEY_MAX + 2
  private static let mouseReport: Int32 = KEY_MAX + 3
  private static let oldMouseReport: Int32 = KEY_MAX + 4

  /// The most bytes that are kept of one paste.
  private static let pasteLimit = 100_000
  /// How long the rest of a sequence is waited for, which may be some reads away; a terminal that
  /// never sends it must not keep the program waiting.
  private static let patience: Int32 = 100

  /// Whether the terminal sends UTF-8; otherwise what is beyond ASCII is passed over.
  private let isUnicode: Bool
  private var decoder = UTF8Decoder()
  private var clicks = ClickCounter()
  /// Codes that were read and are still to be dealt with.
  private var unread: [Int32] = []
  /// What ncurses reads keys for. It is a pad, since on its way to a key ncurses draws whatever else
  /// it thinks has changed.
  private let window: UnsafeMutablePointer<WINDOW>

  /// - Parameters:
  ///   - window: A pad of the terminal that is read.
  ///   - isUnicode: Whether the terminal sends UTF-8.
  init(window: UnsafeMutablePointer<WINDOW>, isUnicode: Bool) {
    self.window = window
    self.isUnicode = isUnicode
  }

  /// Makes the terminal send its keys as the terminal database has them.
  func begin() { keypad(window, true) }

  /// Teaches ncurses the sequences that it does not know (xterm control sequences, bracketed paste
  /// and mouse tracking).
  func defineKeys() {
    set_escdelay(25)
    nodelay(window, true)
    define_key("\u{1B}[200~", Self.pasteBegins)
    define_key("\u{1B}[201~", Self.pasteEnds)
    define_key("\u{1B}[<", Self.mouseReport)
    define_key("\u{1B}[M", Self.oldMouseReport)
  }

  /// The next event, if one is at hand; what means nothing is passed over.
  mutating func next(size: @autoclosure () -> Size) -> InputEvent? {
    while let code = read() {
      if code == KEY_RESIZE { return .resize(size()) }
      // A key or a sequence in the midst of a character ends it.
      if code == 27 || code >= 256 { decoder.forget() }
      switch code {
      case Self.pasteBegins: return .paste(paste())
      case Self.mouseReport: if let event = mouse() { return .mouse(event) }
      case Self.oldMouseReport: if let event = oldMouse() { return .mouse(event) }
      case 27: if !skipSequence() { return .key(.escape) }
      case ..<256: if let key = key(ofByte: UInt8(code)) { return .key(key) }
      default: if let key = Self.key(ofCode: code) { return .key(key) }
      }
    }
    return nil
  }

  /// The next byte or key code, if one is at hand.
  private mutating func read() -> Int32? {
    if !unread.isEmpty { return unread.removeFirst() }
    let code = wgetch(window)
    return code == ERR ? nil : code
  }

  /// The next byte or key code of something that has begun.
  private mutating func readRest() -> Int32? {
    wtimeout(window, Self.patience)
    defer { nodelay(window, true) }
    while true {
      let code = wgetch(window)
      guard code == KEY_RESIZE else { return code == ERR ? nil : code }
      unread.append(code)
    }
  }

  // MARK: - Keys

  private mutating func key(ofByte byte: UInt8) -> Key? {
    guard let scalar = decoder.take(byte), isUnicode || scalar.isASCII else { return nil }
    switch scalar.value {
    case 9: return .tab
    case 10, 13: return .enter
    case 8, 127: return .backspace
    case 0..<32:
      return Unicode.Scalar(scalar.value + 0x40)
        .map { .control(Character($0.properties.lowercaseMapping)) }
    default: return .character(Character(scalar))
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

  /// After an escape character: reads over a control sequence or a function key that ncurses does
  /// not know (ECMA-48, 5.4), so that no command is run by its letters. Returns whether one was
  /// there.
  private mutating func skipSequence() -> Bool {
    guard let introducer = read() else { return false }
    switch introducer {
    case 0x5B:  // CSI
      while let code = readRest(), !(0x40...0x7E).contains(code) {}
      return true
    case 0x4F:  // SS3
      _ = readRest()
      return true
    default:
      unread.append(introducer)
      return false
    }
  }

  private mutating func paste() -> String {
    var bytes: [UInt8] = []
    while let code = readRest(), code != Self.pasteEnds {
      if code < 256, bytes.count < Self.pasteLimit { bytes.append(UInt8(code)) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: - The mouse

  /// A report in SGR's encoding: button, column and row in decimal, then `M` or, for a release, `m`.
  private mutating func mouse() -> MouseEvent? {
    var numbers = [0]
    while let code = readRest() {
      switch code {
      case 0x30...0x39:
        let number = numbers.removeLast() * 10 + Int(code) - 0x30
        numbers.append(min(number, 10_000))
      case 0x3B: numbers.append(0)
      case 0x4D where numbers.count == 3:
        let position = Position(row: numbers[2] - 1, column: numbers[1] - 1)
        return clicks.event(button: numbers[0], at: position)
      default: return nil
      }
    }
    return nil
  }

  /// A report in the older encoding: button, column and row, each a byte.
  private mutating func oldMouse() -> MouseEvent? {
    var numbers: [Int] = []
    while numbers.count < 3, let code = readRest() {
      // The one byte that may be a key, too.
      numbers.append((code == KEY_BACKSPACE ? 127 : Int(code)) - 32)
    }
    guard numbers.count == 3 else { return nil }
    return clicks.event(
      button: numbers[0], at: Position(row: numbers[2] - 1, column: numbers[1] - 1))
  }
}
