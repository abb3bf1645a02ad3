import CBundledData

/// The files that are inside the executable.
enum BundledData {
  /// The timeline that opens when no file is named.
  static var talks: [UInt8] { bytes(parley_talks_2022_bytes) }

  /// The JSON Schema of timeline files.
  static var schema: [UInt8] { bytes(parley_timeline_schema_bytes) }

  private static func bytes(
    _ file: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?
  ) -> [UInt8] {
    var count = 0
    let start = file(&count)
    return Array(UnsafeBufferPointer(start: start, count: count))
  }
}
