import Foundation
import Glibc
import Testing

/// Homes in which nothing, or not everything, can be kept: a message, and the program goes on.
@Suite struct HomeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: Home.allCases)
  func saysThatAMarkCannotBeKept(home: Home) async throws {
    let launch = home.launch
    try await withTerminal(launch, folder: folder) { terminal in
      let first = try await terminal.waitFor("the timeline or the end") {
        $0.place != nil || $0.contains("left with")
      }
      // Not everybody may make file systems.
      if home.needsNamespace, first.contains("unshare: ") { return }
      try terminal.press("m", "a")
      try await terminal.waitFor(home.message)
      try terminal.press("j")
      try await terminal.waitForItem(2)
      try terminal.press("m", "b", "q")
      let shell = try await terminal.waitFor("left with 0")
      #expect(!shell.isAlternate)
      // The last word stands on the shell's screen, where it can be read.
      #expect(shell.contains("parley: marks and history"), "\(shell)")
      #expect(shell.contains(home.message), "\(shell)")
    }
  }

  @Test func leavesWithoutAWordWhereNothingWasToBeKept() async throws {
    try folder.write("a file where a folder should be", to: "state")
    try await withParley(.framedParley(), folder: folder) { terminal in
      try terminal.press("j", "q")
      let shell = try await terminal.waitFor("left with 0")
      #expect(!shell.contains("parley: "), "\(shell)")
    }
  }

  @Test func relativeStateFolderMeansNothing() async throws {
    let script = #"""
      cd "$FOLDER"; export XDG_STATE_HOME=relative HOME="$FOLDER/home"
      "$PARLEY"; echo "left with $?"
      """#
    try await withParley(.script(script), folder: folder) { terminal in
      try terminal.press("m", "a")
      try await terminal.waitForFile("home/.local/state/parley/place-bundled.json")
      #expect(!FileManager.default.fileExists(atPath: folder.path("relative")))
    }
  }

  @Test func setsAsideWhatMakesNoSenseAndSaysSo() async throws {
    let directory = folder.path("state/parley")
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let nonsense = "{\"version\": 1, \"marks\": {\"a\": \"nrc"
    try folder.write(nonsense, to: "state/parley/place-bundled.json")
    try await withParley(.parley().sized(160, 24), folder: folder) { terminal in
      try await terminal.waitFor("place-bundled.json.corrupt")
      try terminal.press("m", "b")
      try await terminal.waitForFile("state/parley/place-bundled.json")
      #expect(folder.text("state/parley/place-bundled.json.corrupt") == nonsense)
    }
  }
}

/// A home with something wrong.
enum Home: CaseIterable, Sendable {
  case none, relative, file, full, readOnly, noRoomForAFile

  var needsNamespace: Bool { self == .full || self == .readOnly }

  var message: String {
    switch self {
    case .none, .relative: "neither XDG_STATE_HOME nor HOME"
    case .file: "Not a directory"
    case .full: "No space left on device"
    case .readOnly: "Read-only file system"
    case .noRoomForAFile: "File too large"
    }
  }

  var launch: Launch {
    let mount = #"mkdir -p "$FOLDER/state"; mount -t tmpfs -o size=64k none "$FOLDER/state""#
    let prepared =
      switch self {
      case .none: "unset HOME XDG_STATE_HOME"
      case .relative: "export HOME=here; unset XDG_STATE_HOME"
      case .file: #"echo a file > "$FOLDER/state""#
      case .full: mount + #"; cat /dev/zero > "$FOLDER/state/full" 2> /dev/null"#
      case .readOnly: mount + #"; mount -o remount,ro "$FOLDER/state""#
      case .noRoomForAFile: "ulimit -f 0"
      }
    let script = prepared + #"; "$PARLEY"; echo "left with $?""#
    let command = ["sh", "-c", script]
    return Launch(command: needsNamespace ? ["unshare", "-rm"] + command : command, columns: 200)
  }
}
