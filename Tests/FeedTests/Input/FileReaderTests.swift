import Glibc
import Testing

@testable import Feed

@Suite struct FileReaderTests {
  @Test(
    arguments: [
      ("/nowhere/talks.json", "/nowhere/talks.json: cannot be read: No such file or directory"),
      ("/", "/: cannot be read: it is a directory"),
      ("", ": cannot be read: No such file or directory"),
      ("a\u{1B}b", "a␛b: cannot be read: No such file or directory"),
      ("a\u{0}b", "a␀b: cannot be read: Invalid argument"),
    ])
  func saysWhyItCannotRead(_ path: String, _ message: String) {
    let error = #expect(throws: FileError.self) { try FileReader.read(path) }
    #expect(error?.description == message, "name the file and the system's reason")
  }

  @Test func readsAPipeToItsEnd() throws {
    var ends: [CInt] = [0, 0]
    try #require(pipe(&ends) == 0)
    let text = Array("{\"version\": 1, \"title\": \"Talks\"}".utf8)
    try #require(write(ends[1], text, text.count) == text.count)
    close(ends[1])
    defer { close(ends[0]) }
    #expect(try FileReader.read(ends[0], path: "-", limit: 1 << 20) == text)
  }

  @Test func stopsAtItsLimit() throws {
    let descriptor = open("/dev/zero", O_RDONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let error = #expect(throws: FileError.self) {
      try FileReader.read(descriptor, path: "/dev/zero", limit: 1 << 20)
    }
    #expect(error?.description == "/dev/zero: cannot be read: it is larger than 1 MiB")
  }

  @Test func readsARegularFile() throws {
    #expect(!(try FileReader.read(#filePath)).isEmpty)
  }
}
