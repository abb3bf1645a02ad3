public import EDTF

/// What is wrong with a query, and where.
public struct QueryError: Error, Hashable, Sendable {
  /// What is wrong.
  public let reason: Reason
  /// Where it is wrong: characters from the start of the query.
  public let offset: Int

  init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// The kinds of fault, with the values at fault.
  public enum Reason: Hashable, Sendable {
    /// A phrase has no end.
    case unclosedQuotation
    /// There is nothing between two quotation marks.
    case emptyPhrase
    /// A colon stands after something that looks like a field.
    case unknownField(String, nearest: String)
    /// Nothing stands after a restrictor's colon.
    case missingValue(Restrictor)
    /// A restrictor of few values has none of them.
    case unknownValue(Restrictor, String, choices: [String])
    /// A date is no EDTF.
    case date(Restrictor, String, EDTFError)
    /// `re:` is not followed by a slash.
    case missingSlash
    /// A regular expression has no end.
    case unclosedPattern
    /// There is nothing between two slashes.
    case emptyPattern
    /// A regular expression is followed by something that is no flag.
    case unknownFlag(Character)
    /// A regular expression is not well-formed; PCRE2's message.
    case pattern(String)
    /// A regular expression needed more steps, memory or time than a search may take.
    case regexTooCostly
  }
}

extension QueryError.Reason {
  /// Whether what is wrong at the end of a query can come right when more is typed.
  var canBeMendedByTyping: Bool {
    switch self {
    case .unclosedQuotation, .emptyPhrase, .missingValue, .unknownValue, .date, .missingSlash,
      .unclosedPattern, .emptyPattern, .pattern:
      true
    case .unknownField, .unknownFlag, .regexTooCostly: false
    }
  }
}
