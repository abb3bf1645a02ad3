import JSONText

/// The keys of one kind of object in a timeline file, one case each.
protocol FormatKey: CaseIterable, RawRepresentable<Int>, Sendable {
  /// What has these keys.
  static var object: Diagnostic.ObjectKind { get }
  /// The keys that must be there.
  static var required: [Self] { get }
  /// How the file spells the keys, in the order of the raw values.
  static var table: JSONKeys { get }
}

extension FormatKey {
  /// The key as the file spells it.
  var text: String { Self.table.texts[rawValue] }
}

/// The members of one object whose keys are known.
struct Fields<Key: FormatKey> {
  // No object of the format has more keys than these; see `FormatKeyTests`.
  private var nodes = InlineArray<24, JSONNode?>(repeating: nil)

  /// The value of a key, also where it is `null`.
  subscript(key: Key) -> JSONNode? { nodes[key.rawValue] }

  /// Keeps the first value of a key; the document itself reports further ones.
  mutating func insert(_ value: JSONNode, at position: Int) {
    if nodes[position] == nil { nodes[position] = value }
  }
}
