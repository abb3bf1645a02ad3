import Browser
import Foundation
import Glibc
import Synchronization
import Testing

@testable import StateFiles

/// What is kept, whatever the system refuses.
struct StateFolderTests {
  private let scratch: String

  init() throws {
    var template = Array("/tmp/parley-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    scratch = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func memory(_ marks: [Character: String], history: [String] = []) -> Memory {
    Memory(history: history, place: Memory.Place(last: marks.values.max(), marks: marks))
  }

  private func store(fault: @escaping @Sendable (StateFolder.Step) -> Int32? = { _ in nil })
    -> MemoryStore
  {
    MemoryStore(timeline: "test", folder: StateFolder(path: scratch + "/a/parley", fault: fault))
  }

  private func files() throws -> [String: Data] {
    let folder = scratch + "/a/parley"
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      files[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
    return files
  }

  // MARK: - The system

  @Test(
    "a step that the system refuses leaves everything as it was, and is told",
    arguments: StateFolder.Step.allCases, [ENOSPC, EROFS, EIO, EDQUOT])
  func refusal(_ step: StateFolder.Step, _ code: Int32) throws {
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    var first = store()
    _ = try first.write(Self.memory(["a": "one"], history: ["x"]))
    let before = try files()

    var hindered = store(fault: { $0 == step ? code : nil })
    if step != .openOld, step != .readOld { #expect(hindered.read().problem == nil) }
    let more = Self.memory(["a": "one", "b": "two"], history: ["x", "y"])
    // These are not needed, or come when all is done.
    let harmless: Set<StateFolder.Step> = [.flushFolder, .setAside, .removeNew]
    if harmless.contains(step) {
      _ = try hindered.write(more)
    } else {
      let error = #expect(throws: StateFailure.self) { _ = try hindered.write(more) }
      #expect(error?.reason == .system(code))
      #expect(error?.description.contains(String(cString: strerror(code))) == true)
      #expect(try files() == before)
      #expect(hindered.hasUnkept(more))
    }

    var healed = store()
    _ = healed.read()
    _ = try healed.write(more)
    #expect(store().present == more)
  }

  @Test("whenever the program dies, what is there is what was there or what was to be there")
  func death() throws {
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let old = Self.memory(["a": "one"], history: ["x"])
    let new = Self.memory(["a": "one", "b": "two"], history: ["x", "y"])
    var steps = 0
    var hasSucceeded = false
    while !hasSucceeded {
      try? FileManager.default.removeItem(atPath: scratch + "/a")
      var first = store()
      _ = try first.write(old)
      // From that call on nothing happens any more.
      let life = Life(steps: steps)
      var dying = store(fault: { _ in life.isOver() ? EIO : nil })
      _ = dying.read()
      do {
        _ = try dying.write(new)
        hasSucceeded = true
      } catch {
        #expect(error.reason == .system(EIO))
      }
      let kept = store().present
      #expect(kept?.place == old.place || kept?.place == new.place, "after \(steps) steps")
      #expect(kept?.history == old.history || kept?.history == new.history, "after \(steps) steps")
      steps += 1
    }
    #expect(steps > 10, "the calls were not counted")
    #expect(store().present == new)
  }

  // MARK: - Several copies

  @Test("two copies keep what either has changed")
  func merging() throws {
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    var (first, second) = (store(), store())
    _ = try first.write(Self.memory(["a": "one", "b": "two"], history: ["x", "y"]))
    (first, second) = (store(), store())
    var mine = first.read().memory
    var other = second.read().memory
    // The other moves a mark that this one has from before, and searches.
    other.place.marks["a"] = "moved"
    other.place.marks["c"] = "three"
    other.history.append("theirs")
    _ = try second.write(other)
    mine.place.marks["d"] = "four"
    mine.history = ["y", "x"]
    _ = try first.write(mine)
    let kept = try #require(store().present)
    #expect(kept.place.marks == ["a": "moved", "b": "two", "c": "three", "d": "four"])
    #expect(kept.history == ["y", "theirs", "x"])
    // And again: what has been kept is not new.
    other.place.marks["d"] = "five"
    _ = try second.write(other)
    _ = try first.write(mine)
    #expect(store().present?.place.marks["d"] == "five")
  }

  @Test("a copy that holds the lock and does not go on is not waited for")
  func stoppedCopy() throws {
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    var first = store()
    let memory = Self.memory(["a": "one"])
    _ = try first.write(memory)
    let lock = open(scratch + "/a/parley/lock", O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let more = Self.memory(["a": "one", "b": "two"])
    let error = #expect(throws: StateFailure.self) { _ = try first.write(more) }
    #expect(error?.reason == .busy)
    flock(lock, LOCK_UN)
    _ = try first.write(more)
    #expect(store().present == more)
  }

  // MARK: - Files that make no sense

  private static let nonsense: [(String, String)] = [
    ("nothing", ""), ("cut off", "{\"version\": 1, \"marks\": {\"a\": \"on"),
    ("zeroes", "\0\0\0\0"), ("another version", "{\"version\": 2, \"marks\": {}}"),
    ("a mark of two letters", "{\"version\": 1, \"marks\": {\"ab\": \"one\"}}"),
    ("a mark that is no text", "{\"version\": 1, \"marks\": {\"a\": 1}}"),
    ("a place that is no text", "{\"version\": 1, \"last\": [], \"marks\": {}}"),
  ]

  @Test("a file that makes no sense is set aside, byte for byte, and told", arguments: nonsense)
  func settingAside(_ name: String, _ text: String) throws {
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let folder = scratch + "/a/parley"
    var first = store()
    _ = try first.write(Self.memory(["z": "other"], history: ["x"]))
    for number in 1...3 {
      let bytes = Data((text + String(repeating: " ", count: number)).utf8)
      try bytes.write(to: URL(fileURLWithPath: folder + "/place-test.json"))
      let aside = "place-test.json.corrupt" + (number == 1 ? "" : "-\(number)")
      var copy = store()
      if number < 3 {
        let (memory, problem) = copy.read()
        #expect(memory == Memory(history: ["x"]))
        #expect(problem?.contains(folder + "/" + aside) == true)
      } else {
        // It lost its sense after it had been read.
        let found = try copy.write(Self.memory(["a": "one"]))
        #expect(found?.paths == [folder + "/" + aside])
        #expect(store().present?.place.marks == ["a": "one"])
      }
      #expect(FileManager.default.contents(atPath: folder + "/" + aside) == bytes)
    }
    #expect(store().present?.history == ["x"])
  }

  @Test("what cannot be read is not written over", arguments: ["folder", "pipe", "huge", "loop"])
  func unreadable(_ kind: String) throws {
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let place = scratch + "/a/parley/place-test.json"
    var first = store()
    _ = try first.write(Self.memory(["a": "one"]))
    try FileManager.default.removeItem(atPath: place)
    switch kind {
    case "folder": mkdir(place, 0o700)
    case "pipe": mkfifo(place, 0o600)
    case "loop": symlink(place, place)
    default:
      close(creat(place, 0o600))
      truncate(place, 5 << 20)
    }
    var before = stat()
    lstat(place, &before)
    var copy = store()
    #expect(copy.read().problem?.contains(place) == true)
    #expect(throws: StateFailure.self) { _ = try copy.write(Self.memory(["b": "two"])) }
    var after = stat()
    lstat(place, &after)
    #expect(before.st_ino == after.st_ino && before.st_size == after.st_size)
  }

  // MARK: - Permissions and places

  @Test("files are for the user alone, whatever the umask", arguments: [0, 0o777] as [mode_t])
  func permissions(_ mask: mode_t) throws {
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    // The umask is the process's: a child has it for itself.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("interrupted-writes").path
    process.arguments = [
      "-c", "umask \(String(mask, radix: 8)); exec \"$0\" \"$1\" 3 1", program,
      scratch + "/a/parley",
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    for folder in ["/a", "/a/parley"] { #expect(mode(scratch + folder) == 0o700) }
    for name in try files().keys where !name.hasSuffix(".new") {
      #expect(mode(scratch + "/a/parley/" + name) == 0o600, "\(name)")
    }
  }

  @Test("the folder may be a symbolic link")
  func linkedFolder() throws {
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    mkdir(scratch + "/elsewhere", 0o700)
    symlink(scratch + "/elsewhere", scratch + "/a")
    var first = store()
    let memory = Self.memory(["a": "one"])
    _ = try first.write(memory)
    #expect(store().present == memory)
    #expect(FileManager.default.fileExists(atPath: scratch + "/elsewhere/parley/place-test.json"))
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}

/// A number of steps after which a program is dead.
private final class Life: Sendable {
  private let left: Mutex<Int>

  init(steps: Int) { left = Mutex(steps) }

  func isOver() -> Bool {
    left.withLock { left in
      left -= 1
      return left < 0
    }
  }
}

extension MemoryStore {
  /// What a program that is started now finds; `nil` where there is a problem.
  fileprivate var present: Memory? {
    var copy = self
    let (memory, problem) = copy.read()
    return problem == nil ? memory : nil
  }
}
