internal import CNcurses
import Glibc
public import Screen

/// A terminal driven by ncurses. One at a time exists, since ncurses has one current screen.
///
/// It must be used from one thread, and `close` must be called before the program ends.
public final class CursesTerminal: Terminal {
  /// What the user asked for.
  public struct Options: Sendable {
    /// Whether colours may be used.
    public var usesColor: Bool
    /// Whether the mouse is asked for.
    public var usesMouse: Bool

    /// Creates options.
    public init(usesColor: Bool = true, usesMouse: Bool = true) {
      self.usesColor = usesColor
      self.usesMouse = usesMouse
    }
  }

  /// What it can show.
  public let capabilities: Capabilities
  /// The file descriptor on which input arrives, to wait for.
  public let inputDescriptor: Int32

  private let outputDescriptor: Int32
  private let screen: OpaquePointer
  private let files: (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)
  private var painter: CursesPainter
  private var keys: CursesKeys
  /// The sequences that make the terminal tell pasted text and the mouse, and those that end it.
  private let reporting: (begin: String, end: String)
  private var isSuspended = false

  /// Takes over the terminal.
  ///
  /// - Throws: `TerminalError` before anything is written to the terminal.
  public init(options: Options) throws(TerminalError) {
    let descriptors = try Self.openDescriptors()
    guard let name = Self.termName else { throw .termUnset }
    // Which characters there are is all that is asked of the locale; the rest would be a dozen files.
    setlocale(LC_CTYPE, "")
    let isUnicode = String(cString: parley_codeset()) == "UTF-8"

    guard let input = fdopen(descriptors.input, "r"), let output = fdopen(descriptors.output, "w"),
      let screen = newterm(nil, output, input)
    else { throw .termUnknown(name) }
    guard parley_capability("cup") != nil else {
      reset_shell_mode()
      delscreen(screen)
      throw .termTooPlain(name)
    }
    self.screen = screen
    files = (input, output)
    (inputDescriptor, outputDescriptor) = descriptors

    var colors = Capabilities.Colors.none
    if options.usesColor, has_colors() {
      start_color()
      use_default_colors()
      colors = parley_colors() >= 256 ? .many : parley_colors() >= 8 ? .eight : .none
    }
    capabilities = Capabilities(colors: colors, isUnicode: isUnicode)
    painter = CursesPainter(colors: colors)
    keys = CursesKeys(isUnicode: isUnicode)
    reporting = Self.reporting(usesMouse: options.usesMouse)
    configure()
  }

  private func configure() {
    // Raw: ^C, ^Z and ^\ are keys, so that nothing ends the program with the screen in disorder.
    raw()
    noecho()
    // A frame is drawn whole: ncurses is not to look for keys in its midst.
    typeahead(-1)
    nonl()
    set_escdelay(25)
    keypad(parley_stdscr(), true)
    nodelay(parley_stdscr(), true)
    scrollok(parley_stdscr(), false)
    leaveok(parley_stdscr(), false)
    curs_set(1)
    keys.defineKeys()
    write(reporting.begin)
  }

  /// Its present size.
  public var size: Size { Size(rows: Int(parley_rows()), columns: Int(parley_columns())) }

  /// Shows `buffer` with the hardware cursor at `cursor`.
  public func show(_ buffer: Buffer, cursor: Position) {
    painter.draw(buffer, cursor: cursor)
  }

  /// The next event, if one is at hand.
  public func poll() -> InputEvent? { keys.next(size: size) }

  /// Puts `text` on the system's clipboard by OSC 52 (xterm control sequences), which works over
  /// ssh too where the terminal allows it.
  public func copy(_ text: String) {
    write("\u{1B}]52;c;\(base64(text))\u{07}")
  }

  /// Draws every cell anew at the next `show`.
  public func redraw() {
    clearok(parley_stdscr(), true)
    painter.forget()
  }

  /// Gives the terminal back as it was found until `resume`.
  public func suspend() {
    isSuspended = true
    write(reporting.end)
    endwin()
  }

  /// Takes the terminal again after `suspend`.
  public func resume() {
    isSuspended = false
    write(reporting.begin)
    redraw()
    refresh()
  }

  /// Gives the terminal back for good.
  public func close() {
    // What is suspended may be in the background, from where the terminal must not be touched.
    if !isSuspended { suspend() }
    delscreen(screen)
  }

  /// Writes past ncurses what it has no call for; nothing of ncurses's own is pending between its
  /// refreshes.
  private func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes {
        Glibc.write(outputDescriptor, $0.baseAddress, $0.count)
      }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if written < 0, errno != EINTR {
        return
      }
    }
  }
}

// MARK: - What ncurses has no call for

extension CursesTerminal {
  /// Cells in the order in which they are written (BDSM reset, ECMA-48, 7.2.1: text that runs from
  /// right to left is in visual order already), bracketed paste, and the mouse's buttons in SGR's
  /// encoding (xterm control sequences). Few entries of the terminal database know them although many
  /// terminals do, and those that do not pass over a mode that they do not know (ECMA-48).
  private static func reporting(usesMouse: Bool) -> (begin: String, end: String) {
    let always = (begin: "\u{1B}[8l\u{1B}[?2004h", end: "\u{1B}[8h\u{1B}[?2004l")
    guard usesMouse, parley_capability("kmous") != nil else { return always }
    return (
      begin: always.begin + "\u{1B}[?1000h\u{1B}[?1006h",
      end: always.end + "\u{1B}[?1000l\u{1B}[?1006l"
    )
  }
}

// MARK: - Opening

extension CursesTerminal {
  private static var termName: String? {
    guard let name = getenv("TERM"), name.pointee != 0 else { return nil }
    return String(cString: name)
  }

  /// Standard input and output where they are terminals, else the controlling terminal.
  private static func openDescriptors() throws(TerminalError) -> (input: Int32, output: Int32) {
    guard isatty(STDOUT_FILENO) != 0 else { throw .noTerminal }
    if isatty(STDIN_FILENO) != 0 { return (STDIN_FILENO, STDOUT_FILENO) }
    let terminal = open("/dev/tty", O_RDONLY | O_CLOEXEC)
    guard terminal >= 0 else { throw .noTerminal }
    return (terminal, STDOUT_FILENO)
  }
}
