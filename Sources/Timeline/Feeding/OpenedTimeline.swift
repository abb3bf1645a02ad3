internal import Feed
internal import Glibc
internal import Threads

/// What files turn out to be once their beginnings have been looked at.
public enum OpenedTimeline: Sendable {
  /// Timeline files, read whole.
  case whole(LoadedTimeline)
  /// Feeds, perhaps with timeline files beside them, which are read by and by.
  case feed(TimelineLoad)
}

extension TimelineLoader {
  /// Opens the files at `paths`, of which each is a timeline file, JSON Lines or CSV, perhaps
  /// compressed; `-` is standard input. An empty one that is called as rows are, or is standard input,
  /// has no rows.
  ///
  /// Timeline files are read and checked here; of feeds no more than is needed to tell them.
  ///
  /// - Parameter follows: Whether feeds are read on when they grow. A timeline file is read as ever.
  /// - Throws: `LoadingError.unreadable` with every file that cannot be read, if there is one;
  ///   `LoadingError.invalid` where timeline files have errors.
  public static func open(
    _ paths: [String], follows: Bool = false
  ) throws(LoadingError) -> OpenedTimeline {
    let cancellation = Wakeup()
    guard cancellation.descriptor >= 0 else {
      throw .unreadable([FileError(path: paths.first ?? "-", problem: .system(errno))])
    }
    var timelines: [Input] = []
    var feeds: [TimelineLoad.Source] = []
    var failures: [FileError] = []
    for path in paths {
      do throws(FileError) {
        let stream = try ByteStream(path: path, cancel: cancellation.descriptor)
        var (format, beginning) = try self.beginning(of: stream)
        if format == .timelineFile, let syntax = syntax(of: beginning, path, follows: follows) {
          format = .feed(syntax)
        }
        let name = FileReader.name(of: path)
        switch format {
        case .feed(let syntax):
          feeds.append(
            TimelineLoad.Source(name: name, stream: stream, syntax: syntax, beginning: beginning))
        case .timelineFile:
          let before = timelines.reduce(0) { $0 + $1.bytes.count }
          timelines.append(
            Input(file: name, bytes: try rest(of: stream, after: beginning, before: before)))
        }
      } catch {
        failures.append(error)
      }
    }
    guard failures.isEmpty else { throw .unreadable(failures) }
    guard !feeds.isEmpty else { return .whole(try load(timelines)) }
    let labels = FeedNames.labels(of: feeds.map(\.name))
    for (number, label) in labels.enumerated() { feeds[number].label = label }
    let loaded = timelines.isEmpty ? nil : try load(timelines)
    return .feed(
      TimelineLoad(feeds, beside: loaded, follows: follows, cancellation: cancellation))
  }

  /// What a file's name tells of rows that do not begin as rows do, or of which there are none: then
  /// each mistake in them is told. `nil` where it may be a timeline file.
  private static func syntax(
    of beginning: [UInt8], _ path: String, follows: Bool
  ) -> FeedSyntax? {
    guard !beginning.isEmpty else { return FeedSyntax(named: path) ?? (follows ? .jsonLines : nil) }
    let isJSON = beginning.first { !" \t\r\n\u{FEFF}".utf8.contains($0) }
      .map { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
    return isJSON == true || path == "-" ? nil : FeedSyntax(named: path)
  }

  /// Reads as much as tells the format.
  private static func beginning(
    of stream: ByteStream
  ) throws(FileError) -> (FeedFormat, [UInt8]) {
    var bytes: [UInt8] = []
    while true {
      let count = try read(1 << 14, of: stream, to: &bytes)
      let format = bytes.withUnsafeBytes { FeedFormat.detect(prefix: $0, isWhole: count == 0) }
      if let format { return (format, bytes) }
    }
  }

  /// - Parameter before: How many bytes the timeline files before it have.
  private static func rest(
    of stream: ByteStream, after beginning: [UInt8], before: Int
  ) throws(FileError) -> [UInt8] {
    let room = sizeLimit - before
    let tooLarge = FileError(
      path: stream.path, problem: .tooLarge(limit: sizeLimit, together: before > 0))
    let total = stream.totalBytes ?? 0
    // What is compressed is larger still.
    guard total <= room else { throw tooLarge }
    var bytes = beginning
    bytes.reserveCapacity(total)
    repeat {
      guard bytes.count <= room else { throw tooLarge }
    } while try read(1 << 16, of: stream, to: &bytes) > 0
    return bytes
  }

  private static func read(
    _ count: Int, of stream: ByteStream, to bytes: inout [UInt8]
  ) throws(FileError) -> Int {
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    defer { piece.deallocate() }
    let came = try stream.read(into: piece)
    bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<came]))
    return came
  }
}
