import CNcurses
import Glibc
import Screen
import Threads

@testable import CursesTerminal

/// What must hold of the events that are made of what a terminal sends: through ncurses, as in the
/// program, with a file in place of the terminal.
enum KeysOracle {
  static func check(_ bytes: [UInt8], _ problems: inout Problems) {
    guard terminal.withLock({ $0 != nil }) else {
      return problems.expect(false, "ncurses does not know xterm-256color: install ncurses-base")
    }
    for isUnicode in [true, false] {
      let events = read(bytes, isUnicode: isUnicode)
      problems.expect(
        events.count <= bytes.count, "\(events.count) events of \(bytes.count) bytes")
      for event in events { check(event, isUnicode: isUnicode, &problems) }
      if !bytes.contains(0x1B) {
        let expected = keys(of: bytes, isUnicode: isUnicode).map { InputEvent.key($0) }
        problems.expect(events == expected, "\(events) in place of \(expected)")
      }
      // What was begun must not keep keys away for ever: a paste and three bytes of a mouse report
      // are the most that it may take.
      let after = read(bytes + Array("\u{1B}[201~jjjjj".utf8), isUnicode: isUnicode)
      problems.expect(after.last == .key("j"), "no key comes through afterwards: \(after)")
    }
    checkPaste(bytes, &problems)
  }

  private static func check(
    _ event: InputEvent, isUnicode: Bool, _ problems: inout Problems
  ) {
    switch event {
    case .key(.character(let character)):
      let scalars = character.unicodeScalars
      problems.expect(
        scalars.count == 1 && scalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F },
        "\(event) is typed")
      problems.expect(isUnicode || character.isASCII, "\(event) is typed in ASCII")
    case .key(.control(let character)):
      problems.expect(
        "abcdefghijklmnopqrstuvwxyz@[\\]^_".contains(character), "\(event) is no key")
    case .key, .paste: break
    case .mouse(let mouse):
      let (row, column) = (mouse.position.row, mouse.position.column)
      problems.expect(
        (-255...10_000).contains(row) && (-255...10_000).contains(column), "\(event)")
    case .resize: problems.expect(false, "nobody resized anything")
    }
  }

  /// What is pasted comes as it is.
  private static func checkPaste(_ bytes: [UInt8], _ problems: inout Problems) {
    // A sequence within would be read as a key and left out.
    let text = bytes.filter { $0 != 0x1B && $0 != 0x7F && $0 != 0x08 }
    let events = read(
      Array("\u{1B}[200~".utf8) + text + Array("\u{1B}[201~x".utf8), isUnicode: true)
    let expected = [InputEvent.paste(String(decoding: text, as: UTF8.self)), .key("x")]
    problems.expect(events == expected, "pasted, it is \(events)")
  }

  // MARK: - Without sequences

  /// The keys of bytes without an escape character, read by the standard library's decoder.
  private static func keys(of bytes: [UInt8], isUnicode: Bool) -> [Key] {
    var parser = Unicode.UTF8.ForwardParser()
    var input = bytes.makeIterator()
    var keys: [Key] = []
    while true {
      switch parser.parseScalar(from: &input) {
      case .emptyInput: return keys
      case .error: continue
      case .valid(let units):
        let scalar = Unicode.UTF8.decode(units)
        if isUnicode || scalar.isASCII { keys.append(key(of: scalar)) }
      }
    }
  }

  private static func key(of scalar: Unicode.Scalar) -> Key {
    switch scalar {
    case "\t": .tab
    case "\n", "\r": .enter
    case "\u{8}", "\u{7F}": .backspace
    case "\0"..<" ":
      .control(Character(Unicode.Scalar(UInt8(scalar.value) | 0x40).properties.lowercaseMapping))
    default: .character(Character(scalar))
    }
  }

  // MARK: - ncurses

  /// A terminal that is a file. The process has one, since ncurses has.
  private final class Terminal: @unchecked Sendable {
    private let file: MemoryFile
    private let window: UnsafeMutablePointer<WINDOW>

    init?() {
      guard let file = MemoryFile(), let input = fdopen(file.descriptor, "r"),
        let output = fopen("/dev/null", "w")
      else { return nil }
      // ncurses would take the signals by which a program is ended.
      let numbers = [SIGINT, SIGTERM, SIGTSTP, SIGWINCH]
      var actions = numbers.map { _ in sigaction() }
      for (place, number) in numbers.enumerated() { sigaction(number, nil, &actions[place]) }
      let screen = newterm("xterm-256color", output, input)
      for (place, number) in numbers.enumerated() { sigaction(number, &actions[place], nil) }
      guard screen != nil, let window = newpad(1, 1) else { return nil }
      raw()
      noecho()
      nonl()
      // A terminal's driver says that it passes eight bits; a file has none.
      meta(window, true)
      let keys = CursesKeys(window: window, isUnicode: true)
      keys.begin()
      keys.defineKeys()
      self.file = file
      self.window = window
    }

    func read(_ bytes: [UInt8], isUnicode: Bool) -> [InputEvent] {
      flushinp()
      guard file.replaceContents(by: bytes) else { return [] }
      var keys = CursesKeys(window: window, isUnicode: isUnicode)
      var events: [InputEvent] = []
      while let event = keys.next(size: Size(rows: 24, columns: 80)) { events.append(event) }
      return events
    }
  }

  private static let terminal: Guarded<Terminal?> = Guarded(Terminal())

  private static func read(_ bytes: [UInt8], isUnicode: Bool) -> [InputEvent] {
    terminal.withLock { $0?.read(bytes, isUnicode: isUnicode) ?? [] }
  }
}
