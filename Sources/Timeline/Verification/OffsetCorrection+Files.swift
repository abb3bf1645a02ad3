public import Feed

// Which files can be corrected.

extension OffsetCorrection {
  /// Whether the file at `path` is one that `correct` can be given: a timeline file as it stands,
  /// neither rows nor compressed. No more of it is read than tells.
  ///
  /// - Throws: `FileError` where it cannot be read so far.
  public static func canCorrect(fileAt path: String) throws(FileError) -> Bool {
    let stream = try ByteStream(path: path)
    let beginning = UnsafeMutableRawBufferPointer.allocate(
      byteCount: FeedFormat.prefixLimit, alignment: 16)
    defer { beginning.deallocate() }
    var count = 0
    while true {
      let rest = UnsafeMutableRawBufferPointer(rebasing: beginning[count...])
      let came: Int
      do throws(FileError) {
        came = try stream.read(into: rest)
      } catch {
        guard stream.compression == nil else { return false }
        throw error
      }
      guard stream.compression == nil else { return false }
      count += came
      let known = UnsafeRawBufferPointer(rebasing: beginning[..<count])
      if let format = FeedFormat.detect(prefix: known, isWhole: came == 0) {
        return format == .timelineFile
      }
    }
  }
}
