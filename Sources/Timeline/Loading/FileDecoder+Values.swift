import EDTF
import Feed
import JSONText
import Phrasing

// Texts, ids, times.

extension FileDecoder {
  /// A text that must be there: `null` is an error here.
  func requiredText(_ node: JSONNode?) -> String? {
    guard let node else { return nil }
    guard document.kind(of: node) == .string else {
      reportWrongType(node, expected: .text)
      return nil
    }
    guard document.range(of: node).count <= FeedParser.lineLimit else {
      file.report(.textTooLong(limit: FeedParser.lineLimit), at: node)
      return nil
    }
    return document.string(node)
  }

  /// A required text that says something: a name, a title, an id.
  func name(_ node: JSONNode?) -> String? {
    guard let node, let text = requiredText(node) else { return nil }
    // Nearly every text begins with something printable in ASCII: look no further then.
    if let first = text.utf8.first, (0x21..<0x7F).contains(first) { return text }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      file.report(.emptyText, at: node)
      return nil
    }
    return text
  }

  /// A text that may be left out; an empty one counts as left out.
  func text(_ node: JSONNode?) -> String? {
    guard let text = requiredText(present(node)), !text.isEmpty else { return nil }
    return text
  }

  /// One of the values of an enumeration.
  mutating func choice<Choice>(_ node: JSONNode?) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let node, let text = requiredText(node) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    reportBadChoice(text, allowed: Choice.allCases.map(\.rawValue), at: node)
    return nil
  }

  mutating func reportBadChoice(_ text: String, allowed: [String], at node: JSONNode) {
    let nearest = suggester.nearest(to: text, among: allowed, topic: allowed.joined())
    file.report(.badEnum(text, allowed: allowed, nearest: nearest), at: node)
  }

  /// The id of an entity of that kind, to be looked up when all files have been read.
  mutating func reference<Entity>(
    _ node: JSONNode?, to kind: Diagnostic.EntityKind
  ) -> Identifier<Entity>? {
    guard let node, let id = requiredText(node) else { return nil }
    contents.references.append(Reference(kind: kind, id: id, node: node))
    return Identifier(id)
  }

  /// A date with its provenance.
  mutating func when(_ node: JSONNode?) -> When? {
    guard let node, let fields = fields(of: node, as: WhenKey.self) else { return nil }
    let words = text(fields[.text])
    let basis = text(fields[.basis])
    guard let edtf = fields[.edtf], let spelling = requiredText(edtf) else { return nil }
    return date(spelling, at: edtf).map { When(date: $0, text: words, basis: basis) }
  }

  /// An EDTF expression.
  func date(_ text: String, at node: JSONNode) -> EDTFDate? {
    do throws(EDTFError) {
      return try EDTFDate(text)
    } catch {
      file.report(.badDate(text, error), at: node)
      return nil
    }
  }

  /// A clock time that may be left out.
  func timestamp(_ node: JSONNode?) -> Timestamp? {
    guard let node = present(node), let text = requiredText(node) else { return nil }
    do throws(EDTFError) {
      return try Timestamp(text)
    } catch {
      file.report(.badTimestamp(text, error), at: node)
      return nil
    }
  }
}
