import Testing

@testable import Browser

@Suite("The hints")
struct HintsTests {
  /// What must lead to the item, a hint, and whether it is there.
  struct Case: CustomTestStringConvertible, Sendable {
    let item: String
    var keys: [Typed] = []
    let hint: String
    let isThere: Bool

    var testDescription: String { "\(item) \(keys): \(hint) \(isThere)" }
  }

  private static let cases = [
    Case(item: "guarantees", hint: "* quotations", isThere: true),
    Case(item: "dialogue", hint: "* quotations", isThere: true),
    Case(item: "beijing", hint: "* quotations", isThere: false),
    Case(item: "guarantees", keys: [.enter], hint: "] next of speaker", isThere: true),
    Case(item: "dialogue", keys: [.enter], hint: "] next of speaker", isThere: true),
    Case(item: "beijing", keys: [.enter], hint: "] next of speaker", isThere: false),
    Case(item: "guarantees", hint: "c differences", isThere: true),
    Case(item: "guarantees", keys: ["S/wire", .enter, "a"], hint: "c differences", isThere: false),
    Case(item: "guarantees", keys: ["S/wire", .enter, "a"], hint: "v wordings", isThere: false),
    Case(item: "guarantees", keys: ["S/wire", .enter, "a"], hint: "a all sources", isThere: true),
    Case(
      item: "guarantees", keys: ["S/wire", .enter, "a", "/a", .enter], hint: "c differences",
      isThere: false),
    Case(
      item: "guarantees", keys: ["S/wire", .enter, "a", .enter], hint: "v wordings", isThere: false),
  ]

  @Test("name no key that would be refused", arguments: cases)
  func refused(_ example: Case) {
    var session = Session(rows: 24, columns: 140)
    session.go(to: example.item)
    session.press(example.keys)
    #expect(session.hints.contains(example.hint) == example.isThere, "\(session.hints)")
  }
}
