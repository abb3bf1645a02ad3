import Feed
import Foundation
import Glibc
import Testing

@Suite struct ByteStreamTests {
  @Test(
    "says why it cannot read, as whole files do",
    arguments: [
      ("/nowhere/talks.jsonl", "/nowhere/talks.jsonl: cannot be read: No such file or directory"),
      ("/", "/: cannot be read: it is a directory"),
      ("a\u{0}b", "a␀b: cannot be read: Invalid argument"),
    ])
  func cannotOpen(_ path: String, _ message: String) {
    let error = #expect(throws: FileError.self) { try ByteStream(path: path) }
    #expect(error?.description == message)
  }

  @Test func readsAFileAndCountsItsBytes() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let file = try TemporaryFile(bytes)
    let stream = try ByteStream(path: file.path)
    #expect(stream.totalBytes == bytes.count)
    #expect(stream.consumedBytes == 0)
    let first = try read(stream, count: 1000)
    #expect(first == Array(bytes[..<1000]))
    #expect(stream.consumedBytes == 1000)
    #expect(try readAll(stream).elementsEqual(bytes[1000...]))
    #expect(stream.consumedBytes == bytes.count)
    #expect(stream.compression == nil)
  }

  @Test(
    "takes short files for what they are",
    arguments: [
      [], [0x1F], [0x28], [0x28, 0xB5], [0x28, 0xB5, 0x2F], [0x50], [0x5A, 0x2A, 0x4D],
      [0x1F, 0x8C],
      [0x28, 0xB5, 0x2F, 0xFC], [0x7B],
    ] as [[UInt8]])
  func shortFiles(_ bytes: [UInt8]) throws {
    let file = try TemporaryFile(bytes)
    let stream = try ByteStream(path: file.path)
    #expect(try readAll(stream) == bytes)
    #expect(stream.compression == nil)
  }

  @Test func readsStandardInputFromWhereItIs() throws {
    let file = try TemporaryFile(Array("header\nrow\n".utf8))
    let descriptor = open(file.path, O_RDONLY)
    defer { close(descriptor) }
    try #require(lseek(descriptor, 7, SEEK_SET) == 7)
    let stream = try ByteStream(descriptor: descriptor, path: "-")
    #expect(stream.totalBytes == 4)
    #expect(try readAll(stream) == Array("row\n".utf8))
    #expect(stream.consumedBytes == 4)
  }

  @Test func aFileThatIsCutWhileItIsReadJustEnds() throws {
    let file = try TemporaryFile([UInt8](repeating: 0x78, count: 1 << 20))
    let stream = try ByteStream(path: file.path)
    #expect(try read(stream, count: 200_000).count == 200_000)
    try #require(truncate(file.path, 500) == 0)
    #expect(try readAll(stream).isEmpty)
    #expect(stream.consumedBytes == 200_000)
  }

  @Test func readsAPipeAsItsBytesCome() throws {
    let pipe = try PipeEnds()
    let stream = try ByteStream(descriptor: pipe.readEnd, path: "-")
    #expect(stream.totalBytes == nil)
    // Each of these could still become the first byte of compressed data.
    for piece in ["(", "P", "row\n"] {
      pipe.write(Array(piece.utf8))
    }
    #expect(try read(stream, count: 3).count == 3)
    pipe.write(Array("more".utf8))
    pipe.closeWriteEnd()
    #expect(try readAll(stream) == Array("ow\nmore".utf8))
    #expect(stream.consumedBytes == 10)
  }

  @Test func readingCanBeCalledOff() throws {
    let (pipe, cancel) = (try PipeEnds(), try PipeEnds())
    let stream = try ByteStream(
      descriptor: pipe.readEnd, path: "-", cancel: cancel.readEnd)
    pipe.write([0x78])
    #expect(try read(stream, count: 10) == [0x78], "not called off yet")
    cancel.write([0])
    let error = #expect(throws: FileError.self) { try read(stream, count: 10) }
    #expect(error?.problem == .cancelled)
    #expect(error?.description == "<stdin>: reading was called off")
  }

  @Test func aDescriptorThatDoesNotWaitIsWaitedFor() throws {
    let (pipe, cancel) = (try PipeEnds(), try PipeEnds())
    try #require(fcntl(pipe.readEnd, F_SETFL, O_NONBLOCK) == 0)
    let stream = try ByteStream(descriptor: pipe.readEnd, path: "-", cancel: cancel.readEnd)
    // Closing the other end calls off too.
    cancel.closeWriteEnd()
    let error = #expect(throws: FileError.self) { try read(stream, count: 10) }
    #expect(error?.problem == .cancelled, "an empty pipe is not at its end")
  }

  @Test func aFIFOWithoutAWriterIsOpenedAtOnce() throws {
    let file = try TemporaryFile([])
    try #require(unlink(file.path) == 0 && mkfifo(file.path, 0o600) == 0)
    let cancel = try PipeEnds()
    let idle = try ByteStream(path: file.path, cancel: cancel.readEnd)
    cancel.write([0])
    let error = #expect(throws: FileError.self) { try read(idle, count: 10) }
    #expect(error?.problem == .cancelled, "without a writer it is not at its end")

    let stream = try ByteStream(path: file.path)
    let path = file.path
    // Not a task: reading below keeps the thread that it runs on.
    Thread.detachNewThread {
      let writer = open(path, O_WRONLY | O_CLOEXEC)
      #expect(write(writer, "row", 3) == 3)
      close(writer)
    }
    #expect(try readAll(stream) == Array("row".utf8), "wait for the writer")
  }

  @Test(arguments: Compression.allCases)
  func compressedBytesMayComeOneByOne(_ compression: Compression) throws {
    // Of a socket that keeps packets apart, each read takes one.
    var ends: [CInt] = [0, 0]
    let kind = CInt(SOCK_SEQPACKET.rawValue)
    try #require(socketpair(AF_UNIX, kind, 0, &ends) == 0)
    defer { close(ends[0]) }
    for byte in try Archive.compress(Array("row\n".utf8), compression) {
      try #require(write(ends[1], [byte], 1) == 1)
    }
    close(ends[1])
    let stream = try ByteStream(descriptor: ends[0], path: "-")
    #expect(try readAll(stream) == Array("row\n".utf8))
    #expect(stream.compression == compression)
  }
}

/// Both ends of a pipe.
private final class PipeEnds {
  let readEnd: CInt
  private var writeEnd: CInt

  init() throws {
    var ends: [CInt] = [0, 0]
    try #require(pipe(&ends) == 0)
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  func write(_ bytes: [UInt8]) {
    #expect(Glibc.write(writeEnd, bytes, bytes.count) == bytes.count)
  }

  func closeWriteEnd() {
    close(writeEnd)
    writeEnd = -1
  }

  deinit {
    close(readEnd)
    if writeEnd >= 0 { close(writeEnd) }
  }
}

/// Reads that many bytes, or up to the end.
func read(_ stream: ByteStream, count: Int) throws -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: count)
  while bytes.count < count {
    let room = count - bytes.count
    let came = try buffer.withUnsafeMutableBytes { buffer in
      try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<room]))
    }
    guard came > 0 else { break }
    bytes += buffer[..<came]
    // What a pipe has is all that it gives at once.
    if stream.totalBytes == nil, came < room { break }
  }
  return bytes
}

/// Reads to the end.
func readAll(_ stream: ByteStream, piece: Int = 4096) throws -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: piece)
  while case let count = try buffer.withUnsafeMutableBytes({ try stream.read(into: $0) }),
    count > 0
  {
    bytes += buffer[..<count]
  }
  return bytes
}
