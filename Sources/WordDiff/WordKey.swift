/// Builds what a word is compared by.
struct WordKey {
  /// The key so far.
  private(set) var text = ""
  /// The letters and digits since the start or the last link.
  private var count = 0
  private var last: Unicode.Scalar = " "
  /// Whether the word is made of initials, as *U.S.* is, up to here.
  private(set) var isInitials = false

  /// Whether a single letter stands since the start or the last link.
  var endsInInitial: Bool { count == 1 && Self.isInitial(last) }

  /// Whether a letter can be an initial: it has a case, so that a text that is canonically
  /// equivalent has one letter there, too (a Hangul syllable can be three).
  static func isInitial(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isCased }

  /// Adds a letter or a digit.
  mutating func begin(_ scalar: Unicode.Scalar) {
    count += 1
    last = scalar
    fold(scalar)
  }

  /// Adds what holds the word together; nothing where the key leaves it out.
  mutating func link(_ scalar: Unicode.Scalar?) {
    count = 0
    isInitials = false
    if let scalar { append(scalar) }
  }

  /// Goes on to another initial; the key leaves points out.
  mutating func linkInitials() {
    count = 0
    isInitials = true
  }

  /// Adds a scalar as it is.
  mutating func append(_ scalar: Unicode.Scalar) { text.unicodeScalars.append(scalar) }

  /// Adds a scalar without its case.
  ///
  /// The lowercase mapping of canonically equivalent texts is canonically equivalent; that of full
  /// case folding is not (The Unicode Standard, 3.13, D145). What the two differ in and news text
  /// has are the forms of *s* and the ligatures that PDF files leave behind.
  private mutating func fold(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      let isCapital = ("A"..."Z").contains(scalar)
      append(isCapital ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar)
      return
    }
    switch scalar {
    case "ς": append("σ")
    case "ß", "ẞ": text += "ss"
    case "ſ": append("s")
    case "\u{1E9B}": append("\u{1E61}")
    case "\u{FB00}"..."\u{FB04}":
      text += ["ff", "fi", "fl", "ffi", "ffl"][Int(scalar.value - 0xFB00)]
    default: text += scalar.properties.lowercaseMapping
    }
  }
}
