import Glibc

/// The encodings in which the program is to run: all that can be said, ASCII alone, one byte for each
/// character.
enum TestLocale: String, CaseIterable, Sendable {
  case utf8 = "C.UTF-8"
  case ascii = "C"
  case latin1 = "Latin-1"

  /// The environment of a program in it.
  ///
  /// - Parameter folder: where a locale that no system brings along is made.
  func variables(in folder: TemporaryFolder) throws -> [String: String] {
    guard self == .latin1 else { return ["LC_ALL": rawValue] }
    let name = "latin"
    if access(folder.path(name), F_OK) != 0 {
      // What a locale of POSIX lacks is warned of, with status 1.
      let made = try Subprocess(
        "localedef", ["-c", "-i", "POSIX", "-f", "ISO-8859-1", folder.path(name)],
        environment: ["PATH": "/usr/bin:/bin"])
      guard access(folder.path(name + "/LC_CTYPE"), F_OK) == 0 else {
        throw NotMade(errors: made.errors)
      }
    }
    return ["LC_ALL": name, "LOCPATH": folder.path("")]
  }

  /// A locale could not be made.
  struct NotMade: Error, CustomStringConvertible {
    let errors: String

    var description: String { "localedef makes no locale (is “locales” installed?): \(errors)" }
  }
}

extension Launch {
  /// The same in another locale.
  func inLocale(_ locale: TestLocale, made folder: TemporaryFolder) throws -> Launch {
    var launch = self
    launch.variables.merge(try locale.variables(in: folder)) { $1 }
    return launch
  }
}
