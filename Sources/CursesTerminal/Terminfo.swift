internal import CNcurses
import Glibc
import Screen
import TerminalOutput

/// The entry of the present terminal in the terminal database. It may be asked for once ncurses has
/// read it, and from the thread that did so: ncurses evaluates capabilities in memory of its own.
struct Terminfo {
  private let entry = parley_terminfo()

  /// Whether the cursor can be placed.
  var canAddress: Bool { entry.cup != nil }
  /// Whether the terminal tells of its mouse.
  var hasMouse: Bool { entry.kmous != nil }
  /// The extent that the entry gives; 0 or less where it gives none.
  var size: (rows: Int, columns: Int) { (Int(entry.rows), Int(entry.cols)) }

  /// How many colours there are: those that a program can choose freely.
  var colorCount: Int {
    entry.setaf != nil && entry.setab != nil
      ? min(256, max(0, Int(entry.colors))) : 0
  }

  /// What begins and ends the use of the whole screen (smcup, rmcup).
  var wholeScreen: (begin: [UInt8], end: [UInt8]) {
    (Self.expand(entry.smcup), Self.expand(entry.rmcup))
  }
  /// Clears the screen (clear).
  var cleared: [UInt8] { Self.expand(entry.clear) }
  /// Shows the cursor as it usually is (cnorm).
  var usualCursor: [UInt8] { Self.expand(entry.cnorm) }
  /// Has the keypad send what it usually sends (rmkx).
  var keypadEnd: [UInt8] { Self.expand(entry.rmkx) }
  /// Ends all attributes and other character sets (sgr0).
  var allPlain: [UInt8] { Self.expand(entry.sgr0) }
  /// Gives back the terminal's own colours (op).
  var ownColors: [UInt8] { Self.expand(entry.op) }
  /// Places the cursor (cup).
  func address(row: Int, column: Int) -> [UInt8] {
    Self.expand(entry.cup, row, column)
  }

  /// What the terminal is told while it is drawn on.
  ///
  /// - Parameters:
  ///   - usesColor: Whether colours may be used.
  ///   - isUnicode: Whether the locale's encoding is UTF-8.
  func strings(usesColor: Bool, isUnicode: Bool) -> TerminalStrings {
    var strings = TerminalStrings()
    strings.clear = Self.expand(entry.clear)
    strings.clearToEndOfRow = Self.expand(entry.el)
    setMotions(&strings)
    strings.wraps = entry.am
    strings.delaysWrapping = entry.xenl
    if entry.smam != nil, entry.rmam != nil {
      strings.wrapping = (Self.expand(entry.rmam), Self.expand(entry.smam))
    }
    setAttributes(&strings)
    if usesColor { setColors(&strings) }
    if !isUnicode { strings.encode = { Self.encode($0) } }
    return strings
  }

  /// Control sequences are made by the encoder itself where they are what ECMA-48 says.
  private func setMotions(_ strings: inout TerminalStrings) {
    let place = (row: 11, column: 122)
    if address(row: place.row, column: place.column) != Array("\u{1B}[12;123H".utf8) {
      let capability = entry.cup.map { String(cString: $0) } ?? ""
      strings.address = { Self.expand(capability, $0.row, $0.column) }
    }
    strings.movesForward = Self.expand(entry.cuf, 12) == Array("\u{1B}[12C".utf8)
    strings.movesToColumn = Self.expand(entry.hpa, 11) == Array("\u{1B}[12G".utf8)
    strings.erases = Self.expand(entry.ech, 12) == Array("\u{1B}[12X".utf8)
    strings.returns = Self.expand(entry.cr) == [0x0D]
    strings.feedsLines = Self.expand(entry.cud1) == [0x0A]
    strings.backspaces = Self.expand(entry.cub1) == [0x08]
    strings.movesInAnyStyle = entry.msgr
    strings.hasScrollRegion =
      Self.expand(entry.csr, 10, 11) == Array("\u{1B}[11;12r".utf8)
    strings.scrollUp = Self.expand(entry.ind)
    strings.scrollDown = Self.expand(entry.ri)
  }

  private func setAttributes(_ strings: inout TerminalStrings) {
    // What can be begun and not ended is not used, nor what takes a cell of its own.
    guard entry.sgr0 != nil, entry.xmc <= 0 else { return }
    strings.plain = Self.plain(
      Self.expand(entry.sgr0), less: Self.expand(entry.rmacs))
    for (attribute, capability) in [
      (Attributes.bold, entry.bold), (.dim, entry.dim),
      (.italic, entry.sitm), (.underline, entry.smul),
      (.reverse, entry.rev),
    ] where capability != nil {
      strings.attributes.append((attribute, Self.expand(capability)))
    }
  }

  private func setColors(_ strings: inout TerminalStrings) {
    strings.colorCount = colorCount
    guard colorCount > 0, let foreground = entry.setaf,
      let background = entry.setab
    else { return }
    let (ofText, ofCell) = (String(cString: foreground), String(cString: background))
    strings.foreground = { Self.expand(ofText, Int($0)) }
    strings.background = { Self.expand(ofCell, Int($0)) }
    strings.ownColors = Self.expand(entry.op)
    // The bits of ncv (terminfo(5)).
    let bits: [(Attributes, Int32)] = [
      (.underline, 1 << 1), (.reverse, 1 << 2), (.dim, 1 << 4), (.bold, 1 << 5), (.italic, 1 << 15),
    ]
    for (attribute, bit) in bits where entry.ncv > 0 && entry.ncv & bit != 0 {
      strings.colorlessAttributes.insert(attribute)
    }
  }

  /// The end of all attributes without that of another character set, since none is begun.
  private static func plain(_ sequence: [UInt8], less charset: [UInt8]) -> [UInt8] {
    guard !charset.isEmpty, charset.count < sequence.count else { return sequence }
    if sequence.starts(with: charset) { return Array(sequence.dropFirst(charset.count)) }
    if sequence.suffix(charset.count).elementsEqual(charset) {
      return Array(sequence.dropLast(charset.count))
    }
    return sequence
  }

  /// A capability as it goes to the terminal, its padding included; nothing for one that is absent.
  private static func expand(
    _ capability: UnsafePointer<CChar>?, _ first: Int? = nil, _ second: Int = 0
  ) -> [UInt8] {
    guard var capability else { return [] }
    if let first {
      guard let evaluated = parley_with_parameters(capability, Int32(first), Int32(second)) else {
        return []
      }
      capability = evaluated
    }
    // No capability that is used here comes near this length.
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
      let count = parley_expand(capability, buffer.baseAddress, buffer.count)
      return buffer[..<count].map { UInt8(bitPattern: $0) }
    }
  }

  /// A scalar in the locale's encoding, if that has it.
  private static func encode(_ scalar: Unicode.Scalar) -> [UInt8]? {
    var state = mbstate_t()
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(MB_LEN_MAX)) { buffer in
      let count = wcrtomb(buffer.baseAddress, wchar_t(bitPattern: scalar.value), &state)
      guard (1...buffer.count).contains(count) else { return nil }
      return buffer[..<count].map { UInt8(bitPattern: $0) }
    }
  }
}
