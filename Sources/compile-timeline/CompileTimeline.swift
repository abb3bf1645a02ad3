import Feed
import Glibc
import Timeline

/// `compile-timeline FILE OUTPUT`: reads and checks a timeline file while the program is built, so
/// that the program need not do it each time it starts.
@main
enum CompileTimeline {
  static func main() {
    guard CommandLine.arguments.count == 3 else { fail("usage: compile-timeline FILE OUTPUT") }
    let (path, output) = (CommandLine.arguments[1], CommandLine.arguments[2])
    do throws(LoadingError) {
      let bytes: [UInt8]
      do throws(FileError) {
        bytes = try FileReader.read(path)
      } catch {
        throw .unreadable([error])
      }
      let timeline = try TimelineLoader.load(bytes: bytes, file: path).timeline
      write(Chronology.compiled(timeline), to: output)
    } catch {
      fail("\(error)")
    }
  }

  /// Writes `bytes`, unless the file has them already: what is newer is compiled again.
  private static func write(_ bytes: [UInt8], to path: String) {
    if let present = try? FileReader.read(path), present == bytes { return }
    guard let file = fopen(path, "w") else { fail("\(path): cannot be written") }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { fail("\(path): cannot be written") }
  }

  private static func fail(_ message: String) -> Never {
    let line = "compile-timeline: \(message)\n"
    _ = Glibc.write(STDERR_FILENO, line, line.utf8.count)
    exit(1)
  }
}
