import Timeline

extension QuotationType {
  /// A wording as every view shows it: only verbatim words between quotation marks, a paraphrase
  /// after a tilde.
  func quotation(_ text: String, isUnicode: Bool) -> String {
    switch self {
    case .direct: isUnicode ? "“\(text)”" : "\"\(text)\""
    case .indirect: "~ \(text)"
    case .mixed: isUnicode ? "± \(text)" : "+- \(text)"
    }
  }

  /// What tells verbatim words from others besides the marks.
  var role: Role { self == .indirect ? .paraphrase : .quotation }
}

extension Report {
  /// The wording as every view shows it.
  func quotation(isUnicode: Bool) -> String {
    quotationType.quotation(text, isUnicode: isUnicode)
  }

  /// See `QuotationType.role`.
  var role: Role { quotationType.role }
}
