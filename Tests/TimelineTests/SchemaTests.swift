import CBundledData
import JSONText
import Testing

@testable import Timeline

/// `data/timeline.schema.json` and the loader know the same keys.
@Suite struct SchemaTests {
  private let schema: JSONDocument

  init() throws {
    var count = 0
    let start = parley_timeline_schema_bytes(&count)
    schema = try JSONDocument.parse(Array(UnsafeBufferPointer(start: start, count: count)))
  }

  @Test func keysAgree() throws {
    let root = schema.root
    try check(TimelineKey.self, root)
    try check(TrackKey.self, definition("track"))
    try check(PlaceKey.self, definition("place"))
    try check(DelegationKey.self, definition("delegation"))
    try check(PersonKey.self, definition("person"))
    try check(EventKey.self, definition("event"))
    try check(WhenKey.self, definition("when"))
    try check(StatementKey.self, definition("statement"))
    try check(ReportKey.self, definition("report"))
    try check(RelationKey.self, definition("relation"))
    try check(SelectorKey.self, definition("selector"))
    try check(AssertionKey.self, definition("assertion"))
    try check(SourceKey.self, definition("source"), others: CSLVariables.table.texts)
    try check(NameKey.self, definition("cslName"))
    try check(DateKey.self, definition("cslDateObject"))
  }

  private func definition(_ name: String) throws -> JSONNode {
    let definitions = try #require(schema.value(of: "$defs", in: schema.root))
    return try #require(schema.value(of: name, in: definitions), "define \(name) in the schema")
  }

  private func check<Key: FormatKey>(
    _ keys: Key.Type, _ object: JSONNode, others: [String] = []
  ) throws {
    let properties = try #require(schema.value(of: "properties", in: object))
    #expect(
      Set(schema.members(of: properties).map { schema.string($0.key) })
        == Set(Key.table.texts + others),
      "\(keys): give data/timeline.schema.json and the table the same keys")
    let required = schema.value(of: "required", in: object).map { schema.elements(of: $0) }
    #expect(
      Set(required.map { $0.map { schema.string($0) } } ?? []) == Set(Key.required.map(\.text)),
      "\(keys): require the same keys in data/timeline.schema.json and in FormatKeys.swift")
    #expect(
      schema.value(of: "additionalProperties", in: object).map { schema.bool($0) } == false,
      "\(keys): the schema must reject unknown keys")
  }
}
