internal import SafeText

/// Writes JSON piece by piece, keys in the order in which they come.
///
/// ```swift
/// var writer = JSONWriter(style: .compact)
/// writer.object { writer in
///   writer.member("id", "efe")
///   writer.key("pages")
///   writer.array { $0.integer(1) }
/// }
/// // {"id":"efe","pages":[1]}
/// ```
///
/// What it writes can be shown: but for the line ends, whatever in a string would steer a terminal
/// or hide (see `VisibleText`) is escaped, which leaves the value as it is.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Style: Hashable, Sendable {
    /// All in one line, as JSON Lines needs it.
    case compact
    /// A line for each member and element, indented by two spaces.
    case pretty
  }

  /// How the text is laid out.
  public let style: Style
  /// What has been written so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  private var depth = 0
  /// Whether the next value is the first in its container.
  private var isFirst = true
  private var followsKey = false

  /// Creates a writer that has written nothing.
  public init(style: Style) { self.style = style }

  /// What has been written since the last call, for output in pieces.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Ends a line, as after each record of JSON Lines; the next value begins a text of its own.
  public mutating func endLine() {
    precondition(depth == 0, "an object or array is still open")
    bytes.append(0x0A)
    isFirst = true
  }

  // MARK: - Containers

  /// Writes an object whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    container("{", "}", body)
  }

  /// Writes an array whose elements `body` writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    container("[", "]", body)
  }

  /// Writes a key; the next call writes its value.
  public mutating func key(_ key: String) {
    beginValue()
    appendQuoted(key)
    bytes.append(UInt8(ascii: ":"))
    if style == .pretty { bytes.append(0x20) }
    followsKey = true
  }

  private mutating func container(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    beginValue()
    bytes.append(UInt8(ascii: opening))
    depth += 1
    isFirst = true
    body(&self)
    precondition(!followsKey, "a key without a value")
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(UInt8(ascii: closing))
    isFirst = false
  }

  // MARK: - Values

  /// Writes a string.
  public mutating func string(_ value: String) {
    beginValue()
    appendQuoted(value)
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) {
    beginValue()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    beginValue()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes `null`.
  public mutating func null() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
  }

  // MARK: - Layout

  private mutating func beginValue() {
    guard !followsKey else {
      followsKey = false
      return
    }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
    isFirst = false
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if PlainText.isPlain(text) {
      for byte in text.utf8 { append(byte) }
    } else {
      VisibleText.scan(text) { scalar, isVisible in
        if isVisible {
          for byte in String(scalar).utf8 { append(byte) }
        } else {
          for unit in String(scalar).utf16 {
            appendEscape(unit)
          }
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ byte: UInt8) {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      bytes.append(UInt8(ascii: "\\"))
    }
    bytes.append(byte)
  }

  /// `\u` and four hexadecimal digits (RFC 8259, section 7).
  private mutating func appendEscape(_ unit: UInt16) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> shift & 0xF)]) }
  }
}

// MARK: - Members

extension JSONWriter {
  /// Writes a member that is a string, or `null` where there is none.
  public mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  /// Writes a member that is a whole number, or `null` where there is none.
  public mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { integer(value) } else { null() }
  }

  /// Writes a member that is `true`, `false`, or `null` where it is not known.
  public mutating func member(_ key: String, _ value: Bool?) {
    self.key(key)
    if let value { bool(value) } else { null() }
  }

  /// Writes a member that is an array of strings.
  public mutating func member(_ key: String, _ values: [String]) {
    self.key(key)
    array { writer in
      for value in values { writer.string(value) }
    }
  }
}
