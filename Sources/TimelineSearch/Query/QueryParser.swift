/// Reads the query language from left to right.
struct QueryParser {
  /// The characters, white space and quotation marks each by itself: what combines with one is not
  /// part of it.
  private var characters: [Character] = []
  /// For each of them, which character of the query it is in; and how many there are.
  private var offsets: [Int] = []
  private let isIncomplete: Bool
  private var position = 0

  /// Starts at the beginning of a query.
  init(_ text: String, isIncomplete: Bool) {
    self.isIncomplete = isIncomplete
    var offset = 0
    for character in text {
      for part in Self.parts(of: character) {
        characters.append(part)
        offsets.append(offset)
      }
      offset += 1
    }
    offsets.append(offset)
  }

  /// The character, or its scalars where white space or a quotation mark is among them.
  private static func parts(of character: Character) -> [Character] {
    let scalars = character.unicodeScalars
    guard scalars.count > 1, scalars.contains(where: QuotationMark.endsWord) else {
      return [character]
    }
    return scalars.map { Character($0) }
  }

  /// Reads all clauses.
  mutating func clauses() throws(QueryError) -> [Clause] {
    var clauses: [Clause] = []
    while true {
      skip(while: \.isWhitespace)
      guard position < characters.count else { return clauses }
      do {
        if let clause = try clause() { clauses.append(clause) }
      } catch {
        guard isUnfinished, error.reason.canBeMendedByTyping else { throw error }
      }
    }
  }

  /// Whether the reader may still be typing what was read last.
  private var isUnfinished: Bool { isIncomplete && position == characters.count }

  private mutating func clause() throws(QueryError) -> Clause? {
    let start = position
    let isExcluded = characters[start] == "-" && peek(1).map { !$0.isWhitespace } == true
    if isExcluded { position += 1 }
    guard let condition = try condition() else { return nil }
    return Clause(isExcluded: isExcluded, condition: condition, offset: offsets[start])
  }

  private mutating func condition() throws(QueryError) -> Clause.Condition? {
    if let mark = peek(), QuotationMark.opens(mark) {
      let start = position
      let phrase = try phrase()
      guard let term = Term(phrase) else { throw QueryError(.emptyPhrase, at: offsets[start]) }
      return .term(term)
    }
    switch try fieldName() {
    case .restrictor(let restrictor)?: return try restriction(restrictor)
    case .pattern?: return try pattern()
    case nil:
      let word = word()
      // A hyphen at the end may be about to exclude something.
      if word == "-", isUnfinished { return nil }
      return Term(word).map { .term($0) }
    }
  }
}

// MARK: - Words and phrases

extension QueryParser {
  private func peek(_ distance: Int = 0) -> Character? {
    position + distance < characters.count ? characters[position + distance] : nil
  }

  private mutating func skip(while predicate: (Character) -> Bool) {
    while let next = peek(), predicate(next) { position += 1 }
  }

  private mutating func word() -> String {
    let start = position
    skip { !$0.isWhitespace }
    return String(characters[start..<position])
  }

  /// Reads what stands between quotation marks.
  private mutating func phrase() throws(QueryError) -> String {
    let start = position
    let opening = characters[start]
    position += 1
    skip { !QuotationMark.closes($0, opening) }
    let phrase = String(characters[start + 1..<position])
    guard position < characters.count else {
      if isIncomplete { return phrase }
      throw QueryError(.unclosedQuotation, at: offsets[start])
    }
    position += 1
    return phrase
  }
}

// MARK: - Fields

extension QueryParser {
  private enum FieldName {
    case restrictor(Restrictor)
    case pattern
  }

  /// What stands before the colon of a regular expression.
  static let patternField = "re"

  /// Reads a field's name and its colon, or nothing where a word begins.
  private mutating func fieldName() throws(QueryError) -> FieldName? {
    let start = position
    var end = start
    while end < characters.count, characters[end].isASCII, characters[end].isLowercase { end += 1 }
    guard end > start, end < characters.count, characters[end] == ":" else { return nil }
    let name = String(characters[start..<end])
    if let restrictor = Restrictor(rawValue: name) {
      position = end + 1
      return .restrictor(restrictor)
    }
    if name == Self.patternField {
      position = end + 1
      return .pattern
    }
    let fields = Restrictor.allCases.map(\.rawValue) + [Self.patternField]
    guard let nearest = Spelling.nearest(to: name, among: fields) else { return nil }
    _ = word()
    throw QueryError(.unknownField(name, nearest: nearest), at: offsets[start])
  }

  private mutating func restriction(
    _ restrictor: Restrictor
  ) throws(QueryError) -> Clause.Condition {
    let start = position
    let value = if let mark = peek(), QuotationMark.opens(mark) { try phrase() } else { word() }
    return try Self.condition(restrictor, value, at: offsets[start])
  }

  /// Reads `/…/` with its flags.
  private mutating func pattern() throws(QueryError) -> Clause.Condition {
    let start = position
    guard peek() == "/" else {
      _ = word()
      throw QueryError(.missingSlash, at: offsets[start])
    }
    position += 1
    while let next = peek(), next != "/" { position += next == "\\" ? 2 : 1 }
    let isClosed = position < characters.count
    position = min(position, characters.count)
    let expression = String(characters[start + 1..<position])
    if !isClosed, !isIncomplete { throw QueryError(.unclosedPattern, at: offsets[start]) }
    if isClosed { position += 1 }
    guard !expression.isEmpty else { throw QueryError(.emptyPattern, at: offsets[start]) }

    let flagsStart = position
    let flags = isClosed ? Array(word()) : []
    if let unknown = flags.firstIndex(where: { $0 != "i" }) {
      throw QueryError(.unknownFlag(flags[unknown]), at: offsets[flagsStart] + unknown)
    }
    do {
      return .pattern(try Pattern(expression, ignoresCase: !flags.isEmpty))
    } catch {
      let before = String(decoding: expression.utf8.prefix(error.utf8Offset), as: UTF8.self)
      throw QueryError(.pattern(error.message), at: offsets[start] + 1 + before.count)
    }
  }
}
