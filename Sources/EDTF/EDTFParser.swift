/// Reads an EDTF expression by recursive descent; a date itself is in `EDTFParser+Date.swift`.
struct EDTFParser {
  var scanner: TextScanner
  let text: String

  init(_ text: String) {
    self.text = text
    scanner = TextScanner(text)
  }

  /// Reads the whole text.
  mutating func expression() throws(EDTFError) -> EDTFDate.Value {
    guard !scanner.isAtEnd else { throw EDTFError(.empty, at: 0) }
    if scanner.take("{") { return .allOf(try members(closing: "}")) }
    if scanner.take("[") { return .oneOf(try members(closing: "]")) }
    return try dateOrInterval()
  }

  private mutating func dateOrInterval() throws(EDTFError) -> EDTFDate.Value {
    let start = try endpoint(before: "/")
    if case .date(let date) = start, scanner.isAtEnd { return .date(date) }
    guard scanner.take("/") else { throw scanner.mismatch(start.date.map(following) ?? .date) }
    let endPosition = scanner.position
    let end = try endpoint(before: nil)
    guard scanner.isAtEnd else { throw scanner.mismatch(end.date.map(following) ?? .endOfText) }

    guard start.date != nil || end.date != nil else {
      throw EDTFError(.intervalWithoutDate, at: 0)
    }
    guard start.date?.clock == nil, end.date?.clock == nil else {
      throw EDTFError(.clockInSpan, at: start.date?.clock == nil ? endPosition : 0)
    }
    if let first = start.date?.span.lowerBound, let last = end.date?.span.upperBound, last < first {
      throw EDTFError(.intervalReversed(start: first, end: last), at: endPosition)
    }
    return .interval(start: start, end: end)
  }

  /// Reads an interval's end; nothing at all, up to `terminator` or the text's end, is unknown.
  private mutating func endpoint(
    before terminator: Unicode.Scalar?
  ) throws(EDTFError) -> EDTFDate.Endpoint {
    if scanner.next == terminator { return .unknown }
    if scanner.takeDots() { return .open }
    return .date(try date())
  }

  /// Reads a set's members and its closing bracket.
  private mutating func members(closing: Unicode.Scalar) throws(EDTFError) -> [EDTFDate.Member] {
    if scanner.next == closing { throw EDTFError(.emptySet, at: scanner.position - 1) }
    var members: [EDTFDate.Member] = []
    repeat {
      let start = scanner.position
      if case .onFrom = members.last { throw EDTFError(.openRangeInside, at: start) }
      let member = try member(closing: closing)
      if case .upTo = member, !members.isEmpty { throw EDTFError(.openRangeInside, at: start) }
      members.append(member)
    } while scanner.take(",")
    if scanner.next == "/" { throw EDTFError(.intervalInSet, at: scanner.position) }
    try scanner.require(closing, expected: .memberEnd(bracket: closing))
    guard scanner.isAtEnd else { throw scanner.mismatch(.endOfText) }
    return members
  }

  private mutating func member(closing: Unicode.Scalar) throws(EDTFError) -> EDTFDate.Member {
    if scanner.next == "," || scanner.next == closing {
      throw EDTFError(.emptyMember, at: scanner.position)
    }
    if scanner.takeDots() { return .upTo(try clocklessDate()) }
    let first = try clocklessDate()
    guard scanner.takeDots() else { return .date(first) }
    if scanner.next == "," || scanner.next == closing { return .onFrom(first) }
    let lastPosition = scanner.position
    let last = try clocklessDate()
    let (start, end) = (first.span.lowerBound, last.span.upperBound)
    guard start <= end else {
      throw EDTFError(.rangeReversed(start: start, end: end), at: lastPosition)
    }
    return .range(first, last)
  }

  private mutating func clocklessDate() throws(EDTFError) -> PartialDate {
    let start = scanner.position
    let date = try date()
    guard date.clock == nil else { throw EDTFError(.clockInSpan, at: start) }
    return date
  }
}
