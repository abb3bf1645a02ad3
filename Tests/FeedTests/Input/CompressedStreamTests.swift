import Feed
import Glibc
import TestSupport
import Testing

// Long arrays are compared by `elementsEqual`: of two that differ by `==`, `#expect` would look for
// the differences for minutes.
@Suite struct CompressedStreamTests {
  /// Text that can be compressed, but not to nothing.
  private static let text: [UInt8] = {
    var generator = SeededGenerator(seed: 51)
    return (0..<400_000).map { _ in UInt8.random(in: 0x61...0x68, using: &generator) }
  }()

  @Test(arguments: Compression.allCases, [[], Array("row\n".utf8), text])
  func readsWhatWasCompressed(_ compression: Compression, _ bytes: [UInt8]) throws {
    let archive = try Archive.compress(bytes, compression)
    let file = try TemporaryFile(archive)
    for piece in [1, 100, 1 << 20] where bytes.count / piece < 10_000 {
      let stream = try ByteStream(path: file.path)
      #expect(try readAll(stream, piece: piece).elementsEqual(bytes))
      #expect(stream.compression == compression)
      #expect(stream.totalBytes == archive.count, "the file's size, compressed")
      #expect(stream.consumedBytes == archive.count)
    }
  }

  @Test(arguments: Compression.allCases)
  func readsOneArchiveAfterAnother(_ compression: Compression) throws {
    let archive = try Archive.compress(Self.text, compression)
    let small = try Archive.compress([0x78], compression)
    let empty = try Archive.compress([], compression)
    let file = try TemporaryFile(archive + small + empty + archive)
    let read = try readAll(ByteStream(path: file.path))
    #expect(read.elementsEqual(Self.text + [0x78] + Self.text))
  }

  @Test func passesOverPaddingAndSkippableFrames() throws {
    let gzip = try TemporaryFile(
      Archive.compress([0x78], .gzip) + [UInt8](repeating: 0, count: 300_000))
    #expect(try readAll(ByteStream(path: gzip.path)) == [0x78])
    let frame: [UInt8] = [0x5A, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 0x61, 0x62]
    let zstd = try TemporaryFile(frame + Archive.compress([0x78], .zstd) + frame)
    #expect(try readAll(ByteStream(path: zstd.path)) == [0x78])
  }

  @Test(arguments: Compression.allCases)
  func progressIsHonest(_ compression: Compression) throws {
    let archive = try Archive.compress(Self.text, compression)
    let file = try TemporaryFile(archive)
    let stream = try ByteStream(path: file.path)
    #expect(try read(stream, count: 200_000).elementsEqual(Self.text[..<200_000]))
    let share = Double(stream.consumedBytes) / Double(archive.count)
    #expect((0.25...0.9).contains(share), "half of the text is about half of the file")
  }

  @Test(arguments: Compression.allCases)
  func whatIsCutShortIsReadUpToThere(_ compression: Compression) throws {
    let archive = try Archive.compress(Self.text, compression)
    for count in [4, 7, archive.count / 2, archive.count - 5, archive.count - 1] {
      let (bytes, error) = try readToFailure(Array(archive[..<count]))
      #expect(bytes.elementsEqual(Self.text.prefix(bytes.count)))
      if count > archive.count / 3 { #expect(bytes.count > Self.text.count / 4) }
      #expect(error?.problem == .cutShort(compression, offset: count), "\(count) bytes")
    }
    let (_, error) = try readToFailure(Array(archive.dropLast()), name: "talks.gz")
    #expect(
      error?.description
        == "talks.gz: cannot be read to its end: the \(compression) data stops at byte "
        + "\(archive.count - 1), before its end")
  }

  @Test(arguments: Compression.allCases)
  func whatIsDamagedIsReadUpToThere(_ compression: Compression) throws {
    let archive = try Archive.compress(Self.text, compression)
    var generator = SeededGenerator(seed: 53)
    var problems = 0
    for _ in 0..<60 {
      var damaged = archive
      let place = Int.random(in: 12..<archive.count, using: &generator)
      damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      let (_, error) = try readToFailure(damaged)
      guard case .damaged(compression, let offset, _) = error?.problem else {
        if case .cutShort = error?.problem { problems += 1 }
        continue
      }
      problems += 1
      // zlib looks at all that it has before it finds the mistake, 128 KiB at most.
      #expect((0...archive.count).contains(offset))
    }
    #expect(problems == 60, "checksums find every bit that is changed")

    // Short enough for all of it to be at hand in the first call.
    let text = Self.text.prefix(200_000)
    var lateDamage = try Archive.compress(Array(text), compression)
    for place in lateDamage.count * 3 / 4..<lateDamage.count { lateDamage[place] = 0xFF }
    let (before, late) = try readToFailure(lateDamage, piece: 1 << 20)
    #expect(late != nil)
    // gzip has no sums within, so that some of what comes last may be wrong.
    let half = text.count / 2
    #expect(
      before.prefix(half).elementsEqual(text.prefix(half)),
      "deliver what comes before the damage, however much is asked for at once")

    var wrongSum = try Archive.compress(Array(text), compression)
    wrongSum[wrongSum.count - (compression == .gzip ? 8 : 4)] ^= 1
    let (bytes, error) = try readToFailure(wrongSum, piece: 1 << 20)
    #expect(bytes.elementsEqual(text), "all of it can be read; only then the sum is wrong")
    guard case .damaged(_, _, let reason) = error?.problem else {
      Issue.record("find the wrong checksum")
      return
    }
    #expect(reason.contains(compression == .gzip ? "incorrect data check" : "checksum"))
  }

  @Test(arguments: Compression.allCases)
  func whatFollowsAnArchiveIsNoPartOfIt(_ compression: Compression) throws {
    let archive = try Archive.compress([0x78], compression)
    let (bytes, error) = try readToFailure(archive + Array("garbage".utf8))
    #expect(bytes == [0x78])
    guard case .damaged(compression, archive.count, let reason) = error?.problem else {
      Issue.record("say that something else follows: \(String(describing: error))")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test(arguments: Compression.allCases)
  func aBombCostsTheBuffersAlone(_ compression: Compression) throws {
    // 64 MiB of zeros; 64 KiB of them are read, and little of the file was used for it.
    let archive = try Archive.compress([UInt8](repeating: 0, count: 1 << 26), compression)
    let file = try TemporaryFile(archive)
    let stream = try ByteStream(path: file.path)
    #expect(try read(stream, count: 1 << 16).count == 1 << 16)
    #expect(stream.consumedBytes < archive.count)
    #expect(try readAll(stream, piece: 1 << 20).count == (1 << 26) - (1 << 16))
  }

  /// All that can be read of a file, and why no more; reading on must fail the same way.
  private func readToFailure(
    _ archive: [UInt8], name: String = "-", piece: Int = 4096
  ) throws -> (bytes: [UInt8], error: FileError?) {
    let file = try TemporaryFile(archive)
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let stream = try ByteStream(descriptor: descriptor, path: name)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: piece)
    do throws(FileError) {
      while case let count = try next(stream, &buffer), count > 0 { bytes += buffer[..<count] }
      return (bytes, nil)
    } catch {
      let again = #expect(throws: FileError.self) { try next(stream, &buffer) }
      #expect(again == error, "a second call fails as the first did")
      return (bytes, error)
    }
  }

  private func next(_ stream: ByteStream, _ buffer: inout [UInt8]) throws(FileError) -> Int {
    let result: Result<Int, FileError> = buffer.withUnsafeMutableBytes { room in
      do throws(FileError) {
        return .success(try stream.read(into: room))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
