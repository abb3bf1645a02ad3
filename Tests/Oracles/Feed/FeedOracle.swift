import Feed
import TestSupport

@testable import Timeline

/// What must hold of a file that may be rows, compressed or not.
enum FeedOracle {
  static func check(_ bytes: [UInt8], _ problems: inout Problems) {
    for syntax in FeedSyntax.allCases { checkPieces(bytes, syntax, &problems) }
    guard let file = MemoryFile(bytes) else {
      return problems.expect(false, "the system has no memory for a file")
    }
    checkStream(file, bytes, &problems)
    checkLoad(file, bytes, &problems)
  }

  // MARK: - Rows

  /// It makes no difference in which pieces a feed comes.
  private static func checkPieces(
    _ bytes: [UInt8], _ syntax: FeedSyntax, _ problems: inout Problems
  ) {
    var generator = SeededGenerator(for: bytes)
    let whole = ParsedFeed.told(bytes, syntax)
    var pieces: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    let longest = Int.random(in: 1...64, using: &generator)
    while !rest.isEmpty {
      let count = Int.random(in: 1...longest, using: &generator)
      pieces.append(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    problems.expect(
      ParsedFeed.told(pieces, syntax) == whole, "\(syntax) in pieces is read differently")
    if syntax == .jsonLines {
      problems.expect(ParsedFeed.toldOfBlocks(pieces) == whole, "blocks are read differently")
    }
    for event in whole {
      switch event {
      case .row(let line, let fields):
        problems.expect(line <= bytes.count + 1, "a row on line \(line)")
        problems.expect(
          !fields.values.contains("not UTF-8"), "a field of line \(line) is no UTF-8")
      case .record, .problem: break
      }
    }
  }

  // MARK: - Bytes

  /// It makes no difference how much is asked for at once.
  private static func checkStream(
    _ file: borrowing MemoryFile, _ bytes: [UInt8], _ problems: inout Problems
  ) {
    let large = read(file, piece: 1 << 16)
    let small = read(file, piece: 1 + bytes.count % 97)
    problems.expect(
      (large.error == nil) == (small.error == nil),
      "\(String(describing: large.error)) in place of \(String(describing: small.error))")
    if large.error == nil {
      problems.expect(large.bytes == small.bytes, "what is read depends on how much is asked for")
    }
    if large.compression == nil, large.error == nil {
      problems.expect(large.bytes == bytes, "what is not compressed is changed")
    }
  }

  /// Some kilobytes of it: what is compressed may be much more than it seems.
  private static func read(
    _ file: borrowing MemoryFile, piece: Int
  ) -> (bytes: [UInt8], compression: Compression?, error: FileError?) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: piece)
    do throws(FileError) {
      let stream = try ByteStream(path: file.path)
      while bytes.count < Oracle.limit {
        let result = buffer.withUnsafeMutableBytes { room in
          Result { () throws(FileError) in try stream.read(into: room) }
        }
        let count = try result.get()
        if count == 0 { return (bytes, stream.compression, nil) }
        bytes += buffer[..<count]
      }
      return (Array(bytes.prefix(Oracle.limit)), stream.compression, nil)
    } catch {
      return (bytes, nil, error)
    }
  }

  // MARK: - The whole load

  private static func checkLoad(
    _ file: borrowing MemoryFile, _ bytes: [UInt8], _ problems: inout Problems
  ) {
    let opened: OpenedTimeline
    do throws(LoadingError) {
      opened = try TimelineLoader.open([file.path])
    } catch {
      return problems.expect(!error.description.isEmpty, "it is refused without a word")
    }
    switch opened {
    case .whole(let loaded): ChronologyOracle.check(Chronology(loaded.timeline), &problems)
    case .feed(let load):
      load.run()
      let progress = load.progress
      problems.expect(!progress.phase.isActive, "it is still being read: \(progress.phase)")
      problems.expect(
        progress.itemCount == progress.chronology.items.count,
        "\(progress.itemCount) items were read and \(progress.chronology.items.count) are there")
      ChronologyOracle.check(progress.chronology, &problems)
      for finding in progress.findings.first {
        problems.expect(
          !finding.description.unicodeScalars.contains(where: HostileTexts.isHarmful),
          "a message would steer the terminal: \(finding)")
      }
      if !bytes.starts(with: [0x1F, 0x8B]), !bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]),
        bytes.dropFirst().prefix(3) != [0x2A, 0x4D, 0x18]
      {
        TimelineFileOracle.check(
          progress.findings.first, of: bytes, endByReturns: false, &problems)
      }
    }
  }
}
