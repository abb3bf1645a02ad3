public import Browser
import Glibc

/// Keeps marks, search history and the last place under `$XDG_STATE_HOME/parley` (XDG Base
/// Directory Specification).
///
/// The history is in one file and each timeline's place in another. A write holds a lock, adds what
/// has changed here to what another running copy has written, and replaces the file as a whole, so
/// that neither a crash nor a second copy loses a mark.
public struct MemoryStore: Sendable {
  /// `nil` where there is neither `XDG_STATE_HOME` nor `HOME`: then nothing is kept.
  private let folder: StateFolder?
  private let timeline: String
  /// What is known to be kept: whatever differs from it has been done here and not elsewhere.
  private var kept = Memory()

  /// The store that the environment names.
  ///
  /// - Parameter timeline: which timeline it is, as `key(of:)` names it.
  public init(timeline: String) {
    // A relative path means nothing (XDG Base Directory Specification).
    let state = Self.path("XDG_STATE_HOME") ?? Self.path("HOME").map { $0 + "/.local/state" }
    self.init(timeline: timeline, folder: state.map { StateFolder(path: $0 + "/parley") })
  }

  /// The store in `folder`, an absolute path.
  public init(timeline: String, folder: String) {
    self.init(timeline: timeline, folder: StateFolder(path: folder))
  }

  init(timeline: String, folder: StateFolder?) {
    self.timeline = timeline
    self.folder = folder
  }

  private static func path(_ variable: String) -> String? {
    guard let value = getenv(variable), value.pointee == 0x2F else { return nil }
    return String(cString: value)
  }

  /// The name under which the place in a timeline of these files is kept.
  public static func key(of files: [String]) -> String {
    guard !files.isEmpty else { return "bundled" }
    let paths = files.map { file in
      guard let resolved = realpath(file, nil) else { return file }
      defer { free(resolved) }
      return String(cString: resolved)
    }
    return PlaceFile.name(for: paths.joined(separator: "\n"))
  }

  /// What was kept, and what is to be said about it, if anything: files that make no sense have been
  /// set aside, or something cannot be read, and will not be written over.
  public mutating func read() -> (memory: Memory, problem: String?) {
    guard let folder else { return (Memory(), nil) }
    do throws(StateFailure) {
      if let memory = try present(in: folder) {
        kept = memory
        return (memory, nil)
      }
      var aside: SetAside?
      kept = try folder.withLock { () throws(StateFailure) in
        let found = try settled(in: folder)
        aside = found.aside
        return found.memory
      }
      return (kept, aside?.description)
    } catch {
      return (Memory(), error.description)
    }
  }

  /// Keeps `memory`, and whatever another copy of the program has kept since it was read.
  ///
  /// - Returns: which files that make no sense had to be set aside, if any.
  public mutating func write(_ memory: Memory) throws(StateFailure) -> SetAside? {
    guard let folder else { throw StateFailure(path: "", reason: .homeless) }
    try folder.make()
    let aside = try folder.withLock { () throws(StateFailure) -> SetAside? in
      let (present, aside) = try settled(in: folder)
      let merged = memory.merged(with: present, since: kept)
      if merged.history != present.history {
        try folder.replace(Self.historyFile, with: PlaceFile.bytes(history: merged.history))
      }
      if merged.place != present.place {
        try folder.replace(placeFile, with: PlaceFile.bytes(place: merged.place))
      }
      return aside
    }
    kept = memory
    return aside
  }

  /// Whether `memory` has marks or queries that would be lost if nothing were kept now: more than
  /// where the cursor was.
  public func hasUnkept(_ memory: Memory) -> Bool {
    memory.history != kept.history || memory.place.marks != kept.place.marks
  }

  // MARK: - Files

  private static let historyFile = "history.json"
  private var placeFile: String { "place-\(timeline).json" }

  /// What the files hold; `nil` where one of them makes no sense.
  private func present(in folder: StateFolder) throws(StateFailure) -> Memory? {
    var memory = Memory()
    if let bytes = try folder.read(Self.historyFile) {
      guard let history = PlaceFile.history(bytes) else { return nil }
      memory.history = history
    }
    if let bytes = try folder.read(placeFile) {
      guard let place = PlaceFile.place(bytes) else { return nil }
      memory.place = place
    }
    return memory
  }

  /// What the files hold, after those that make no sense have been set aside. The lock must be held.
  private func settled(
    in folder: StateFolder
  ) throws(StateFailure) -> (memory: Memory, aside: SetAside?) {
    if let memory = try present(in: folder) { return (memory, nil) }
    var paths: [String] = []
    for (name, makesSense) in [
      (Self.historyFile, { PlaceFile.history($0) != nil }),
      (placeFile, { PlaceFile.place($0) != nil }),
    ] as [(String, ([UInt8]) -> Bool)] {
      guard let bytes = try folder.read(name), !makesSense(bytes) else { continue }
      paths.append(folder.path + "/" + (try folder.setAside(name)))
    }
    return (try present(in: folder) ?? Memory(), SetAside(paths: paths))
  }
}
