import Foundation
import Testing

@testable import SafeText

/// The Unicode Character Database, where the system has the version of the tables.
enum UnicodeData {
  /// Debian's place for it.
  static let folder = "/usr/share/unicode"

  /// Whether it is there in the right version.
  static let isInstalled: Bool = {
    let path = folder + "/extracted/DerivedBidiClass.txt"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.prefix(100).contains("-\(VisibleText.unicodeVersion).txt")
  }()

  /// What a run without it says.
  static let advice: Comment =
    "skipped: the Unicode Character Database \(VisibleText.unicodeVersion) is not in \(folder)"
}
