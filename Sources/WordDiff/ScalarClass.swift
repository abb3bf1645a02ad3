/// What a code point can be to a word (after UAX #29, with numbers as news writes them).
enum ScalarClass: UInt8 {
  case letter
  case digit
  /// A word by itself: an ideograph, or a letter of a script without spaces.
  case single
  /// A combining mark: belongs to what is before it.
  case mark
  /// Invisible: a soft hyphen, a joiner, a bidirectional control.
  case ignorable
  case apostrophe
  /// A hyphen or a short dash; a long dash parts words.
  case hyphen
  /// A full stop: part of initials and of numbers.
  case point
  /// A comma or a colon: part of numbers.
  case numeric
  /// The dot of Catalan *col·lecció*.
  case middleDot
  case currency
  case percent
  case space
  case newline
  case sentenceEnd
  case other

  /// Whether a word can begin with it or go on with it after a hyphen.
  var isLetterOrDigit: Bool { self == .letter || self == .digit }

  /// Whether it neither begins a word nor ends one.
  var isAttached: Bool { self == .mark || self == .ignorable }

  init(_ scalar: Unicode.Scalar) {
    self = scalar.isASCII ? Self(ascii: scalar) : Self.named(scalar) ?? Self(category: scalar)
  }

  private init(ascii scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "A"..."Z": self = .letter
    case "0"..."9": self = .digit
    case " ", "\t": self = .space
    case "\n", "\r", "\u{B}", "\u{C}": self = .newline
    case "'": self = .apostrophe
    case "-": self = .hyphen
    case ".": self = .point
    case ",", ":": self = .numeric
    case "!", "?": self = .sentenceEnd
    case "$": self = .currency
    case "%": self = .percent
    default: self = .other
    }
  }

  /// The code points beyond ASCII that have a part of their own.
  private static func named(_ scalar: Unicode.Scalar) -> ScalarClass? {
    switch scalar {
    // Typographic apostrophes, and the letter apostrophe.
    case "\u{2018}", "\u{2019}", "\u{201B}", "\u{2BC}", "\u{FF07}": .apostrophe
    // Hyphen, no-break hyphen, figure dash, en dash, minus.
    case "\u{2010}"..."\u{2013}", "\u{2212}", "\u{FF0D}": .hyphen
    case "\u{B7}", "\u{387}": .middleDot
    case "\u{2030}", "\u{66A}", "\u{FF05}": .percent
    case "\u{85}", "\u{2028}", "\u{2029}": .newline
    // Ellipsis, interrobang, Arabic, Devanagari, ideographic and full-width ends.
    case "\u{2026}", "\u{203D}", "\u{61F}", "\u{6D4}", "\u{964}", "\u{965}", "\u{3002}", "\u{FF01}",
      "\u{FF0E}", "\u{FF1F}", "\u{FF61}":
      .sentenceEnd
    // It parts words though it is not seen.
    case "\u{200B}": .space
    // The Thai and the Lao *am*, which are drawn with the letter before them.
    case "\u{E33}", "\u{EB3}": .mark
    // Thai and Lao, Myanmar, Khmer, and Hiragana, in their letters.
    case "\u{E01}"..."\u{EDF}", "\u{1000}"..."\u{109F}", "\u{1780}"..."\u{17D3}",
      "\u{3041}"..."\u{309F}":
      isLetter(scalar) ? .single : nil
    default: nil
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .otherLetter
  }

  private init(category scalar: Unicode.Scalar) {
    let properties = scalar.properties
    guard !properties.isDefaultIgnorableCodePoint else {
      self = .ignorable
      return
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
    case .decimalNumber, .otherNumber: self = .digit
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter: self = .letter
    case .otherLetter, .letterNumber: self = properties.isIdeographic ? .single : .letter
    case .currencySymbol: self = .currency
    case .spaceSeparator: self = .space
    default: self = .other
    }
  }
}
