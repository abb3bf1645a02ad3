import Feed
import Foundation
import JSONText
import Oracles
import TestSupport
import Testing

/// This parser's lines against Foundation's readers.
@Suite struct JSONLinesAgainstFoundationTests {
  @Test func readsTheSameRows() {
    var generator = SeededGenerator(seed: 21)
    var counts = (accepted: 0, rejected: 0)
    for round in 0..<3000 {
      let line = RandomRow.line(using: &generator)
      let theirs = FoundationRow(decoding: line)?.fields
      if theirs == nil { counts.rejected += 1 } else { counts.accepted += 1 }
      let ours = ParsedFeed.told(line, .jsonLines)
      guard rows(ours) != theirs.map({ [$0] }) ?? [] else { continue }
      Issue.record(
        """
        round \(round): \(String(decoding: line, as: UTF8.self)) is \(ours), and for JSONDecoder \
        \(theirs.map { "\($0)" } ?? "no row"). Correct the parser.
        """)
      return
    }
    #expect(counts.accepted > 1000 && counts.rejected > 250, "make lines of both kinds: \(counts)")
  }

  @Test func acceptsAndRejectsTheSameLines() {
    var generator = SeededGenerator(seed: 23)
    var counts = (accepted: 0, rejected: 0)
    for round in 0..<12_000 {
      var line = RandomRow.line(using: &generator)
      for _ in 0..<Int.random(in: 1...2, using: &generator) { mutate(&line, using: &generator) }
      let ours = ParsedFeed.told(line, .jsonLines)
      let theirs = FoundationRow(reading: line)?.fields
      if theirs == nil { counts.rejected += 1 } else { counts.accepted += 1 }
      guard rows(ours) != theirs.map({ [$0] }) ?? [], !isKnownDifference(line, ours) else {
        continue
      }
      Issue.record(
        """
        round \(round): \(String(decoding: line, as: UTF8.self)) (\(line)) is \(ours), and for \
        JSONSerialization \(theirs.map { "\($0)" } ?? "no row"). Correct the parser, or name the \
        difference.
        """)
      return
    }
    #expect(counts.accepted > 1200 && counts.rejected > 5000, "make lines of both kinds: \(counts)")
  }

  /// The rows that were told; a line without any is rejected.
  private func rows(_ told: [Told]) -> [[FeedField: String]] {
    told.compactMap { told -> [FeedField: String]? in
      guard case .row(_, var fields) = told else { return nil }
      fields[.id] = fields[.id].map { FoundationRow.comparable(id: $0) }
      return fields
    }
  }

  /// Where the two are meant to differ: Foundation lets a comma stand before a closing bracket, takes
  /// one of two members with one key, and has no number that is too large for `Double`.
  private func isKnownDifference(_ line: [UInt8], _ told: [Told]) -> Bool {
    if told.contains(where: {
      $0.description.contains("comma before the closing") || $0.description.contains("comes twice")
    }) {
      return true
    }
    guard let document = try? JSONDocument.parse(line) else { return false }
    return hasHugeNumber(document, document.root)
  }

  private func hasHugeNumber(_ document: JSONDocument, _ node: JSONNode) -> Bool {
    switch document.kind(of: node) {
    case .number: Double(document.spelling(of: node)).map { !$0.isFinite } ?? true
    case .array: document.elements(of: node).contains { hasHugeNumber(document, $0) }
    case .object: document.members(of: node).contains { hasHugeNumber(document, $0.value) }
    default: false
    }
  }

  private func mutate(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let letters =
      Array("{}[]:,\"\"\\\\u0D8eE+-.tfn /\u{1}\u{7F}".utf8)
      + [0x80, 0xA0, 0xBF, 0xC2, 0xC3, 0xE0, 0xE2, 0xED, 0xF0, 0xF4, 0xFF]
    let letter = letters.randomElement(using: &generator) ?? 0
    switch Int.random(in: 0..<4, using: &generator) {
    case 0 where place < bytes.count: bytes[place] = letter
    case 1 where place < bytes.count: bytes.remove(at: place)
    case 2 where place < bytes.count: bytes.removeSubrange(place..<min(place + 9, bytes.count))
    default: bytes.insert(letter, at: place)
    }
  }
}

/// A flat row by Foundation's readers and the rules of the format, in few words.
private struct FoundationRow: Decodable {
  let fields: [FeedField: String]

  /// By `JSONDecoder`.
  init?(decoding line: [UInt8]) {
    guard let row = try? JSONDecoder().decode(Self.self, from: Data(line)) else { return nil }
    self = row
  }

  /// By `JSONSerialization`, which looks also at what nobody asks for.
  init?(reading line: [UInt8]) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(line)),
      let members = object as? [String: Any]
    else { return nil }
    var values: [String: String?] = [:]
    for (key, value) in members where key != "custom" {
      if key == "id", let number = value as? NSNumber, !(value is Bool) {
        values[key] = "\(number.doubleValue)"
        continue
      }
      guard value is NSNull || value is String else { return nil }
      values[key] = value as? String
    }
    self.init(values)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    var values: [String: String?] = [:]
    for key in container.allKeys where key.stringValue != "custom" {
      if key.stringValue == "id", let number = try? container.decode(Double.self, forKey: key) {
        values[key.stringValue] = "\(number)"
        continue
      }
      let isNull = try container.decodeNil(forKey: key)
      values[key.stringValue] = .some(
        isNull ? nil : try container.decode(String.self, forKey: key))
    }
    guard let row = FoundationRow(values) else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "no row"))
    }
    self = row
  }

  private init?(_ values: [String: String?]) {
    var fields: [FeedField: String] = [:]
    for (key, value) in values {
      if key == "type", value == nil { continue }
      guard let field = FeedField.allCases.first(where: { $0.name == key }) else { return nil }
      guard let value, !value.isEmpty else { continue }
      guard !value.unicodeScalars.allSatisfy(\.properties.isWhitespace) else { return nil }
      fields[field] = field == .id ? Self.comparable(id: value) : value
    }
    let kinds = Set(fields.keys).intersection([.title, .speaker, .text])
    guard fields[.date] != nil, kinds == [.title] || kinds == [.speaker, .text] else { return nil }
    self.fields = fields
  }

  /// An id that may be a number, of which Foundation keeps the value and not the spelling.
  static func comparable(id: String) -> String { Double(id).map { "\($0)" } ?? id }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
