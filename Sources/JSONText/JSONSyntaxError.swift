/// Where and why a text is not JSON.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// What was found.
  public enum Problem: Hashable, Sendable {
    /// There is nothing but white space.
    case noValue
    /// A character that cannot stand there.
    case unexpected(Unicode.Scalar, Expectation)
    /// Letters that spell no value: `True`, `undefined`.
    case unknownWord(String)
    /// A comma before the bracket that closes.
    case trailingComma
    /// More text after the value.
    case textAfterValue(Unicode.Scalar)
    /// The text ends within this.
    case unfinished(Container)
    /// A control character within a string.
    case controlCharacter(Unicode.Scalar)
    /// A backslash before something that JSON does not escape.
    case unknownEscape(Unicode.Scalar)
    /// `\u` without four hexadecimal digits after it.
    case shortUnicodeEscape
    /// Half of a surrogate pair, which is no character (RFC 8259 §8.2).
    case loneSurrogate(UInt16)
    /// A number that begins with 0 and goes on.
    case leadingZero
    /// A number without a digit where it needs one.
    case missingDigit(NumberPart)
    /// A byte that is not UTF-8 (RFC 8259 §8.1).
    case invalidUTF8(UInt8)
    /// Arrays and objects deeper in each other than `JSONDocument.nestingLimit`.
    case tooDeep
  }

  /// What could have stood there.
  public enum Expectation: Hashable, Sendable {
    /// Any value.
    case value
    /// Any value, or the end of the array.
    case valueOrArrayEnd
    /// A comma, or the end of the array.
    case commaOrArrayEnd
    /// A member's key.
    case key
    /// A member's key, or the end of the object.
    case keyOrObjectEnd
    /// The colon after a key.
    case colon
    /// A comma, or the end of the object.
    case commaOrObjectEnd
  }

  /// What a text can end within.
  public enum Container: String, Hashable, Sendable {
    /// After `{`.
    case object
    /// After `[`.
    case array
    /// After a quotation mark.
    case string
  }

  /// Where a number needs a digit.
  public enum NumberPart: Hashable, Sendable {
    /// After the minus sign.
    case integer
    /// After the point.
    case fraction
    /// After `e`.
    case exponent
  }

  /// The byte offset of what cannot be read.
  public let offset: Int
  /// Its line and column.
  public let location: SourceLocation
  /// Where the string, array or object began that it stands in, for the problems that tell.
  public let opening: SourceLocation?
  /// What was found.
  public let problem: Problem
}

extension JSONSyntaxError {
  /// The error of a text that stands within a larger one, as a line of JSON Lines does, at its place
  /// there.
  ///
  /// - Parameters:
  ///   - lines: How many lines come before the text, which begins a line.
  ///   - bytes: How many bytes come before it.
  public func moved(lines: Int, bytes: Int) -> JSONSyntaxError {
    func moved(_ location: SourceLocation) -> SourceLocation {
      SourceLocation(line: location.line + lines, column: location.column)
    }
    return JSONSyntaxError(
      offset: offset + bytes, location: moved(location), opening: opening.map(moved),
      problem: problem)
  }
}

extension JSONSyntaxError: CustomStringConvertible {
  /// The problem in words, without its location. No control character stands in it.
  public var description: String {
    switch problem {
    case .noValue: "there is no JSON value"
    case .unexpected(let scalar, let expectation):
      "expected \(expectation), found \(scalar.visible)"
    case .unknownWord(let word):
      "“\(word)” is no JSON value (strings need quotation marks)"
    case .trailingComma: "there is a comma before the closing bracket: JSON allows none there"
    case .textAfterValue(let scalar): "the JSON value ended before \(scalar.visible)"
    case .unfinished(let container): "the text ends within the \(container)\(begun)"
    case .controlCharacter(let scalar):
      "\(scalar.visible) must be written as an escape sequence, in the string\(begun)"
    case .unknownEscape(let scalar): "“\\” before \(scalar.visible) is no escape sequence of JSON"
    case .shortUnicodeEscape: "“\\u” needs four hexadecimal digits"
    case .loneSurrogate(let unit):
      "“\\u\(unit.hexadecimal)” is one half of a surrogate pair; the other half is missing"
    case .leadingZero: "a number cannot begin with 0 and go on"
    case .missingDigit(.integer): "a number needs a digit after “-”"
    case .missingDigit(.fraction): "a number needs a digit after “.”"
    case .missingDigit(.exponent): "a number needs a digit in its exponent"
    case .invalidUTF8(let byte):
      "the byte 0x\(UInt16(byte).hexadecimal.suffix(2)) is not UTF-8\(encodingHint(byte))"
    case .tooDeep:
      "arrays and objects lie more than \(JSONDocument.nestingLimit) deep in each other"
    }
  }

  private var begun: String { opening.map { " that begins at \($0)" } ?? "" }

  private func encodingHint(_ byte: UInt8) -> String {
    offset == 0 && byte >= 0xFE ? " (the file looks like UTF-16)" : ""
  }
}

extension JSONSyntaxError.Expectation: CustomStringConvertible {
  /// What could have stood there, in words.
  public var description: String {
    switch self {
    case .value: "a value"
    case .valueOrArrayEnd: "a value or “]”"
    case .commaOrArrayEnd: "“,” or “]”"
    case .key: "a key in quotation marks"
    case .keyOrObjectEnd: "a key in quotation marks or “}”"
    case .colon: "“:” after the key"
    case .commaOrObjectEnd: "“,” or “}”"
    }
  }
}

extension Unicode.Scalar {
  /// The character between quotation marks, or its number where it would not be seen.
  fileprivate var visible: String {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned,
      .privateUse, .nonspacingMark, .enclosingMark, .surrogate:
      self == " " ? "“ ”" : "U+\(value.hexadecimal)"
    default: "“\(self)”"
    }
  }
}

extension FixedWidthInteger {
  /// At least four digits, as Unicode writes code points.
  fileprivate var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
  }
}
