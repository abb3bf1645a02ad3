import TestSupport
import Foundation
import JSONText
import Testing

/// This reader against Foundation's, on random texts and on the same texts with bytes changed.
@Suite struct JSONAgainstFoundationTests {
  @Test func readsTheSameValues() throws {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<1500 {
      let value = RandomJSON.value(using: &generator)
      var writer = JSONWriter(style: Bool.random(using: &generator) ? .compact : .pretty)
      value.write(to: &writer)
      let theirs = try JSONSerialization.jsonObject(
        with: Data(writer.bytes), options: [.fragmentsAllowed])
      let document = try JSONDocument.parse(writer.bytes)
      #expect(
        isSame(document, document.root, theirs), "round \(round): agree with JSONSerialization")
    }
  }

  @Test func acceptsAndRejectsTheSameTexts() {
    var generator = SeededGenerator(seed: 13)
    var rejected = 0
    for round in 0..<20_000 {
      var writer = JSONWriter(style: .compact)
      RandomJSON.value(using: &generator).write(to: &writer)
      var bytes = writer.bytes
      for _ in 0..<Int.random(in: 1...3, using: &generator) { mutate(&bytes, using: &generator) }
      let theirs = try? JSONSerialization.jsonObject(
        with: Data(bytes), options: [.fragmentsAllowed])
      let ours = message(of: bytes)
      if ours != nil { rejected += 1 }
      guard (ours == nil) != (theirs != nil), !isKnownDifference(bytes) else { continue }
      Issue.record(
        """
        round \(round): one reader accepts and the other rejects \
        \(bytes); ours says \(ours ?? "nothing"). \
        Correct the parser, or name the difference.
        """)
      return
    }
    #expect((2000..<19_000).contains(rejected), "mutate so that some texts are good, some bad")
  }

  /// Where the two readers are meant to differ.
  ///
  /// - Foundation makes a number of every number, and rejects a text with one that is too large for
  ///   `Double`; this reader keeps its spelling.
  /// - Foundation accepts a comma before a closing bracket; RFC 8259 does not.
  private func isKnownDifference(_ bytes: [UInt8]) -> Bool {
    do throws(JSONSyntaxError) {
      let document = try JSONDocument.parse(bytes)
      return hasHugeNumber(document, document.root)
    } catch {
      return error.problem == .trailingComma
    }
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
    let letters = Array("{}[]:,\"\\u0D8eE+-.tfn /\u{1}".utf8) + [0x80, 0xC3, 0xE2, 0xF0, 0xFF]
    let letter = letters.randomElement(using: &generator) ?? 0
    switch Int.random(in: 0..<3, using: &generator) {
    case 0 where place < bytes.count: bytes[place] = letter
    case 1 where place < bytes.count: bytes.remove(at: place)
    default: bytes.insert(letter, at: place)
    }
  }

  private func isSame(_ document: JSONDocument, _ node: JSONNode, _ theirs: Any) -> Bool {
    switch document.kind(of: node) {
    case .object:
      guard let theirs = theirs as? [String: Any] else { return false }
      let members = Array(document.members(of: node))
      return members.count == theirs.count
        && members.allSatisfy { member in
          theirs[document.string(member.key)].map { isSame(document, member.value, $0) } ?? false
        }
    case .array:
      guard let theirs = theirs as? [Any] else { return false }
      let elements = Array(document.elements(of: node))
      return elements.count == theirs.count
        && zip(elements, theirs).allSatisfy { isSame(document, $0, $1) }
    case .string:
      return (theirs as? String).map { Array($0.utf8) == Array(document.string(node).utf8) }
        ?? false
    case .number: return (theirs as? NSNumber)?.intValue == document.integer(node)
    case .bool: return (theirs as? NSNumber)?.boolValue == document.bool(node)
    case .null: return theirs is NSNull
    }
  }
}
