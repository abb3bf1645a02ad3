import JSONText

// Selectors (W3C Web Annotation Data Model, 4.2.4 and 4.2.5).

extension FileDecoder {
  /// A selector; one without any member counts as left out.
  mutating func selector(_ node: JSONNode?) -> Selector? {
    guard let node else { return nil }
    if document.kind(of: node) == .object,
      document.members(of: node).first(where: { _ in true }) == nil
    {
      return nil
    }
    guard let fields = fields(of: node, as: SelectorKey.self) else { return nil }
    let prefix = text(fields[.prefix]) ?? ""
    let suffix = text(fields[.suffix]) ?? ""
    let exact = exact(fields[.exact])
    let position = position(start: fields[.start], end: fields[.end], in: node)
    guard let exact else { return nil }
    if let position, let start = fields[.start] {
      let count = exact.unicodeScalars.count
      if position.count != count {
        file.report(
          .offsetsMismatch(
            exactCount: count, start: position.lowerBound, end: position.upperBound),
          at: start)
      }
    }
    return Selector(prefix: prefix, exact: exact, suffix: suffix, position: position)
  }

  /// White space can be selected, but not nothing.
  private func exact(_ node: JSONNode?) -> String? {
    guard let node, let text = requiredText(node) else { return nil }
    guard !text.isEmpty else {
      file.report(.emptyText, at: node)
      return nil
    }
    return text
  }

  /// Both offsets, or neither.
  private func position(start: JSONNode?, end: JSONNode?, in selector: JSONNode) -> Range<Int>? {
    let start = present(start)
    let end = present(end)
    if (start == nil) != (end == nil) {
      file.report(.missingKey(start == nil ? "start" : "end", in: .selector), at: selector)
    }
    let lower = offset(start)
    let upper = offset(end)
    guard let lower, let upper, let end else { return nil }
    guard lower < upper else {
      file.report(.reversedOffsets(start: lower, end: upper), at: end)
      return nil
    }
    return lower..<upper
  }

  private func offset(_ node: JSONNode?) -> Int? {
    guard let node else { return nil }
    guard document.kind(of: node) == .number, let offset = document.integer(node) else {
      reportWrongType(node, expected: .integer)
      return nil
    }
    guard offset >= 0 else {
      file.report(.negativeOffset(offset), at: node)
      return nil
    }
    return offset
  }
}
