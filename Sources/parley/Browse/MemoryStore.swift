import Browser
import Glibc
import JSONText

/// Keeps marks, search history and the last place under `$XDG_STATE_HOME/parley` (XDG Base
/// Directory Specification).
///
/// The history is in one file and each timeline's place in another. A write holds a lock, merges
/// with what another running copy has written, and replaces the file as a whole, so that neither a
/// crash nor a second copy loses a mark.
struct MemoryStore {
  /// Why something could not be kept.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let code: Int32

    var description: String {
      "marks and history could not be kept in \(path): \(String(cString: strerror(code)))"
    }
  }

  /// `nil` where there is neither `XDG_STATE_HOME` nor `HOME`: then nothing is kept.
  private let directory: String?
  private let timeline: String

  /// - Parameter timeline: which timeline it is, as `key(of:)` names it.
  init(timeline: String) {
    self.timeline = timeline
    let state = environment("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    directory = (state ?? environment("HOME").map { $0 + "/.local/state" }).map { $0 + "/parley" }
  }

  /// The name under which the place in a timeline of these files is kept.
  static func key(of files: [String]) -> String {
    guard !files.isEmpty else { return "bundled" }
    let paths = files.map { file in
      guard let resolved = realpath(file, nil) else { return file }
      defer { free(resolved) }
      return String(cString: resolved)
    }
    return PlaceFile.name(for: paths.joined(separator: "\n"))
  }

  /// What was kept; nothing where nothing was, or where it cannot be read.
  func read() -> Memory {
    guard let directory else { return Memory() }
    return Memory(history: readHistory(directory), place: readPlace(directory))
  }

  /// Keeps `memory`, and whatever another copy of the program has kept since it was read.
  func write(_ memory: Memory) throws(Failure) {
    guard let directory else { return }
    try StateFile.makeDirectory(directory)
    let lock = try StateFile.Lock(directory + "/lock")
    defer { lock.release() }

    var history = readHistory(directory).filter { !memory.history.contains($0) } + memory.history
    history = Array(history.suffix(Memory.historyLimit))
    try StateFile.replace(historyPath(directory), with: PlaceFile.bytes(history: history))

    let older = readPlace(directory)
    let marks = older.marks.merging(memory.place.marks) { _, latest in latest }
    let place = Memory.Place(last: memory.place.last ?? older.last, marks: marks)
    try StateFile.replace(placePath(directory), with: PlaceFile.bytes(place: place))
  }

  private func historyPath(_ directory: String) -> String { directory + "/history.json" }
  private func placePath(_ directory: String) -> String { directory + "/place-\(timeline).json" }

  private func readHistory(_ directory: String) -> [String] {
    StateFile.read(historyPath(directory)).flatMap { PlaceFile.history($0) } ?? []
  }

  private func readPlace(_ directory: String) -> Memory.Place {
    StateFile.read(placePath(directory)).flatMap { PlaceFile.place($0) } ?? Memory.Place()
  }
}

private func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
