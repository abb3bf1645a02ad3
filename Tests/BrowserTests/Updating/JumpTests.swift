import Testing

@testable import Browser

@Suite("Marks")
struct MarkTests {
  @Test("m and a letter set one, ' and the letter go to it")
  func setAndGo() {
    var session = Session()
    session.go(to: "council")
    let effects = session.press("ma")
    #expect(session.notice == "mark a is set; 'a returns")
    #expect(session.state.memory.place.marks == ["a": "council"])
    #expect(effects == [.remember(session.state.memory)], "a crash must lose no mark")
    session.press("G'a")
    #expect(session.id == "council")
    session.press(.control("o"))
    #expect(session.id == "berg-we-will-write", "going to a mark is a jump")
  }

  @Test("are shown beside their items")
  func shown() {
    var session = Session()
    session.go(to: "council")
    session.press("mé")
    let row = session.screenRow(of: "council") ?? 0
    #expect(session.screenRows[row].hasPrefix("é"))
  }

  @Test("that are not set say which are")
  func unknown() {
    var session = Session()
    session.press("'x")
    #expect(session.notice == "no mark is set; m sets one")
    session.press("mbma'x")
    #expect(session.notice == "mark x is not set; set are a b")
  }

  @Test("are letters", arguments: [Typed.enter, "1", " ", .up])
  func letters(_ key: Typed) {
    for command: Typed in ["m", "'"] {
      var session = Session()
      session.press(command, key)
      #expect(session.notice == "a mark is a letter")
      #expect(session.state.layers.isEmpty)
      #expect(session.state.memory.place.marks.isEmpty)
    }
  }

  @Test("are given up without a word", arguments: [Typed.escape, .control("c"), .control("g")])
  func cancelled(_ key: Typed) {
    var session = Session()
    session.press("m", key)
    #expect(session.notice == nil)
    #expect(session.state.layers.isEmpty)
  }

  @Test("on what is filtered out say how to see it")
  func filteredOut() {
    var session = Session()
    session.go(to: "council")
    session.press("ma1'a")
    #expect(session.notice == "mark a is filtered out; & and 0 show everything")
    #expect(session.id == "berg-the-iron-is")
  }

  @Test("on what the timeline no longer has say so")
  func gone() {
    var session = Session(memory: Memory(place: .init(marks: ["a": "gone\u{1B}"])))
    session.press("'a")
    #expect(session.screen.contains("mark a is on gone␛, which this timeline no longer has"))
  }

  @Test("are not set on nothing")
  func nothing() {
    var session = Session(FixtureTimeline.empty)
    session.press("ma")
    #expect(session.state.memory.place.marks.isEmpty)
    #expect(session.notice == "there is nothing to mark")
  }
}

@Suite("Going back")
struct JumpTests {
  /// Keys that jump away from the statement "guarantees".
  static let jumps: [[Typed]] = [
    ["G"], ["g"], ["/frozen", .enter], ["d13 jan", .enter], ["]"], ["["], ["s", "berg", .enter],
    ["*", .end, .enter],
  ]

  @Test("^O undoes each kind of jump", arguments: jumps)
  func each(_ keys: [Typed]) {
    var session = Session()
    session.go(to: "guarantees")
    session.press(keys)
    #expect(session.id != "guarantees")
    session.press(.control("o"))
    #expect(session.id == "guarantees")
  }

  @Test("^O goes back through several jumps, one by one, and then says that there is none")
  func several() {
    var session = Session()
    session.go(to: "dialogue")
    session.press("G", "/iron", .enter, "n", "s", "chen", .enter, "d13 jan", .enter)
    var back: [String?] = []
    for _ in 0..<6 {
      session.press(.control("o"))
      back.append(session.id)
    }
    #expect(
      back == [
        "chen-各方应保持冷静-and-restraint", "berg-the-iron-is", "guarantees", "berg-we-will-write",
        "dialogue", "dialogue",
      ])
    #expect(session.notice == "there is no jump to go back from")
  }

  @Test("^O passes over what is filtered out")
  func filtered() {
    var session = Session()
    session.go(to: "dialogue")
    session.press("G", "d13 jan", .enter, "1", .control("o"))
    #expect(session.id == "dialogue")
  }

  @Test("^O needs no more than a hundred jumps")
  func limit() {
    var session = Session()
    for _ in 0..<200 { session.press("Gg") }
    #expect(session.state.jumps.count == 100)
  }

  @Test("moving is no jump")
  func moving() {
    var session = Session()
    session.press("j", .pageDown, "}", .control("o"))
    #expect(session.notice == "there is no jump to go back from")
  }
}
