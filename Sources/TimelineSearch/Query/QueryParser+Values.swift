import TextFolding
internal import EDTF
internal import Timeline

extension QueryParser {
  /// What a restrictor with a value demands.
  static func condition(
    _ restrictor: Restrictor, _ value: String, at offset: Int
  ) throws(QueryError) -> Clause.Condition {
    let folded = Folding.fold(value)
    guard !folded.isEmpty else { throw QueryError(.missingValue(restrictor), at: offset) }
    switch restrictor {
    case .speaker: return .name(.speaker, folded)
    case .track: return .name(.track, folded)
    case .source: return .name(.source, folded)
    case .topic: return .name(.topic, folded)
    case .place: return .name(.place, folded)
    case .kind: return .kind(try choice(restrictor, value, at: offset))
    case .quotation: return .quotation(try choice(restrictor, value, at: offset))
    case .from, .to, .on: return .days(try days(restrictor, value, at: offset))
    }
  }

  /// The one of a type's few values that is meant.
  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ restrictor: Restrictor, _ value: String, at offset: Int
  ) throws(QueryError) -> Choice {
    let folded = String(decoding: Folding.fold(value), as: UTF8.self)
    if let choice = Choice(rawValue: folded) { return choice }
    throw QueryError(
      .unknownValue(restrictor, value, choices: Choice.allCases.map(\.rawValue)), at: offset)
  }

  private static func days(
    _ restrictor: Restrictor, _ value: String, at offset: Int
  ) throws(QueryError) -> [ClosedRange<CalendarDate>] {
    let bounds: DateBounds
    do {
      bounds = try EDTFDate(value).bounds
    } catch {
      throw QueryError(.date(restrictor, value, error), at: offset)
    }
    switch restrictor {
    case .from: return [(bounds.earliest ?? .earliest)...CalendarDate.latest]
    case .to: return [CalendarDate.earliest...(bounds.latest ?? .latest)]
    default: return bounds.possibleSegments
    }
  }
}
