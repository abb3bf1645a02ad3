import CBundledData
import Timeline

/// The files that are inside the executable.
enum BundledData {
  /// The timeline that opens when no file is named, as it was compiled, else read now.
  static func talks() throws(LoadingError) -> Chronology {
    let compiled = bytes(parley_talks_2022_compiled_bytes)
    guard compiled.isEmpty else {
      guard let chronology = Chronology(compiled: compiled) else {
        fatalError("the bundled timeline was compiled by another version; build with “make build”")
      }
      return chronology
    }
    let text = Array(bytes(parley_talks_2022_bytes))
    return Chronology(try TimelineLoader.load(bytes: text, file: "<bundled>").timeline)
  }

  /// The JSON Schema of timeline files.
  static var schema: [UInt8] { Array(bytes(parley_timeline_schema_bytes)) }

  private static func bytes(
    _ file: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?
  ) -> UnsafeRawBufferPointer {
    var count = 0
    let start = file(&count)
    return UnsafeRawBufferPointer(start: start, count: count)
  }
}
