internal import CNcurses
import Glibc
public import Screen
import TerminalOutput

/// A terminal: ncurses sets it up, knows what it takes, and reads its keys; what is drawn is sent past
/// ncurses. One at a time exists, since ncurses has one current screen.
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

  /// Whether it takes nothing more: its window was closed, or its line is down.
  public var hasVanished: Bool { output.hasFailed }

  private let screen: OpaquePointer
  private let files: (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)
  private let terminfo: Terminfo
  private var output: OutputDescriptor
  private var encoder: ScreenEncoder
  private var keys: CursesKeys
  /// The sequences that make the terminal tell pasted text and the mouse, and those that end it.
  private let reporting: (begin: String, end: String)
  /// What is sent before the next frame.
  private var pending: [UInt8] = []
  /// Whether what was written last may have been cut off in the midst of a sequence.
  private var isCutOff = false
  /// Counts what changes the terminal or what is known of it.
  private var revision = 0
  private var isSuspended = false
  private var screenGuard: ScreenGuard

  /// Takes over the terminal.
  ///
  /// - Parameter interruption: A file descriptor that is readable once there is something for which a
  ///   terminal that takes nothing is not waited for: what was to be shown is given up then, and the
  ///   next `show` draws every cell anew.
  /// - Throws: `TerminalError` before anything is written to the terminal.
  public init(options: Options, interruption: Int32) throws(TerminalError) {
    let descriptors = try Self.openDescriptors()
    guard let name = Self.termName else { throw .termUnset }
    // Which characters there are is all that is asked of the locale; the rest would be a dozen files.
    setlocale(LC_CTYPE, "")
    let isUnicode = String(cString: parley_codeset()) == "UTF-8"

    let output = OutputDescriptor(descriptors.output, interruption: interruption)
    // Before ncurses changes the terminal's modes.
    screenGuard = ScreenGuard(output: output.number)

    guard let inputFile = fdopen(descriptors.input, "r"),
      let outputFile = fdopen(descriptors.output, "w"),
      let screen = Self.newScreen(inputFile, outputFile)
    else { throw .termUnknown(name) }
    terminfo = Terminfo()
    guard terminfo.canAddress, let window = newpad(1, 1) else {
      reset_shell_mode()
      delscreen(screen)
      throw .termTooPlain(name)
    }
    self.screen = screen
    files = (inputFile, outputFile)
    inputDescriptor = descriptors.input
    self.output = output

    let colorCount = options.usesColor ? terminfo.colorCount : 0
    capabilities = Capabilities(
      colors: colorCount >= 256 ? .many : colorCount >= 8 ? .eight : .none, isUnicode: isUnicode)
    encoder = ScreenEncoder(
      terminfo.strings(usesColor: capabilities.colors > .none, isUnicode: isUnicode))
    keys = CursesKeys(window: window, isUnicode: isUnicode)
    reporting = Self.reporting(usesMouse: options.usesMouse && terminfo.hasMouse)
    screenGuard.arm(terminfo, ending: reporting.end)
    // What begins the use of the whole screen was newterm's first act.
    takeOver()
    // ncurses learns its own sequences when the keypad is first turned on; what is learnt later counts.
    keys.defineKeys()
  }

  /// Waits until the terminal takes output; one that takes some is not waited for when it begins to be
  /// used.
  ///
  /// - Parameter interruption: A file descriptor that is readable once there is something for which it
  ///   is not waited for.
  /// - Returns: Whether it does; true where there is none.
  public static func takesOutput(interruption: Int32) -> Bool {
    isatty(STDOUT_FILENO) == 0
      || OutputDescriptor(sharing: STDOUT_FILENO, interruption: interruption)
        .wait(.untilInterrupted)
  }

  private func takeOver() {
    // Raw: ^C, ^Z and ^\ are keys, so that nothing ends the program with the screen in disorder.
    raw()
    noecho()
    nonl()
    output.sendAsIs()
    def_prog_mode()
    keys.begin()
    pending += terminfo.usualCursor + Array(reporting.begin.utf8)
  }

  /// Its present size.
  public var size: Size {
    var window = winsize()
    let isKnown = ioctl(output.number, UInt(TIOCGWINSZ), &window) == 0
    return TerminalSize.size(
      rows: isKnown ? Int(window.ws_row) : 0, columns: isKnown ? Int(window.ws_col) : 0,
      otherwise: terminfo.size)
  }

  /// Shows `buffer` with the hardware cursor at `cursor`.
  public func show(_ buffer: Buffer, cursor: Position) {
    revision += 1
    if send(pending + encoder.bytes(for: buffer, cursor: cursor)) { pending = [] }
  }

  /// Makes ready to show `buffer` next, with the hardware cursor at `cursor`: nothing is sent yet.
  public func prepare(_ buffer: Buffer, cursor: Position) -> PreparedScreen {
    var ahead = encoder
    let bytes = ahead.bytes(for: buffer, cursor: cursor)
    return PreparedScreen(
      buffer: buffer, cursor: cursor, bytes: bytes, encoder: ahead, revision: revision)
  }

  /// Shows what was made ready; as it was if it is still the next, anew otherwise.
  public func show(_ prepared: borrowing PreparedScreen) {
    guard prepared.revision == revision, pending.isEmpty else {
      return show(prepared.buffer, cursor: prepared.cursor)
    }
    encoder = prepared.encoder
    revision += 1
    send(prepared.bytes)
  }

  /// Writes all of `bytes`, or sees to it that the next frame puts right what is half written.
  @discardableResult
  private func send(_ bytes: [UInt8]) -> Bool {
    if isCutOff { isCutOff = !output.write(Self.cancel) }
    if !isCutOff { isCutOff = !output.write(bytes) }
    if isCutOff { redraw() }
    return !isCutOff
  }

  /// Ends a sequence that was cut off (CAN, ECMA-48, 8.3.6).
  private static let cancel: [UInt8] = [0x18]

  /// The next event, if one is at hand.
  public func poll() -> InputEvent? { keys.next(size: size) }

  /// Puts `text` on the system's clipboard by OSC 52 (xterm control sequences), which works over
  /// ssh too where the terminal allows it.
  public func copy(_ text: String) {
    send(Array("\u{1B}]52;c;\(base64(text))\u{07}".utf8))
  }

  /// Draws every cell anew at the next `show`.
  public func redraw() {
    encoder.forget()
    revision += 1
  }

  /// Gives the terminal back as it was found until `resume`.
  ///
  /// Where it takes nothing for a second, it gets only what gives it back, once it takes something.
  public func suspend() {
    isSuspended = true
    pending = []
    let patience = OutputDescriptor.Patience.milliseconds(1000)
    // What is cleared cannot stay behind: tmux reflows what it is about to hide.
    let isDone = output.write(
      (isCutOff ? Self.cancel : []) + Array(reporting.end.utf8) + terminfo.allPlain
        + (capabilities.colors > .none ? terminfo.ownColors : [])
        + (terminfo.wholeScreen.end.isEmpty ? [] : terminfo.cleared)
        + terminfo.address(row: max(0, size.rows - 1), column: 0) + terminfo.usualCursor
        + terminfo.wholeScreen.end + [0x0D], waiting: patience)
    isCutOff = false
    // Whoever writes next must not have to wait, either.
    if isDone, output.wait(patience) {
      reset_shell_mode()
    } else {
      output.discard()
      screenGuard.restore()
    }
    screenGuard.disarm()
  }

  /// Takes the terminal again after `suspend`, at the next `show`. In the background, this stops the
  /// program until it is in the foreground.
  public func resume() {
    screenGuard.waitForForeground()
    // The shell's modes may be others now.
    screenGuard.noteModes()
    def_shell_mode()
    reset_prog_mode()
    isSuspended = false
    screenGuard.arm(terminfo, ending: reporting.end)
    pending = terminfo.wholeScreen.begin
    takeOver()
    redraw()
  }

  /// Takes the terminal again when the program has been stopped without being asked (SIGSTOP), so
  /// that somebody else may have changed it.
  public func retake() {
    screenGuard.waitForForeground()
    suspend()
    resume()
  }

  /// Tells that `process` has the terminal while this one is suspended, or that it has ended (`nil`).
  ///
  /// - Parameter wasOrderly: whether the process can be trusted to have left the screen as it was.
  public func share(with process: Int32?, wasOrderly: Bool = true) {
    screenGuard.share(with: process)
    guard process == nil, !screenGuard.isBackground else { return }
    if wasOrderly { screenGuard.restoreModes() } else { screenGuard.restore() }
  }

  /// Gives the terminal back for good.
  public func close() {
    if !isSuspended {
      if screenGuard.isBackground {
        // Stopped in the midst of things and continued behind the shell's back, whose modes these
        // are: the screen alone is given back.
        screenGuard.restore()
        screenGuard.disarm()
      } else {
        suspend()
      }
    }
    delscreen(screen)
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
    guard usesMouse else { return always }
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

  /// Lets ncurses set up the terminal.
  ///
  /// It makes three windows as large as the screen, in which nobody draws: the size that the terminal
  /// database gives will do, which is 24 rows of 80 columns or so. Where it gives none, they must have
  /// the terminal's own.
  private static func newScreen(
    _ input: UnsafeMutablePointer<FILE>, _ output: UnsafeMutablePointer<FILE>
  ) -> OpaquePointer? {
    use_env(false)
    if let screen = newterm(nil, output, input) { return screen }
    use_env(true)
    return newterm(nil, output, input)
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
