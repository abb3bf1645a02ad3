import Foundation
import Testing

/// What is kept from one run to the next.
@Suite struct MemoryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func keepsMarks() async throws {
    try await withParley(folder: folder) { terminal in
      try terminal.press("j", "j", "m", "a")
      try await terminal.waitFor("mark a is set")
      try terminal.press("G", "'", "a")
      try await terminal.waitForItem(3)
      try terminal.press("g", "q")
      #expect(try await terminal.waitForEnd() == 0)
    }
    try await withParley(folder: folder) { terminal in
      try await terminal.waitForItem(1)
      try terminal.press("'", "a")
      try await terminal.waitForItem(3)
      try terminal.press("'", "b")
      try await terminal.waitFor("mark b is not set")
    }
  }

  @Test func keepsTheSearchHistory() async throws {
    try await withParley(folder: folder) { terminal in
      try await terminal.search("ironclad")
      try await terminal.search("missile")
      try terminal.press("q")
      #expect(try await terminal.waitForEnd() == 0)
    }
    try await withParley(folder: folder) { terminal in
      try terminal.press("/", "Up")
      try await terminal.waitFor("the last query") { $0.bottom == "/missile" }
      try terminal.press("Up")
      try await terminal.waitFor("the one before it") { $0.bottom == "/ironclad" }
      try terminal.press("Down", "Down")
      try await terminal.waitFor("an empty prompt") { !$0.bottom.contains("missile") }
    }
  }

  @Test(arguments: ["q", "Q", "C-c"])
  func keepsTheLastPlace(key: String) async throws {
    let left = try await withParley(folder: folder) { terminal in
      try terminal.press("Space", "j")
      let screen = try await terminal.waitFor("a row on the second page") {
        ($0.place?.number ?? 0) > 5
      }
      try terminal.press(key)
      #expect(try await terminal.waitForEnd() == 0)
      return screen
    }
    try await withParley(folder: folder) { terminal in
      let screen = try await terminal.waitForParley()
      #expect(screen.place == left.place)
      #expect(screen.cursorLine == left.cursorLine)
    }
  }

  @Test func keepsItForTheUserAlone() async throws {
    try await withParley(folder: folder) { terminal in
      try await terminal.search("ironclad")
      try terminal.press("m", "a")
      try await terminal.waitFor("mark a is set")
      try await terminal.waitForFile("state/parley/place-bundled.json")
      try terminal.press("q")
      #expect(try await terminal.waitForEnd() == 0)
    }
    let directory = folder.path("state/parley")
    #expect(try mode(of: directory) == 0o700)
    let files = try FileManager.default.contentsOfDirectory(atPath: directory)
    #expect(files.contains("history.json"))
    for file in files {
      #expect(try mode(of: directory + "/" + file) == 0o600, "\(file)")
      #expect(!file.hasSuffix(".new"), "a temporary file is left")
    }
  }

  @Test func secondCopyLosesNoMark() async throws {
    try await withTerminal(.shell, folder: folder) { terminal in
      try await terminal.startParley()
      try terminal.press("m", "a")
      try await terminal.waitFor("mark a is set")
      try terminal.press("C-z")
      try await terminal.waitForShell()
      try await terminal.startParley()
      try terminal.press("j", "m", "b")
      try await terminal.waitFor("mark b is set")
      try terminal.press("q")
      try await terminal.waitForShell()
      try terminal.type("fg\n")
      try await terminal.waitForParley()
      try terminal.press("q")
      try await terminal.waitForShell()
      try await terminal.startParley()
      try terminal.press("G", "'", "a")
      try await terminal.waitForItem(1)
      try terminal.press("'", "b")
      try await terminal.waitForItem(2)
    }
  }

  @Test func unreadableStateIsPassedOver() async throws {
    let directory = folder.path("state/parley")
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try folder.write("{\"version\": 1, \"marks\": [", to: "state/parley/place-bundled.json")
    try folder.write("\u{0}", to: "state/parley/history.json")
    try await withParley(folder: folder) { terminal in
      try terminal.press("m", "a")
      try await terminal.waitFor("mark a is set")
    }
  }

  @Test func saysWhenNothingCanBeKept() async throws {
    try folder.write("a file where a folder should be", to: "state")
    try await withParley(folder: folder) { terminal in
      try terminal.press("m", "a")
      try await terminal.waitFor("could not be kept")
      try terminal.press("q")
      #expect(try await terminal.waitForEnd() == 0)
    }
  }

  private func mode(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? NSNumber).intValue
  }
}
