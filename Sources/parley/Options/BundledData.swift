import CBundledData
import Timeline

/// The files that are inside the executable.
enum BundledData {
  /// The timeline that opens when no file is named, as it was compiled, else read now.
  static func talks() throws(LoadingError) -> Chronology {
    let text = bytes(parley_talks_2022_bytes)
    let compiled = bytes(parley_talks_2022_compiled_bytes)
    if let chronology = Chronology(compiled: compiled, stamp: Chronology.stamp(of: text)) {
      return chronology
    }
    let loaded = try TimelineLoader.load(bytes: Array(text), file: "<bundled>")
    return Chronology(loaded.timeline)
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
