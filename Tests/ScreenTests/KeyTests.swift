import Screen
import Testing

@Suite("A key's name")
struct KeyTests {
  struct Name: CustomTestStringConvertible, Sendable {
    let key: Key
    let name: String
    let ascii: String

    init(_ key: Key, _ name: String, ascii: String? = nil) {
      self.key = key
      self.name = name
      self.ascii = ascii ?? name
    }

    var testDescription: String { name }
  }

  static let names = [
    Name("j", "j"), Name("G", "G"), Name("?", "?"), Name("é", "é"),
    Name(" ", "Space"),
    Name(.control("d"), "^D"), Name(.control("["), "^["), Name(.control("@"), "^@"),
    Name(.enter, "Enter"), Name(.escape, "Esc"),
    Name(.tab, "Tab"), Name(.backTab, "S-Tab"),
    Name(.backspace, "Backspace"), Name(.delete, "Del"),
    Name(.up, "↑", ascii: "Up"), Name(.down, "↓", ascii: "Down"),
    Name(.left, "←", ascii: "Left"), Name(.right, "→", ascii: "Right"),
    Name(.home, "Home"), Name(.end, "End"),
    Name(.pageUp, "PgUp"), Name(.pageDown, "PgDn"),
  ]

  @Test("is what is printed on it", arguments: names)
  func name(_ each: Name) {
    #expect(each.key.description == each.name)
    #expect(each.key.asciiName == each.ascii)
  }

  @Test("is that of no other key")
  func distinct() {
    #expect(Set(Self.names.map(\.name)).count == Self.names.count)
    #expect(Set(Self.names.map(\.ascii)).count == Self.names.count)
  }
}
