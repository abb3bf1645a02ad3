import Phrasing
import Timeline

/// `--fix-offsets`: the files of a command, and what is put right in them.
struct OffsetFix {
  /// The files as they were read.
  private let inputs: [TimelineLoader.Input]

  /// The timeline of the files.
  let chronology: Chronology

  /// Reads the files at `paths`, of which none is standard input.
  ///
  /// - Throws: `CommandFailure.notRewritable` and `FileReplacement.Failure` for files that could be
  ///   read but not be rewritten, before any is read whole; `LoadingError`.
  init(_ paths: [String]) throws {
    for path in paths { try Self.check(path) }
    inputs = try TimelineLoader.inputs(paths: paths)
    chronology = Chronology(try TimelineLoader.load(inputs).timeline)
  }

  private static func check(_ path: String) throws {
    do throws(FileReplacement.Failure) {
      _ = try FileReplacement.resolved(path)
    } catch {
      if error.problem == .notRegular { throw error }
    }
    // What cannot be read is told of with all other such files.
    if (try? OffsetCorrection.canCorrect(fileAt: path)) == false {
      throw CommandFailure.notRewritable(path)
    }
  }

  /// Rewrites the files in which selectors have moved, and says how many in which.
  ///
  /// - Returns: The verifications as they are afterwards.
  /// - Throws: `FileReplacement.Failure`; then no file was replaced, unless the system let go of
  ///   one at the last moment: those that were are said.
  func apply(_ verifications: [Verification]) throws -> [Verification] {
    var correction = OffsetCorrection(verifications)
    var replacements: [(file: FileReplacement, count: Int)] = []
    var seen: Set<String> = []
    do throws(FileReplacement.Failure) {
      for input in inputs where seen.insert(try FileReplacement.resolved(input.file)).inserted {
        let (bytes, count) = correction.correct(input.bytes)
        guard count > 0 else { continue }
        let file = try FileReplacement(input.file, original: input.bytes, with: bytes)
        replacements.append((file, count))
      }
      while let (file, count) = replacements.first {
        replacements.removeFirst()
        try file.commit()
        ErrorPrinter.note("\(file.path): corrected the offsets of \(count.counted("selector"))")
      }
    } catch {
      for (file, _) in replacements { file.discard() }
      throw error
    }
    if correction.isEmpty { ErrorPrinter.note("no selector has moved: no file is changed") }
    return correction.applied(to: verifications)
  }
}
