/// Finds the words of a text, from left to right.
struct WordScanner {
  private let scalars: [Unicode.Scalar]
  private let classes: [ScalarClass]
  private var position = 0
  /// The UTF-8 offset of `position`.
  private var offset = 0

  /// The words found so far.
  private(set) var words: [Wording.Word] = []
  /// What stands before each of them, and what comes after the last one.
  private(set) var borders: [Border] = [.line]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    classes = scalars.map { ScalarClass($0) }
  }

  /// Finds all words.
  mutating func scan() {
    while position < scalars.count {
      if wordStartsHere {
        takeWord()
        borders.append(.none)
      } else {
        borders[borders.count - 1].widen(by: classes[position])
        advance()
      }
    }
    borders[borders.count - 1] = .line
  }

  private mutating func advance() {
    offset += UTF8.width(scalars[position])
    position += 1
  }

  /// The class of the scalar `distance` places ahead; beyond the text there is space.
  private func peek(_ distance: Int) -> ScalarClass {
    let index = position + distance
    return classes.indices.contains(index) ? classes[index] : .space
  }

  // MARK: Where a word starts

  private var wordStartsHere: Bool {
    switch classes[position] {
    case .letter, .digit, .single: true
    case .currency: prefixes(at: 0)
    case .hyphen: isMinus && (peek(1) == .digit || peek(1) == .currency && prefixes(at: 1))
    default: false
    }
  }

  /// Whether a currency sign `distance` places ahead has its number behind it.
  private func prefixes(at distance: Int) -> Bool {
    peek(distance + 1) == .digit || peek(distance + 1) == .space && peek(distance + 2) == .digit
  }

  /// Whether a hyphen is a sign: a minus, and not a dash, after white space.
  private var isMinus: Bool {
    let scalar = scalars[position]
    return (scalar == "-" || scalar == "\u{2212}") && [.space, .newline].contains(peek(-1))
  }

  // MARK: How far it reaches

  private mutating func takeWord() {
    let start = offset
    var key = WordKey()
    takeSign(into: &key)
    var last: ScalarClass
    repeat {
      last = classes[position]
      takeLetter(into: &key)
      guard last != .single else { break }
    } while peek(0).isLetterOrDigit || takeLink(after: last, into: &key)
    if last == .digit { takeSuffix(into: &key) }
    if key.isInitials, peek(0) == .point {
      advance()
      takeAttached(into: &key)
    }
    words.append(Wording.Word(range: start..<offset, key: key.text))
  }

  /// Takes a minus and a currency sign in front of a number.
  private mutating func takeSign(into key: inout WordKey) {
    if classes[position] == .hyphen {
      key.append("-")
      advance()
    }
    guard classes[position] == .currency else { return }
    key.append(scalars[position])
    advance()
    if classes[position] == .space { advance() }
  }

  /// Takes a letter or a digit and what is attached to it.
  private mutating func takeLetter(into key: inout WordKey) {
    key.begin(scalars[position])
    advance()
    takeAttached(into: &key)
  }

  /// Takes marks, and passes over what is invisible.
  private mutating func takeAttached(into key: inout WordKey) {
    while peek(0).isAttached {
      if peek(0) == .mark { key.append(scalars[position]) }
      advance()
    }
  }

  /// Takes what holds the word together, if it is here and the word goes on behind it.
  private mutating func takeLink(after last: ScalarClass, into key: inout WordKey) -> Bool {
    let next = peek(1)
    switch peek(0) {
    case .apostrophe where next.isLetterOrDigit: key.link("'")
    // A hyphen counts next to digits (*2021–22*); elsewhere it is spelling (*co-operation*).
    case .hyphen where next.isLetterOrDigit:
      key.link(last == .digit || next == .digit ? "-" : nil)
    case .middleDot where last == .letter && next == .letter: key.link(scalars[position])
    case .point where last == .digit && next == .digit: key.link(".")
    case .numeric where last == .digit && next == .digit: key.link(scalars[position])
    case .currency where last == .letter && next == .digit: key.link(scalars[position])
    case .point where key.endsInInitial: return takePoint(into: &key)
    default: return false
    }
    advance()
    return true
  }

  /// Takes the point between two initials, and the last one before *-led* or *’s*.
  private mutating func takePoint(into key: inout WordKey) -> Bool {
    switch peek(1) {
    case .letter:
      var after = 2
      while peek(after).isAttached { after += 1 }
      guard WordKey.isInitial(scalars[position + 1]), !peek(after).isLetterOrDigit else {
        return false
      }
      key.linkInitials()
    case .hyphen where key.isInitials && peek(2).isLetterOrDigit:
      advance()
      key.link(peek(1) == .digit ? "-" : nil)
    case .apostrophe where key.isInitials && peek(2).isLetterOrDigit:
      advance()
      key.link("'")
    default: return false
    }
    advance()
    return true
  }

  /// Takes the sign behind a number, and the space before it: *5%*, *5 %*, *5 €*.
  private mutating func takeSuffix(into key: inout WordKey) {
    let space = peek(0) == .space ? 1 : 0
    let sign = peek(space)
    guard sign == .percent || sign == .currency && peek(space + 1) != .digit else { return }
    if space == 1 { advance() }
    key.append(scalars[position])
    advance()
    takeAttached(into: &key)
  }
}
