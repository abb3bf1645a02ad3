internal import EDTF
internal import Timeline

/// One condition of a query; an item must meet all.
struct Clause: Sendable {
  /// Whether the condition must not be met.
  var isExcluded = false
  /// The condition.
  let condition: Condition
  /// Where it stands in the query, in characters.
  let offset: Int

  /// What an item must meet.
  enum Condition: Sendable {
    /// A text contains the term.
    case term(Term)
    /// A text matches the regular expression.
    case pattern(Pattern)
    /// A name in that field, or the id behind it, contains the folded text.
    case name(Field, [UInt8])
    /// The item is of that kind.
    case kind(Item.Kind)
    /// A report is of that type.
    case quotation(QuotationType)
    /// One of the item's possible days lies in these.
    case days([ClosedRange<CalendarDate>])
  }
}
