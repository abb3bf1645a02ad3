import EDTF
import JSONText

// Dates in CSL-JSON.

extension FileDecoder {
  /// A CSL date as EDTF; `nil` too where the file gives it in free words only, which are `dateWords`.
  mutating func cslDate(_ node: JSONNode?) -> EDTFDate? {
    guard let node = present(node) else { return nil }
    switch document.kind(of: node) {
    case .string: return date(document.string(node), at: node)
    case .object: return structuredDate(node)
    default:
      reportWrongType(node, expected: .date)
      return nil
    }
  }

  /// What a CSL date says in free words, which `cslDate` has checked.
  func dateWords(_ node: JSONNode?) -> String? {
    guard let node = present(node), document.kind(of: node) == .object else { return nil }
    for key in [DateKey.literal, .raw] {
      guard let words = document.value(of: key.text, in: node),
        document.kind(of: words) == .string,
        case let text = document.string(words), text.contains(where: { !$0.isWhitespace })
      else { continue }
      return text
    }
    return nil
  }

  private mutating func structuredDate(_ node: JSONNode) -> EDTFDate? {
    guard let fields = fields(of: node, as: DateKey.self) else { return nil }
    checkScalar(fields[.season], .string, .number, expected: .textOrNumber)
    checkScalar(fields[.circa], .string, .number, .bool, expected: .scalar)
    let literal = text(fields[.literal])
    let raw = text(fields[.raw])
    let parts = present(fields[.dateParts]).flatMap { dateParts($0) }
    if let edtf = present(fields[.edtf]), let spelling = requiredText(edtf) {
      return date(spelling, at: edtf)
    }
    if let parts, let node = fields[.dateParts] {
      let season = fields[.season].flatMap { integer($0) }
      let text = Self.edtf(parts, season: season, isCirca: isTrue(fields[.circa]))
      return date(text, at: node)
    }
    // Free words that happen to be EDTF are a date; others are no mistake.
    return (raw ?? literal).flatMap { try? EDTFDate($0) }
  }

  /// One `[year, month, day]`, or two for the ends of an interval; days and months may be left out.
  private func dateParts(_ node: JSONNode) -> [[Int]]? {
    let parts = integers(node)
    if parts == nil { file.report(.badDateParts, at: node) }
    return parts
  }

  private static func edtf(_ parts: [[Int]], season: Int?, isCirca: Bool) -> String {
    parts.map { part in
      var fields = [year(part[0])] + part.dropFirst().map { padded($0, to: 2) }
      if part.count == 1, parts.count == 1, let season, (1...4).contains(season) {
        // EDTF level 1 writes spring to winter as the months 21 to 24.
        fields.append(String(20 + season))
      }
      return fields.joined(separator: "-") + (isCirca ? "~" : "")
    }
    .joined(separator: "/")
  }

  private func integers(_ node: JSONNode) -> [[Int]]? {
    guard document.kind(of: node) == .array else { return nil }
    var parts: [[Int]] = []
    for date in document.elements(of: node) {
      guard document.kind(of: date) == .array else { return nil }
      var numbers: [Int] = []
      for number in document.elements(of: date) {
        guard let number = integer(number) else { return nil }
        numbers.append(number)
      }
      guard (1...3).contains(numbers.count) else { return nil }
      parts.append(numbers)
    }
    return (1...2).contains(parts.count) ? parts : nil
  }

  /// A whole number, which CSL-JSON also writes as a string.
  private func integer(_ node: JSONNode) -> Int? {
    switch document.kind(of: node) {
    case .number: document.integer(node)
    case .string: Int(document.string(node))
    default: nil
    }
  }

  /// Whether a flag is set, which CSL-JSON writes in several ways.
  func isTrue(_ node: JSONNode?) -> Bool {
    guard let node = present(node) else { return false }
    switch document.kind(of: node) {
    case .bool: return document.bool(node)
    case .number: return document.integer(node) != 0
    case .string: return !["", "0", "false"].contains(document.string(node))
    default: return false
    }
  }

  private static func year(_ year: Int) -> String {
    year < 0 ? "-\(padded(year.magnitude, to: 4))" : padded(year, to: 4)
  }

  private static func padded(_ number: some BinaryInteger, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
