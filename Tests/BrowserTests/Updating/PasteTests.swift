import Screen
import Testing

@testable import Browser

@Suite("Pasting")
struct PasteTests {
  @Test("into a prompt is typing, on one line")
  func prompt() {
    var session = Session()
    session.press("/")
    session.paste("the\niron\r\n")
    #expect(session.prompt?.field.text == "the iron")
    #expect(session.id == "guarantees")
    session.press(.home)
    session.paste("-")
    #expect(session.prompt?.field.text == "-the iron", "it goes in at the caret")
  }

  @Test("replaces what is selected")
  func selected() {
    var session = Session()
    session.press("&iron", .enter, "&")
    session.paste("lake")
    #expect(session.prompt?.field.text == "lake")
  }

  @Test("into a list narrows it")
  func picker() {
    var session = Session()
    session.press("s")
    session.paste("orlov")
    #expect(session.choices == ["Viktor Orlóv"])
  }

  @Test("elsewhere runs no commands and says what would take it")
  func elsewhere() {
    var session = Session()
    #expect(session.paste("Q\u{3}q").isEmpty)
    #expect(session.notice == "pasted text is taken in a prompt only; / searches")
    session.press("m")
    session.paste("a")
    #expect(session.state.memory.place.marks.isEmpty)
  }

  @Test("shows no control character")
  func controls() {
    var session = Session()
    session.press("/")
    session.paste("a\u{1B}[31mb\tc")
    #expect(session.screenRows.last == "/a␛[31mb c")
  }

  @Test("of far too much is cut short, and does not hang")
  func muchText() {
    var session = Session()
    session.press("/")
    let clock = ContinuousClock()
    let time = clock.measure {
      session.paste(String(repeating: "iron bell ", count: 20_000))
      _ = session.screen
    }
    #expect(session.prompt?.field.text.count == TextField.limit)
    #expect(time < .seconds(5), "it took \(time)")
  }
}

@Suite("A line of text")
struct TextFieldTests {
  /// Keys in a field that holds "one two", and what they leave; "|" is the caret.
  @Test(
    "is edited as in a shell",
    arguments: [
      (["x"], "one twox|"), ([.backspace], "one tw|"), ([.left, .left, "x"], "one tx|wo"),
      ([.home, "x"], "x|one two"), ([.home, .delete], "|ne two"),
      ([.control("a"), .control("f"), .control("d")], "o|e two"),
      ([.control("w")], "one |"), ([.control("w"), .control("w")], "|"),
      ([.control("b"), .control("k")], "one tw|"), ([.control("u")], "|"),
      ([.home, .end, "x"], "one twox|"),
      ([.control("a"), .control("e"), .control("h")], "one tw|"),
      ([.left, .left, .left, .left, .left, .left, .left, .left, .left], "|one two"),
      ([.right, .right], "one two|"), (["é", "北", "👨‍👩‍👧", .backspace], "one twoé北|"),
    ] as [([Typed], String)])
  func editing(_ keys: [Typed], _ result: String) {
    var field = TextField("one two")
    for key in keys.flatMap(\.keys) {
      let isEditing = field.edit(key)
      #expect(isEditing, "\(key) must edit the text")
    }
    var characters = field.characters
    characters.insert("|", at: field.caret)
    #expect(String(characters) == result)
  }

  @Test("that is selected is replaced by typing, and kept by moving")
  func selection() {
    var replaced = TextField("iron", selected: true)
    replaced.insert("x")
    #expect(replaced.text == "x")
    var kept = TextField("iron", selected: true)
    let isEditing = kept.edit(.left)
    #expect(isEditing)
    kept.insert("x")
    #expect(kept.text == "iroxn")
    #expect(!TextField("", selected: true).isSelected)
  }

  @Test(
    "leaves other keys to the layer", arguments: [Typed.enter, .escape, .up, .tab, .control("z")])
  func otherKeys(_ typed: Typed) {
    var field = TextField("iron")
    for key in typed.keys {
      let isEditing = field.edit(key)
      #expect(!isEditing)
    }
    #expect(field.text == "iron")
  }
}
