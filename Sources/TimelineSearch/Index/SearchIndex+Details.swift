import TextFolding
internal import Timeline

extension SearchIndex {
  /// Where in an item a query was found: each text with a word, phrase or regular expression of
  /// the query in it, and each name that a restrictor's value is part of.
  ///
  /// Dates, kinds and quotation types have no text, so a query of these alone has no details.
  ///
  /// - Parameter item: a position in `Chronology.items`.
  /// - Complexity: O(*n*) in the texts of the item.
  public func matchDetails(_ query: Query, item: Int) -> [Match] {
    let texts = ItemTexts(of: chronology.items[item], in: chronology).all
    return texts.compactMap { text in
      guard let excerpt = query.excerpt(of: text) else { return nil }
      return Match(field: text.field, report: text.report, text: excerpt)
    }
  }
}

extension Query {
  /// The part of a text in which the query is found; `nil` where it is not.
  fileprivate func excerpt(of text: FieldText) -> String? {
    if !text.isIdentifier, let first = highlights(in: text.text).first {
      return Excerpt.around(first, in: text.text)
    }
    let isNamed = clauses.contains { clause in
      guard !clause.isExcluded, case .name(text.field, let part) = clause.condition else {
        return false
      }
      return ByteSearch.contains(part, in: Folding.fold(text.text))
    }
    return isNamed ? Excerpt.around(nil, in: text.text) : nil
  }
}
