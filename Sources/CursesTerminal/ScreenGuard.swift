internal import CTerminalGuard
import Glibc

/// Sees to it that a crash gives the terminal back, and tells whose it is.
struct ScreenGuard {
  private let output: Int32
  /// The terminal's modes as they were found.
  private var modes: termios

  /// Remembers the modes of the terminal before anybody changes them.
  ///
  /// From now on crashes are caught; until `arm` they do what they always did.
  init(output: Int32) {
    self.output = output
    modes = termios()
    tcgetattr(output, &modes)
    parley_guard_install()
  }

  /// Whether the terminal is in the hands of another job of the shell's.
  var isBackground: Bool { parley_guard_is_background(output) }

  /// Has a crash undo what has been done to the screen, which `ending` undoes together with what the
  /// terminal database says.
  ///
  /// What is written to standard error meanwhile is shown when the screen is given back.
  func arm(_ terminfo: Terminfo, ending: String) {
    let bytes = Self.restoringBytes(terminfo, ending: ending)
    var modes = modes
    if parley_guard_prepare(output, &modes, bytes, bytes.count) { parley_guard_arm() }
    parley_guard_hold_errors()
  }

  /// Leaves a crash to whoever has the terminal from now on.
  func disarm() {
    parley_guard_disarm()
    parley_guard_release_errors()
  }

  /// Has a crash hang up a process that has the terminal meanwhile, and restore the screen for it;
  /// `nil` when it has ended.
  func share(with process: pid_t?) {
    if process != nil { parley_guard_arm() } else { parley_guard_disarm() }
    parley_guard_set_companion(process ?? 0)
  }

  /// Does what a crash would do: for when the terminal was left in disorder by somebody else, or is
  /// in the hands of somebody whose modes must not be touched.
  func restore() { parley_guard_restore() }

  /// Sets the modes as they were found.
  func restoreModes() {
    var modes = modes
    tcsetattr(output, TCSADRAIN, &modes)
  }

  /// Takes the terminal's modes for those that are to be restored.
  mutating func noteModes() { tcgetattr(output, &modes) }

  /// Stops the program, as the system does with those that use the terminal from the background,
  /// until it is in the foreground; returns at once where it is.
  func waitForForeground() { tcdrain(output) }

  /// All that brings a terminal back to what a shell expects, whatever was on its way there.
  private static func restoringBytes(_ terminfo: Terminfo, ending: String) -> [UInt8] {
    // CAN ends a sequence that a crash has cut off, and the end of a synchronised update shows what
    // was drawn (ECMA-48, 8.3.6; xterm control sequences).
    let beginning = Array("\u{18}\u{1B}[?2026l".utf8) + ending.utf8
    let modes =
      terminfo.allPlain + terminfo.ownColors + terminfo.usualCursor + terminfo.keypadEnd
    let leaving = terminfo.wholeScreen.end
    guard leaving.isEmpty else {
      // What is cleared cannot stay behind: tmux reflows what it is about to hide.
      return beginning + modes + terminfo.cleared + leaving
    }
    // Where there is no other screen to return to, the shell goes on below what is there. Terminals
    // stop at the last line, however far down they are sent; which it is may change.
    return beginning + modes + terminfo.address(row: 998, column: 0) + Array("\r\n".utf8)
  }
}
