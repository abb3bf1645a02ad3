// The rules by which intervals and sets become days; those for one date are in
// `PartialDate+Span.swift`.
//
// - An interval covers every day from the first of its start to the last of its end. It may reach
//   as far as its qualified ends do. With open digits in an end, only what lies between the latest
//   start and the earliest end is certain.
// - On an open or unknown side nothing bounds it. Certain is then the date that is written, and no
//   more: of `2022-01-09/..` we know that it was so on the 9th.
// - All of: every member is as certain as it is alone.
// - One of: every member is possible, and certain is only what they have in common. A range within
//   it stands for one date out of the range, so it makes nothing certain unless it is one date.

extension DateBounds {
  /// Works out the bounds of an expression.
  init(_ value: EDTFDate.Value) {
    switch value {
    case .date(let date):
      self.init(certain: date.certainSpan, possible: date.possibleSpan)
    case .interval(let start, let end):
      self.init(from: start.date, to: end.date)
    case .allOf(let members):
      self.init(members: members.map(DateBounds.init(inAllOf:))) { $0.flatMap(\.segments) }
    case .oneOf(let members):
      self.init(members: members.map(DateBounds.init(inOneOf:)), certain: Self.commonDays)
    }
  }

  /// The bounds from one date to another; nil is an open or unknown side.
  private init(from start: PartialDate?, to end: PartialDate?) {
    let first = start?.possibleSpan.lowerBound ?? .earliest
    let last = end?.possibleSpan.upperBound ?? .latest
    self.init(
      certain: Self.certainDays(from: start, to: end), possible: first...last,
      startIsOpen: start == nil, endIsOpen: end == nil)
  }

  private static func certainDays(
    from start: PartialDate?, to end: PartialDate?
  ) -> ClosedRange<CalendarDate>? {
    guard let start, let end else { return (start ?? end)?.certainSpan }
    let first = start.certainSpan?.lowerBound ?? start.span.upperBound
    let last = end.certainSpan?.upperBound ?? end.span.lowerBound
    return first <= last ? first...last : nil
  }

  private init(inAllOf member: EDTFDate.Member) {
    switch member {
    case .date(let date): self.init(.date(date))
    case .range(let first, let last): self.init(from: first, to: last)
    case .upTo(let last): self.init(from: nil, to: last)
    case .onFrom(let first): self.init(from: first, to: nil)
    }
  }

  private init(inOneOf member: EDTFDate.Member) {
    let days = DateBounds(inAllOf: member)
    switch member {
    case .date: self = days
    case .range(let first, let last) where first == last: self = DateBounds(.date(first))
    case .range, .upTo, .onFrom:
      self.init(
        certain: [], possible: days.possibleSegments, startIsOpen: days.startIsOpen,
        endIsOpen: days.endIsOpen)
    }
  }

  private init(
    members: [DateBounds], certain: ([DateBounds]) -> [ClosedRange<CalendarDate>]
  ) {
    self.init(
      certain: certain(members), possible: members.flatMap(\.possibleSegments),
      startIsOpen: members.contains(where: \.startIsOpen),
      endIsOpen: members.contains(where: \.endIsOpen))
  }

  private static func commonDays(_ members: [DateBounds]) -> [ClosedRange<CalendarDate>] {
    var first = CalendarDate.earliest
    var last = CalendarDate.latest
    for member in members {
      guard let core = member.core else { return [] }
      first = max(first, core.lowerBound)
      last = min(last, core.upperBound)
    }
    return first <= last ? [first...last] : []
  }
}
